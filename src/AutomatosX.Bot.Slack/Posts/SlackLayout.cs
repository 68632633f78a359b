using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>Lays a post out as blocks, each within its limits.</summary>
internal static class SlackLayout
{
    /// <summary>The blocks of each section; the title stands with the first, so that it never stands alone.</summary>
    /// <param name="tableBlocks">Whether the surface knows the blocks of tables and charts: messages do, views do not.</param>
    public static IReadOnlyList<IReadOnlyList<SlackBlock>> Sections(Post post, Func<MessageRef, Uri?> link, bool tableBlocks)
    {
        var lines = new SlackLines(link);
        var sections = new List<IReadOnlyList<SlackBlock>>();
        var title = Blocks(Title(post.Title));
        var charts = 0;
        foreach (var (index, section) in post.Sections.Index())
        {
            // A table is shown at the bottom of its message: only what ends the post may be one.
            var isLast = post.Sections.Skip(index + 1).All(later => later.Heading.Length == 0 && later.Lines.Count == 0 && later.Table is null);
            var parts = Parts(section, lines, tableBlocks && isLast).Concat(section.Chart is { } chart && tableBlocks && charts < SlackLimits.ChartsOfAMessage ? SlackChart.Parts(chart) : []).ToList();
            charts += parts.Count(part => part.Kind == SlackPartKind.Chart);
            var blocks = Blocks(parts);
            if (blocks.Count == 0)
                continue;
            sections.Add(sections.Count == 0 ? [.. title, .. blocks] : blocks);
        }

        return sections.Count == 0 && title.Count > 0 ? [title] : sections;
    }

    private static IEnumerable<SlackPart> Title(string title)
    {
        var clean = SlackText.Clean(title).Trim();
        return !SlackText.IsBlank(clean) && SlackText.Size(clean) <= SlackLimits.Header
            ? [new SlackPart(SlackPartKind.Title, [new SlackRun(clean, RunStyle.Plain)])]
            : SlackLines.Heading(title);
    }

    private static IEnumerable<SlackPart> Parts(Section section, SlackLines lines, bool tableBlock) =>
    [
        .. SlackLines.Heading(section.Heading),
        .. section.Lines.SelectMany(lines.Parts),
        .. section.Table is { } table ? SlackTable.Parts(table, lines, tableBlock) : [],
    ];

    private static List<SlackBlock> Blocks(IEnumerable<SlackPart> parts)
    {
        var blocks = new List<SlackBlock>();
        var (open, size) = (new List<SlackPart>(), 0);
        foreach (var part in parts)
        {
            var isAlone = part.Kind is SlackPartKind.Title or SlackPartKind.Table or SlackPartKind.Chart;
            if (open.Count > 0 && (isAlone || size + part.Size > SlackLimits.BlockSize))
            {
                blocks.Add(new SlackBlock(open));
                (open, size) = ([], 0);
            }

            if (isAlone)
            {
                blocks.Add(new SlackBlock([part]));
                continue;
            }

            open.Add(part);
            size += part.Size;
        }

        if (open.Count > 0)
            blocks.Add(new SlackBlock(open));
        return blocks;
    }
}
