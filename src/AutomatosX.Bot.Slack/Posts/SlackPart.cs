using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>A stretch of clean text.</summary>
/// <param name="Url">Where it leads, or null.</param>
internal sealed record SlackRun(string Text, RunStyle Style, string? Url = null)
{
    /// <summary>It leads to the message that its line comes from.</summary>
    public bool IsSource { get; init; }

    public int Size => SlackText.Size(Text) + (Url is null ? 0 : SlackText.Size(Url));
}

/// <summary>What a part of a post is.</summary>
internal enum SlackPartKind
{
    /// <summary>The title, short enough for a header block.</summary>
    Title,

    /// <summary>A line of its own; a heading is one whose runs are strong.</summary>
    Line,

    /// <summary>A line beneath another.</summary>
    Item,

    /// <summary>A row of a table that is shown as text in columns.</summary>
    Row,

    /// <summary>A whole table, as a block.</summary>
    Table,

    /// <summary>A chart, as a block.</summary>
    Chart,
}

/// <summary>The smallest thing that stays whole: a line, or a piece of a line that is larger than a block.</summary>
internal sealed record SlackPart(SlackPartKind Kind, IReadOnlyList<SlackRun> Runs)
{
    public int Depth { get; init; }

    /// <summary>The rows of a table, heading first.</summary>
    public IReadOnlyList<SlackRow> Table { get; init; } = [];

    /// <summary>What the block says of a chart, or null.</summary>
    public JsonObject? Chart { get; init; }

    /// <summary>A little more than its texts: they are parted by line ends.</summary>
    public int Size => 1 + Runs.Sum(run => run.Size) + (Chart is null ? 0 : SlackText.Size(Chart.ToJsonString(SlackText.Relaxed))) + Table.Sum(row => row.Cells.Sum(cell => 1 + cell.Sum(run => run.Size)));

    /// <summary>Its words alone, as a notification says them.</summary>
    public string Text => Kind == SlackPartKind.Table
        ? string.Join('\n', Table.Select(row => string.Join(" | ", row.Cells.Select(Words))))
        : new string(' ', 2 * Depth) + Words(Runs);

    private static string Words(IReadOnlyList<SlackRun> runs) => string.Concat(runs.Where(run => !run.IsSource).Select(run => run.Text)).TrimEnd();
}

/// <summary>A row of a table.</summary>
internal sealed record SlackRow(IReadOnlyList<IReadOnlyList<SlackRun>> Cells);

/// <summary>A block to be: the parts that it shows.</summary>
internal sealed record SlackBlock(IReadOnlyList<SlackPart> Parts)
{
    public int Size { get; } = Parts.Sum(part => part.Size);

    public JsonObject ToJson() => SlackBlockWriter.Write(Parts);
}
