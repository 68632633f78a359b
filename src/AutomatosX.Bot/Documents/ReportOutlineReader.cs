using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Markdown to sections and entries. Markdig finds the blocks; what stands inside a line is read by the parts that know
/// what they look for, so that code and names with underscores stay as written.
/// </summary>
internal sealed class ReportOutlineReader
{
    private static readonly MarkdownPipeline Blocks = BlocksOnly();

    private const int LowestLevel = 7;
    private const int LongestHeading = 40;
    private const int MostWords = 5;

    private readonly string _text;
    private bool _isOld;
    private readonly int[] _lineStarts;
    private readonly List<ReportSection> _sections = [new("", 0, 1, null, [])];

    private ReportOutlineReader(string text)
    {
        _text = text;
        _lineStarts = LineStarts(text);
    }

    public static IReadOnlyList<ReportSection> Read(string text)
    {
        var reader = new ReportOutlineReader(text);
        try
        {
            reader.Blocked(Markdown.Parse(text, Blocks), null);
        }
        catch (ArgumentException)
        {
            // Markdig's word for lists or quotes nested beyond 128 levels.
            throw DocumentText.Unreadable(1, "is nested too deeply to be a report");
        }

        return reader._sections;
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        // Text that is merely indented too far is text, not code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new WholeParagraphs { ParseSetextHeadings = false });
        return builder.Build();
    }

    /// <param name="into">Where entries go; null for the section that was opened last.</param>
    private void Blocked(ContainerBlock blocks, List<ReportEntry>? into)
    {
        foreach (var block in blocks)
        {
            _isOld |= into is null && block is ParagraphBlock or ThematicBreakBlock or HeadingBlock && BeginsOlderMail(block);
            switch (block)
            {
                case not null when _isOld:
                    Quoted(block, into ?? _sections[^1].Entries);
                    break;
                case HeadingBlock heading when into is null:
                    Open(Lines(heading).Select(line => line.Text).FirstOrDefault("").Trim('#', ' ', '\t'), heading.Level, heading.Line + 1);
                    break;
                case QuoteBlock quote when IsMail(quote):
                    Quoted(quote, into ?? _sections[^1].Entries);
                    break;
                case ParagraphBlock paragraph when into is null && Headed(paragraph) is { } headed:
                    Open(headed.Heading, LowestLevel, headed.Line);
                    _sections[^1].Entries.AddRange(ParagraphLines.Entries(Lines(paragraph).Skip(1).SkipWhile(line => IsRule(line.Text))));
                    break;
                case ParagraphBlock paragraph when into is null && Lines(paragraph).Take(3).ToList() is [var title, { Text: ['=', '=', ..] } rule] && rule.Text.AsSpan().Trim('=').IsWhiteSpace():
                    Open(title.Text, 1, title.Line);
                    break;
                // "2) Risks" alone is no list.
                case ListBlock { IsOrdered: true } alone when into is null && alone is [ListItemBlock { Count: 1 } item] && item[0] is ParagraphBlock only && Headed(only) is { } numbered && !Lines(only).Skip(1).Any():
                    Open(numbered.Heading, LowestLevel, numbered.Line);
                    break;
                case ListBlock list:
                    Listed(list, Adopting(into ?? _sections[^1].Entries, list));
                    break;
                case CodeBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup:
                    break;
                case LeafBlock leaf:
                    (into ?? _sections[^1].Entries).AddRange(ParagraphLines.Entries(Lines(leaf)));
                    break;
                case ContainerBlock inner:
                    Blocked(inner, into ?? _sections[^1].Entries);
                    break;
            }
        }
    }

    /// <summary>A line above others, or alone, that says in a few words what is listed below it: a heading in a plain mail.</summary>
    private (string Heading, int Line)? Headed(ParagraphBlock paragraph)
    {
        var lines = Lines(paragraph).Take(2).ToList();
        var first = lines[0].Text.Trim();
        var bold = InlineText.BoldLead(first) is { After: "" };
        var words = InlineText.Plain(first).TrimEnd(':');
        if (words.Length is 0 or > LongestHeading || !char.IsUpper(words[0]) || words.IndexOfAny(['.', ',', ';', '!', '?', ':', '|', '`']) >= 0 || words.Split(' ').Length > MostWords || SectionMatter.Of(words) == Matter.None)
            return null;
        // A line that others follow goes on with them, unless these open with keys.
        return (lines.Count > 1 ? IsRule(lines[1].Text) || KeyText.Shaped(InlineText.Plain(lines[1].Text)) is not null : bold || first.EndsWith(':') || SectionMatter.SaysOnly(words)) ? (words, lines[0].Line) : null;
    }

