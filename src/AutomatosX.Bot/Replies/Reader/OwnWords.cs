using System.Text;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A person's own words as the register keeps them: one line, no dressing, no punctuation at the ends.</summary>
internal static class OwnWords
{
    public static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (text[start] is ' ' or '\t' or '、' or '。' or ',' or ';' or ':' or '.' or '!' or '*' or '_' or '-' or '–' or '—' or '|' or ')' or '=' or '>') && !Begins(text, start, end))
            start++;
        while (end > start && text[end - 1] is ' ' or '\t' or '、' or '。' or ',' or ';' or ':' or '.' or '!' or '*' or '_' or '-' or '–' or '—' or '|' or '(')
            end--;
        if (end > start && text[start] == '(' && text[end - 1] == ')' && text.IndexOf(')', start, end - start) == end - 1)
            return Trim(text, start + 1, end - 1);
        return end < text.Length && text[end] == ')' && Opens(text.AsSpan(start, end - start)) ? (start, end + 1) : (start, end);
    }

    public static string Joined(ReadOnlySpan<char> words)
    {
        var joined = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n')
            {
                if (joined.Length > 0 && joined[^1] != ' ')
                    joined.Append(' ');
            }
            else if (c != '*')
            {
                joined.Append(c);
            }
        }

        return joined.ToString().TrimEnd();
    }

    // A sign in front of a figure, a dotted name such as ".env", and a snake's underscore are no dressing.
    private static bool Begins(string text, int start, int end) =>
        text[start] is '-' or '.' && start + 1 < end && char.IsLetterOrDigit(text[start + 1]) && (start == 0 || text[start - 1] == ' ');

    private static bool Opens(ReadOnlySpan<char> words) => words.Count('(') > words.Count(')');
}
