using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>A stretch of clean text.</summary>
/// <param name="Url">Where it leads, or null.</param>
internal sealed record MsTeamsRun(string Text, RunStyle Style, string? Url = null)
{
    /// <summary>It leads to the message that its line comes from.</summary>
    public bool IsSource { get; init; }

    /// <summary>A little more than it weighs on a card.</summary>
    public int Size => 300 + MsTeamsText.Bytes(Text) + (Url is null ? 0 : MsTeamsText.Bytes(Url));
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
    // An indented line stands in columns of its own.
    private const int Frame = 600;

    private const int CellFrame = 250;

    public int Depth { get; init; }

    /// <summary>It begins a section that is not the first.</summary>
    public bool IsApart { get; init; }

    /// <summary>The rows of a table, heading first.</summary>
    public IReadOnlyList<MsTeamsRow> Table { get; init; } = [];

    public Chart? Chart { get; init; }

    /// <summary>A little more than it weighs on a card.</summary>
    public int Size => Frame + Runs.Sum(run => run.Size) + Table.Sum(row => row.Size) + (Chart is null ? 0 : MsTeamsText.Bytes(MsTeamsChart.ToJson(Chart)));

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
