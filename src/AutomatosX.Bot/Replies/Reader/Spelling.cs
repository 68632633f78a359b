using System.Globalization;
using System.Text;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Where what begins at a place in a text ends: a word, a name, a reference, an emoji's short name.</summary>
internal static class Spelling
{
    private const int LongestReference = 80;
    private const int LongestShortName = 48;

    public static int WordEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && !ScriptWords.IsOne(text[end]) && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || IsInside(text, end, limit)))
            end++;
        return end;
    }

    /// <summary>What may follow an @ or a #.</summary>
    public static int NameEnd(string text, int at, int limit)
    {
        while (at < limit && (char.IsLetterOrDigit(text[at]) || (text[at] is '_' or '-' or '.' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]))))
            at++;
        return at;
    }

    /// <summary>"memory#226", "gates-api#412", "shop/web#7"; null when none begins here.</summary>
    public static int? ReferenceEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < LongestReference && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' or '/'))
            end++;
        return end > at && end + 1 < limit && text[end] == '#' && char.IsAsciiDigit(text[end + 1]) ? NameEnd(text, end + 1, limit) : null;
    }

    /// <summary>":tada:"; null when none begins here.</summary>
    public static int? ShortNameEnd(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at < LongestShortName && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) || text[end] is '_' or '+' or '-'))
            end++;
        return end < limit && text[end] == ':' && end - at > 2 && char.IsAsciiLetterLower(text[end - 1]) ? end + 1 : null;
    }

    /// <summary>A word with each letter and its accent as one character. What is no word may hold characters that cannot be composed.</summary>
    public static string Composed(string word)
    {
        var accented = false;
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c) && !IsMark(c) && c is not ('\'' or '’' or '_' or '.'))
                return word;
            accented |= IsMark(c);
        }

        return accented ? word.Normalize(NormalizationForm.FormC) : word;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // An apostrophe, an underscore, or the point of a version belongs to the word when the word goes on after it.
    private static bool IsInside(string text, int at, int limit) =>
        at + 1 < limit && (text[at] is '\'' or '’' or '_' ? char.IsLetterOrDigit(text[at + 1]) : text[at] == '.' && at > 0 && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at - 1]));
}
