using System.Text;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// Makes any text safe inside Markdown: what people wrote reads as they wrote it and can neither mark up, link nor embed.
/// Code between a pair of backticks stays code.
/// </summary>
public static class MarkdownText
{
    public static string Escape(string text) => Escape(text, text.Length - text.AsSpan().TrimStart().Length);

    /// <summary>The same for what does not stand at the beginning of a line: a plus there begins no list.</summary>
    public static string EscapeWithin(string text) => Escape(text, -1);

    private static string Escape(string text, int start)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`' && CodeFrom(text, i) is { } end)
            {
                escaped.Append(text.AsSpan(i, end + 1 - i));
                i = end;
            }
            else
            {
                if (NeedsEscape(text, i, start))
                    escaped.Append('\\');
                escaped.Append(text[i]);
            }
        }

        return escaped.Replace('\r', ' ').Replace('\n', ' ').ToString();
    }

    /// <summary>Where the code ends that a backtick begins: at the next backtick that stands alone; null when it begins none.</summary>
    private static int? CodeFrom(string text, int open)
    {
        var next = open + 1;
        if ((next < text.Length && text[next] == '`') || (open > 0 && text[open - 1] == '`'))
            return null;
        while ((next = text.IndexOf('`', next)) >= 0)
        {
            var end = next;
            while (end < text.Length && text[end] == '`')
                end++;
            if (end == next + 1)
                return text.AsSpan(open + 1, next - open - 1).IsWhiteSpace() ? null : next;
            next = end;
        }

        return null;
    }

    // Some marks mean something only where a line begins, behind whatever white space.
    private static bool NeedsEscape(string text, int i, int start) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '|' or '~' => true,
        '_' => !(IsWord(text, i - 1) && IsWord(text, i + 1)),
        '&' => i + 1 < text.Length && (text[i + 1] == '#' || char.IsLetter(text[i + 1])),
        '#' => !IsWord(text, i - 1),
        '>' or '+' or '-' or '=' => i == start,
        '.' or ')' => start >= 0 && i > start && text.AsSpan(start, i - start).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static bool IsWord(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);
}
