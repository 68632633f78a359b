namespace AutomatosX.Bot.Replies.Reader;

/// <summary>What a line is, before anything in it is read.</summary>
internal enum LineKind
{
    Blank,
    Plain,

    /// <summary>Somebody else's words: <c>&gt; …</c>.</summary>
    Quote,

    /// <summary>Part of a code block.</summary>
    Code,

    /// <summary>A row of a table: it begins and ends with a bar, or its cells stand apart by tabs, as a spreadsheet pastes them.</summary>
    Row,
}

/// <summary>A line of the clean text.</summary>
/// <param name="Start">Where its words begin, after indent, bullet, number, box and heading marks.</param>
/// <param name="Ticked">What its box says; null without a box.</param>
/// <param name="Headed">Marked as a heading: <c>## …</c>.</param>
internal sealed record Line(LineKind Kind, int Start, int End, bool Bullet, bool? Ticked, bool Headed = false);

/// <summary>Cuts the clean text into lines and takes off what only lays them out.</summary>
internal static class Lines
{
    private const string Fence = "```";

    public static List<Line> Of(string text)
    {
        var lines = new List<Line>();
        var inCode = false;
        for (var start = 0; start <= text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            var toggles = Fences(text.AsSpan(start, end - start)) % 2 == 1;
            var fenceFirst = text.AsSpan(start, end - start).TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            lines.Add(!inCode && !(toggles && fenceFirst) ? Plain(text, start, Cut(text, start, end, toggles)) : inCode && toggles && AfterFence(text, start, end) is { } after ? after : new Line(LineKind.Code, start, end, false, null));
            inCode ^= toggles;
            start = end + 1;
        }

        Tabbed(text, lines);
        return lines;
    }

    /// <summary>Whether the next line with words on it is an item of a list.</summary>
    public static bool ListFollows(List<Line> lines, int index) =>
        lines.Skip(index + 1).FirstOrDefault(line => line.Kind != LineKind.Blank) is { Kind: LineKind.Plain, Bullet: true };

    // Neighbouring lines with as many tabs within make a table.
    private static void Tabbed(string text, List<Line> lines)
    {
        var before = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var tabs = lines[i].Kind == LineKind.Plain ? text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).Count('\t') : 0;
            if (tabs > 0 && tabs == before)
                (lines[i - 1], lines[i]) = (lines[i - 1] with { Kind = LineKind.Row }, lines[i] with { Kind = LineKind.Row });
            before = tabs;
        }
    }

    // A code block may open at the end of a line of words: "raw numbers: ```".
    private static int Cut(string text, int start, int end, bool opens) =>
        opens ? start + text.AsSpan(start, end - start).LastIndexOf(Fence) : end;

    // Words may stand right behind the end of a code block.
    private static Line? AfterFence(string text, int start, int end) =>
        Plain(text, start + text.AsSpan(start, end - start).LastIndexOf(Fence) + Fence.Length, end) is { Kind: not LineKind.Blank } line ? line : null;

    private static int Fences(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = line.IndexOf(Fence); at >= 0; at = line.IndexOf(Fence))
        {
            count++;
            line = line[(at + Fence.Length)..];
        }

        return count;
    }

    private static Line Plain(string text, int start, int end)
    {
        var at = Blanks(text, start, end);
        while (end > at && text[end - 1] is ' ' or '\t')
            end--;
        if (at == end)
            return new Line(LineKind.Blank, at, end, false, null);
        if (text[at] == '>')
            return new Line(LineKind.Quote, at + 1, end, false, null);
        if (text[at] == '|' && text[end - 1] == '|' && end - at > 2)
            return new Line(LineKind.Row, at, end, false, null);
        var after = AfterBullet(text, at, end);
        var bullet = after > at && text[at] != '#';
        var ticked = Box(text, after, end);
        after = ticked is null ? after : Blanks(text, after + 3, end);
        return new Line(after < end ? LineKind.Plain : LineKind.Blank, after, end, bullet, ticked, after > at && text[at] == '#');
    }

    private static int AfterBullet(string text, int at, int end)
    {
        var after = at;
        if (text[at] is '-' or '*' or '+' or '•' or '◦' or '▪' or '●' or '‣' or '·' or '–')
            after++;
        else if (text[at] == '・')
            return Blanks(text, at + 1, end);
        else if (text[at] == '#')
            return Run(text, at, end, '#') is var past && past < end && text[past] == ' ' ? Blanks(text, past, end) : at;
        else if (char.IsAsciiDigit(text[at]))
            after = AfterNumber(text, at, end);
        return after > at && after < end && text[after] is ' ' or '\t' ? Blanks(text, after, end) : at;
    }

    private static int AfterNumber(string text, int at, int end)
    {
        var after = at;
        while (after < end && after < at + 3 && char.IsAsciiDigit(text[after]))
            after++;
        return after < end && text[after] is '.' or ')' ? after + 1 : at;
    }

    private static bool? Box(string text, int at, int end) =>
        at + 2 < end && text[at] == '[' && text[at + 2] == ']'
            ? text[at + 1] switch { 'x' or 'X' or '✓' or '✔' => true, ' ' => false, _ => null }
            : null;

    private static int Run(string text, int at, int end, char mark)
    {
        while (at < end && text[at] == mark)
            at++;
        return at;
    }

    private static int Blanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;
        return at;
    }
}
