using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>
/// Text as Teams shows it and nothing else. What people wrote goes out in TextRuns, where Markdown and HTML mean nothing; what
/// still means something there, a date function in double braces, is taken apart.
/// </summary>
public static class MsTeamsText
{
    // Invisible, and no part of any word: a card finds no {{DATE(…)}} around it.
    private const char Gap = '\u200b';

    // Most texts are made of nothing else, and are clean as they are.
    private static readonly SearchValues<char> Clear = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(letter => (char)letter).Where(letter => letter != '{')]);

    /// <summary>
    /// One line of text without what could change the text around it: line ends become spaces, control characters and
    /// marks that turn the direction of writing are left out, half characters become �.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Clear))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029)
                clean.Append(' ');
            else if (rune.Value == '{' && clean is [.., '{'])
                clean.Append(Gap).Append('{');
            else if (!Rune.IsControl(rune) && rune.Value is not ((>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069)))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>Whether there is nothing to be seen.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>The clean text, or what stands there when there is nothing to be seen in it.</summary>
    public static string Said(string text, int most, string instead)
    {
        var said = new[] { text, instead }.Select(words => Clean(words).Trim()).FirstOrDefault(words => !IsBlank(words));
        return Cut(said ?? "…", most);
    }

    /// <summary>The text if it fits, else as much of it as fits with … behind, at the end of a word where that is near.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..End(text, 0, most - 1, _ => 1)].TrimEnd()}…";

    /// <summary>The same as <see cref="Cut"/>, for a piece that may weigh so many bytes: where it ends.</summary>
    public static int End(string text, int start, int bytes) => End(text, start, bytes, Weight);

    /// <summary>What a part of an activity weighs at most: in UTF-16, even where JSON spells every letter as <c>\u5b8c</c>.</summary>
    public static int Bytes(JsonNode json) => 2 * json.ToJsonString().Length;

    /// <summary>What a text weighs at most.</summary>
    public static int Bytes(string text) => text.Sum(Weight);

    /// <summary>Lines as one text to be said: each ends as a sentence does.</summary>
    public static string Spoken(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(line => Clean(line).Trim()).Where(line => !IsBlank(line)))
        {
            if (text.Length > MsTeamsLimits.Summary)
                break;
            if (text.Length > 0)
                text.Append(text[^1] is '.' or '?' or '!' or ':' or '…' or '。' ? " " : ". ");
            text.Append(line);
        }

        return text.Length == 0 ? "…" : Cut(text.ToString(), MsTeamsLimits.Summary);
    }

    // As late as the room allows behind a word, else behind a whole character as people see one; only a character that is
    // larger than the room is broken.
    private static int End(string text, int start, int room, Func<char, int> weigh)
    {
        if (Sum(text.AsSpan(start), weigh) <= room)
            return text.Length;
        var (at, word) = (start, start);
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            var isSpace = char.IsWhiteSpace(text[at]);
            var weight = Sum(text.AsSpan(at, next - at), weigh);
            if (weight > room)
                return at == start ? WithinOne(text, start, room, weigh) : isSpace || word <= start + ((at - start) / 2) ? at : word;
            room -= weight;
            at = next;
            if (isSpace)
                word = at;
        }

        return at;
    }

    private static int WithinOne(string text, int start, int room, Func<char, int> weigh)
    {
        var end = start;
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            room -= Sum(text.AsSpan(end, rune.Utf16SequenceLength), weigh);
            if (room < 0 && end > start)
                break;
            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private static int Sum(ReadOnlySpan<char> text, Func<char, int> weigh)
    {
        var sum = 0;
        foreach (var letter in text)
            sum += weigh(letter);
        return sum;
    }

    private static int Weight(char letter) => letter is >= ' ' and <= '~' && letter is not ('"' or '\'' or '\\' or '<' or '>' or '&' or '+' or '`') ? 2 : 12;
}
