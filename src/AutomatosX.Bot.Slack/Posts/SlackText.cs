using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>
/// Text as Slack shows it and nothing else. What people wrote goes out as text elements of rich_text and as plain_text, never
/// as mrkdwn: there nothing pings, links or formats, so that there is nothing to escape and nothing to forget.
/// </summary>
public static class SlackText
{
    // Invisible, and no part of any word: Slack finds neither @here nor *strong* nor evil.example around it.
    private const char Gap = '\u200b';

    /// <summary>JSON as short as can be; it goes into no HTML.</summary>
    internal static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// One line of text without what could change the text around it: line ends become spaces, control characters and
    /// marks that turn the direction of writing are left out, half characters become �.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029)
                clean.Append(' ');
            else if (!Rune.IsControl(rune) && rune.Value is not ((>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069)))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>Whether there is nothing to be seen; Slack refuses such texts.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>How long Slack takes the text to be, at most: it keeps <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> escaped.</summary>
    public static int Size(ReadOnlySpan<char> text)
    {
        var size = text.Length;
        foreach (var letter in text)
            size += letter switch { '&' => 4, '<' or '>' => 3, _ => 0 };
        return size;
    }

    /// <summary>The text if it fits, else as much of it as fits with … behind, at the end of a word where that is near.</summary>
    public static string Cut(string text, int most) =>
        Size(text) <= most ? text : $"{text[..End(text, 0, most - 1)].TrimEnd()}…";

    /// <summary>
    /// Where a piece of the text that begins at <paramref name="start"/> ends: as late as the room allows behind a word, else
    /// behind a whole character, as people see one; only a character larger than the room is broken.
    /// </summary>
    public static int End(string text, int start, int room)
    {
        var (at, word) = (start, start);
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            var isSpace = char.IsWhiteSpace(text[at]);
            room -= Size(text.AsSpan(at, next - at));
            if (room < 0)
                return at == start ? WithinOne(text, start, room + Size(text.AsSpan(at, next - at))) : isSpace || word <= start + ((at - start) / 2) ? at : word;
            at = next;
            if (isSpace)
                word = at;
        }

        return at;
    }

    /// <summary>How many bytes a part of a view has.</summary>
    internal static int Bytes(JsonNode json) => Encoding.UTF8.GetByteCount(json.ToJsonString(Relaxed));

    /// <summary>A plain_text object of a line of text.</summary>
    /// <param name="instead">What stands there when there is nothing to be seen in the text.</param>
    public static JsonObject Plain(string text, int most, string instead)
    {
        var clean = Clean(text).Trim();
        return new JsonObject { ["type"] = "plain_text", ["text"] = Cut(IsBlank(clean) ? instead : clean, most), ["emoji"] = false };
    }

    /// <summary>
    /// Lines as the <c>text</c> of a message, which notifications and screen readers say. Slack reads it as mrkdwn, so everything
    /// that means something there is escaped or gets an invisible gap: no ping, no link, no format.
    /// </summary>
    public static string Fallback(IEnumerable<string> lines, int most = SlackLimits.FallbackText)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > most)
                break;
            text.Append(text.Length > 0 ? "\n" : "");
            Escape(text, Clean(line));
        }

        return Whole(text.ToString(), most);
    }

    private static int WithinOne(string text, int start, int room)
    {
        var end = start;
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            room -= Size(text.AsSpan(end, rune.Utf16SequenceLength));
            if (room < 0 && end > start)
                break;
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private static void Escape(StringBuilder text, string line)
    {
        var begun = false;
        for (var i = 0; i < line.Length; i++)
        {
            var letter = line[i];
            // At the head of a line it opens a quotation, escaped or not.
            if (letter == '>' && !begun)
                text.Append(Gap);
            begun |= !char.IsWhiteSpace(letter);
            text.Append(letter switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => letter.ToString() });
            if (letter is '@' or '#' or '*' or '_' or '~' or '`' || (i + 1 < line.Length && Joins(letter, line[i + 1])))
                text.Append(Gap);
        }
    }

    // What addresses are made of: example.com, http://, mailto:somebody.
    private static bool Joins(char letter, char next) =>
        (letter == '.' && (char.IsLetter(next) || char.IsSurrogate(next))) || (letter == ':' && (next == '/' || char.IsLetter(next))) || (letter == '/' && next == '/');

    private static string Whole(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most - 1;
        if (char.IsLowSurrogate(text[end]))
            end--;
        // An escape that is cut in two would be none.
        var escape = text.LastIndexOf('&', end - 1);
        if (escape >= 0 && text.IndexOf(';', escape) >= end)
            end = escape;
        return $"{text[..end]}…";
    }
}
