using System.Globalization;
using System.Text;

namespace AutomatosX.Bot.Documents;

/// <summary>Marks that part a line as well as a dash does: wide gaps as in a table without bars, mentions, states in code.</summary>
internal static class ItemMarks
{
    private const string Joint = " | ";

    // No line of a report is longer; what is, is read without this.
    private const int Longest = 2000;
    private const int LongestMark = 8;
    private const int LongestValue = 24;

    /// <summary>The line with a bar wherever such a mark parts it.</summary>
    public static string Parted(string text, People people)
    {
        if (text.Length > Longest)
            return text;
        var parted = new StringBuilder(text.Length);
        var mask = new TextMask(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (Gap(text, i) is var gap && gap > 0 && mask.IsOpen(i))
                i = Joined(parted, i + gap);
            else if (text[i] == '[' && text.IndexOf(']', i) is var close && close > i && people.Member(text[(i + 1)..close]))
                i = Joined(parted.Append(Joint).Append(text, i + 1, close - i - 1), close + 1);
            else if (text[i] == '@' && (i == 0 || text[i - 1] == ' ') && Name(text, i + 1) is { Length: > 0 } name && people.Member(name))
                i = Joined(parted.Append(Joint).Append(name), i + 1 + name.Length);
            else if (text[i] == '`' && text.IndexOf('`', i + 1) is var end && end > 0 && IsValue(text[(i + 1)..end]))
                i = Coded(parted, text, i, end);
            else
                parted.Append(text[i]);
        }

        return parted.ToString();
    }

    /// <summary>
    /// A line that opens with a key once marks and the number of its paragraph are taken away: "☑ AI-3 …", "1.2 AI-3 …", "[done] AI-3 …".
    /// A box says whether it is ticked; a value in front goes behind the words.
    /// </summary>
    public static (bool? Ticked, string Text) Unmarked(string text)
    {
        var start = 0;
        while (start < text.Length && start < LongestMark && (char.IsSurrogate(text[start]) || text[start] is ' ' or '\uFE0F' || CharUnicodeInfo.GetUnicodeCategory(text[start]) == UnicodeCategory.OtherSymbol))
            start++;
        if (start == 0 && text.StartsWith('[') && text.IndexOf(']') is var close and > 1 and < LongestValue && IsValue(text[1..close]) && KeyText.Shaped(InlineText.Plain(text[(close + 1)..])) is not null)
            return (null, $"{text[(close + 1)..].Trim()}{Joint}{text[1..close]}");
        var rest = KeyText.Unnumbered(text[start..]);
        if (rest.Length == text.Length || KeyText.Shaped(InlineText.Plain(rest)) is null)
            return (null, text);
        var marks = text[..start];
        bool? ticked = marks.AsSpan().IndexOfAny('☑', '✅', '✔') >= 0 ? true : marks.Contains('☐', StringComparison.Ordinal) ? false : null;
        return (ticked, RiskText.Rag(marks) is not null ? $"{rest} | {marks.Trim()}" : rest);
    }

    /// <summary>What stands behind the last colon of some words when it is a value by itself: <c>License count: in progress</c>.</summary>
    public static (string Before, T Value)? Tail<T>(string text, Func<string, T?> read)
        where T : class
    {
        if (text.Length > Longest || !text.Contains(": ", StringComparison.Ordinal))
            return null;
        var mask = new TextMask(text);
        for (var at = text.Length - 2; at > 0; at--)
        {
            if (text[at] == ':' && text[at + 1] == ' ' && mask.IsOpen(at) && read(InlineText.Trimmed(text[(at + 2)..])) is { } value)
                return (text[..at].TrimEnd(), value);
        }

        return null;
    }

    private static int Joined(StringBuilder parted, int next)
    {
        parted.Append(Joint);
        return next - 1;
    }

    private static int Gap(string text, int at)
    {
        var end = at;
        // Dots that lead to a value.
        while (at > 0 && text[at - 1] == ' ' && end < text.Length && text[end] == '.')
            end++;
        if (end > at && end < text.Length && text[end] == ' ')
            return end - at + 1;
        end = at;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return (end - at > 1 || (end > at && text[at] == '\t')) && at > 0 && text[at - 1] != '.' && end < text.Length ? end - at : 0;
    }

    private static string Name(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] is '.' or '-' or '_' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
            end++;
        return text[at..end];
    }

    private static bool IsValue(string code) => StatusText.Read(code) is not null || RiskText.Rag(code) is not null;

    // What follows in brackets belongs to the value: "`red` (up from `amber`)".
    private static int Coded(StringBuilder parted, string text, int start, int end)
    {
        var inBrackets = parted.ToString().LastIndexOf('(') > parted.ToString().LastIndexOf(')');
        parted.Append(inBrackets ? "" : Joint).Append(text, start + 1, end - start - 1);
        var rest = text[(end + 1)..].TrimStart();
        if (!inBrackets && rest.Length > 0 && rest[0] is not ('(' or ','))
            parted.Append(Joint);
        return end;
    }
}