    private static bool IsRule(string line) => line.Trim() is { Length: > 2 } rule && (rule.All(sign => sign == '-') || rule.All(sign => sign == '='));

    private bool IsMail(QuoteBlock quote) =>
        _text[quote.Span.Start..Math.Min(_text.Length, quote.Span.End + 1)].Split('\n', 4).Take(3).Any(line => line.TrimEnd().EndsWith("wrote:", StringComparison.OrdinalIgnoreCase) || line.TrimStart('>', ' ').StartsWith("From: ", StringComparison.OrdinalIgnoreCase));

    // "-----Original Message-----", and whatever mail programs write in its place.
    private bool BeginsOlderMail(Block block) =>
        Lines((LeafBlock)block).FirstOrDefault().Text is { } line && line.Trim('-', '_', ' ').ToUpperInvariant() is "ORIGINAL MESSAGE" or "FORWARDED MESSAGE" or "URSPRÜNGLICHE NACHRICHT";

    /// <summary>What an older mail says is no word of today.</summary>
    private void Quoted(Block block, List<ReportEntry> into)
    {
        if (block is LeafBlock leaf and not ThematicBreakBlock)
            into.AddRange(Lines(leaf).Select(line => new ReportEntry(line.Line, line.Text, null, []) { IsQuoted = true }));
        else if (block is ContainerBlock inner)
            inner.ToList().ForEach(below => Quoted(below, into));
    }

    private void Open(string heading, int level, int line)
    {
        var parent = _sections[^1];
        while (parent is not null && parent.Level >= level)
            parent = parent.Parent;
        _sections.Add(new ReportSection(InlineText.Plain(heading), level, line, parent, []));
    }

    /// <summary>A list right below a bold line belongs to that line.</summary>
    private List<ReportEntry> Adopting(List<ReportEntry> entries, ListBlock list)
    {
        if (entries.Count == 0 || entries[^1] is not { IsBullet: false, Table: null } above || InlineText.BoldLead(above.Text) is null)
            return entries;
        return list.Line - above.Line <= 2 && above.Children.Count == 0 ? above.Children : entries;
    }

    private void Listed(ListBlock list, List<ReportEntry> into)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var parts = new List<ReportEntry>();
            Blocked(item, parts);
            if (parts.Count == 0)
                continue;
            if (parts[0].Table is not null || parts[0].IsBullet)
            {
                into.AddRange(parts);
                continue;
            }

            var (ticked, text) = Box(parts[0].Text);
            into.Add(new ReportEntry(parts[0].Line, text, ticked ?? parts[0].Ticked, [.. parts[0].Children, .. parts.Skip(1)]) { IsBullet = true });
        }
    }

    private static (bool? Ticked, string Text) Box(string text)
    {
        if (text.Length < 3 || text[0] != '[' || text[2] != ']' || (text.Length > 3 && text[3] is not (' ' or '\t')))
            return (null, text);
        return text[1] switch
        {
            'x' or 'X' => (true, text[3..].Trim()),
            ' ' => (false, text[3..].Trim()),
            _ => (null, text),
        };
    }

    private IEnumerable<(int Line, string Text)> Lines(LeafBlock leaf)
    {
        for (var line = leaf.Line; line < _lineStarts.Length && (line == leaf.Line || _lineStarts[line] <= leaf.Span.End); line++)
        {
            var from = line == leaf.Line ? Math.Max(leaf.Span.Start, _lineStarts[line]) : _lineStarts[line];
            var to = Math.Min(line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : _text.Length, leaf.Span.End + 1);
            if (from < to)
                yield return (line + 1, _text[from..to].TrimStart('>', ' ', '\t').TrimEnd('\r', '\n'));
        }
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }

    /// <summary>Paragraphs keep all of their lines: Markdig would take those out that define links, one by one, in quadratic time; so are headings that a rule below them makes.</summary>
    private sealed class WholeParagraphs : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block) => true;
    }
}
