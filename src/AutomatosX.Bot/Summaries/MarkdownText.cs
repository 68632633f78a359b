using System.Text;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// Makes any text safe inside Markdown: what people wrote reads as they wrote it and can neither mark up, link nor embed.
/// Code between a pair of backticks stays code.
/// </summary>
public static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var code = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '`' && (code || text.IndexOf('`', i + 1) > i))
            {
                code = !code;
                escaped.Append(letter);
            }
            else if (letter is '\r' or '\n')
            {
                escaped.Append(' ');
            }
            else
            {
                if (!code && NeedsEscape(text, i))
                    escaped.Append('\\');
                escaped.Append(letter);
            }
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '|' or '~' => true,
        '_' => !(IsWord(text, i - 1) && IsWord(text, i + 1)),
        '&' => i + 1 < text.Length && (text[i + 1] == '#' || char.IsLetter(text[i + 1])),
        '#' or '>' or '+' or '-' => i == 0,
        _ => false,
    };

    private static bool IsWord(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);
}
