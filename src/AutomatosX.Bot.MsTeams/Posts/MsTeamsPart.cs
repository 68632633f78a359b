using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>A stretch of clean text.</summary>
/// <param name="Url">Where it leads, or null.</param>
internal sealed record MsTeamsRun(string Text, RunStyle Style, string? Url = null)
{
    /// <summary>It leads to the message that its line comes from.</summary>
    public bool IsSource { get; init; }

    // {"type":"TextRun","text":"","fontType":"Monospace"} and, where it leads somewhere, its action.
    private const int Frame = 140;
    private const int LinkFrame = 140;

    /// <summary>A little more than it weighs on a card.</summary>
    public int Size => Frame + MsTeamsText.Bytes(Text) + (Url is null ? 0 : LinkFrame + MsTeamsText.Bytes(Url));
}

/// <summary>What a part of a post is.</summary>
internal enum MsTeamsPartKind
{
    /// <summary>The headline of the post.</summary>
    Title,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>A line of its own.</summary>
    Line,

    /// <summary>A line beneath another.</summary>
    Item,

    /// <summary>A table, or so many rows of one as stay together.</summary>
    Table,

    /// <summary>A chart.</summary>
    Chart,
}

/// <summary>The smallest thing that stays whole: a line, or a piece of a line that is too large for one.</summary>
internal sealed record MsTeamsPart(MsTeamsPartKind Kind, IReadOnlyList<MsTeamsRun> Runs)
{
    // {"type":"RichTextBlock","inlines":[],"spacing":"Medium"}; the columns that a set-in line may open; a table's own.
    private const int Frame = 150;
    private const int ColumnsFrame = 450;
    private const int TableFrame = 400;
    private const int CellFrame = 250;

    public int Depth { get; init; }

    /// <summary>It begins a section that is not the first.</summary>
    public bool IsApart { get; init; }

    /// <summary>The rows of a table, heading first.</summary>
    public IReadOnlyList<MsTeamsRow> Table { get; init; } = [];

    public Chart? Chart { get; init; }

    /// <summary>A little more than it weighs on a card behind another part, or as the first one.</summary>
    public int SizeBehind(MsTeamsPart? before) =>
        Frame + Runs.Sum(run => run.Size)
        + (Kind == MsTeamsPartKind.Item && (before is null || before.Kind != MsTeamsPartKind.Item || before.Depth != Depth) ? ColumnsFrame : 0)
        + (Table.Count > 0 ? TableFrame + Table.Sum(row => row.Size) : 0)
        + (Chart is null ? 0 : MsTeamsText.Bytes(MsTeamsChart.ToJson(Chart)));

    /// <summary>Its words alone, as a notification says them.</summary>
    public IEnumerable<string> Texts => Kind switch
    {
        MsTeamsPartKind.Table => Table.Skip(1).Select(row => string.Join(", ", row.Cells.Select(Words))),
        MsTeamsPartKind.Chart => [MsTeamsChart.Said(Chart!)],
        _ => [Words(Runs)],
    };

    public static int SizeOf(IReadOnlyList<MsTeamsRun> cell) => CellFrame + cell.Sum(run => run.Size);

    private static string Words(IReadOnlyList<MsTeamsRun> runs) => string.Concat(runs.Where(run => !run.IsSource).Select(run => run.Text)).TrimEnd();
}

/// <summary>A row of a table.</summary>
internal sealed record MsTeamsRow(IReadOnlyList<IReadOnlyList<MsTeamsRun>> Cells)
{
    public int Size { get; } = 100 + Cells.Sum(MsTeamsPart.SizeOf);
}
