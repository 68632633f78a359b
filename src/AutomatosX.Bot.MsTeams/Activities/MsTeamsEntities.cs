using System.Net;
using System.Text;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>Undoes the marks of a text that is not plain.</summary>
internal static class MsTeamsEntities
{
    private const int LongestTag = 200;

    private static readonly HashSet<string> Ends = new(StringComparer.OrdinalIgnoreCase) { "br", "p", "div", "li", "ul", "ol", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table" };

    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase) { "b", "strong", "i", "em", "u", "s", "strike", "del", "span", "font", "a", "code", "td", "th", "tbody", "thead", "sub", "sup" };

    /// <summary>The characters that stand for others, as themselves.</summary>
    public static string Undone(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Without the tags that only say how it looks; where one ends a line, a line ends. What is no known tag stays what it is.</summary>
    public static string WithoutTags(string text)
    {
        var bare = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf('<', at) is >= 0 and var open)
        {
            bare.Append(text, at, open - at);
            var close = text.IndexOf('>', open, Math.Min(LongestTag, text.Length - open));
            var name = close < 0 ? "" : NameIn(text.AsSpan(open + 1, close - open - 1));
            if (!Ends.Contains(name) && !Marks.Contains(name))
            {
                bare.Append('<');
                at = open + 1;
                continue;
            }

            if (Ends.Contains(name) && bare.Length > 0 && bare[^1] != '\n')
                bare.Append('\n');
            at = close + 1;
        }

        return bare.Append(text, at, text.Length - at).ToString();
    }

    private static string NameIn(ReadOnlySpan<char> tag)
    {
        tag = tag.Trim('/');
        var end = tag.IndexOfAny(' ', '/', '\n');
        return (end < 0 ? tag : tag[..end]).ToString();
    }
}
