namespace AutomatosX.Bot.Chat;

/// <summary>Figures to be drawn. What a platform cannot draw it leaves out: the lines beside a chart say what has to be known.</summary>
/// <param name="Points">Whole numbers beside each other, for shares and bars.</param>
public sealed record Chart(ChartKind Kind, string Title, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>What the numbers count: <c>points</c>, <c>ms</c>; empty for nothing.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The days of a course, oldest first, each once.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>The lines of a course.</summary>
    public IReadOnlyList<ChartLine> Lines { get; init; } = [];

    /// <summary>The fields of a grid.</summary>
    public ChartGrid? Grid { get; init; }

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => Points.Count == 0 && Lines.All(line => line.Values.All(value => value is null)) && Grid is null;

    /// <summary>Something that goes on from day to day, with what it is held against.</summary>
    /// <param name="lines">Each with a value a day, or null where there is none.</param>
    public static Chart Course(string title, string unit, IReadOnlyList<DateOnly> days, params IReadOnlyList<ChartLine> lines) =>
        new(ChartKind.Course, title, []) { Unit = unit, Days = days, Lines = lines };

    /// <summary>Two measures across each other.</summary>
    public static Chart Across(string title, ChartGrid grid) => new(ChartKind.Grid, title, []) { Grid = grid };

    /// <summary>All that it says in words: two charts with the same words are the same picture.</summary>
    public IEnumerable<string> Words =>
    [
        Title,
        .. Points.Select(point => FormattableString.Invariant($"{point.Name} {point.Value}")),
        .. Lines.Select(line => $"{line.Name} {Unit}: {string.Join(", ", Days.Zip(line.Values).Where(one => one.Second is not null).Select(one => FormattableString.Invariant($"{one.First:yyyy-MM-dd} {one.Second:0.####}")))}"),
        .. Grid is { } grid ? grid.Rows.SelectMany((row, y) => grid.Columns.Select((column, x) => $"{row}, {column}: {grid.Cells[y][x].Text}")) : Array.Empty<string>(),
    ];
}

/// <summary>One of the numbers of a chart.</summary>
public sealed record ChartPoint(string Name, int Value);

/// <summary>One line of a course.</summary>
/// <param name="Values">As many as there are days.</param>
public sealed record ChartLine(string Name, ChartRole Role, IReadOnlyList<decimal?> Values)
{
    /// <summary>The last value that there is.</summary>
    public decimal? Last => Values.LastOrDefault(value => value is not null);
}

/// <summary>A grid of two measures: a name for each row and column, and what lies where they meet.</summary>
/// <param name="Rows">From the top.</param>
/// <param name="Cells">A list a row, as long as there are columns.</param>
public sealed record ChartGrid(string RowsAre, IReadOnlyList<string> Rows, string ColumnsAre, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Cells);

/// <summary>One field of a grid.</summary>
/// <param name="Text">What lies in it; empty for nothing.</param>
/// <param name="Score">The figure of the field itself, whatever lies in it.</param>
/// <param name="Severity">0 for calm to 2 for grave.</param>
public sealed record ChartCell(string Text, int Score, int Severity);

/// <summary>What a line of a course stands for.</summary>
public enum ChartRole
{
    /// <summary>What was measured: the line that the chart is about.</summary>
    Measured,

    /// <summary>What it should be: an ideal line, a target, a baseline.</summary>
    Expected,

    /// <summary>The lower edge of what is tolerated.</summary>
    Lower,

    /// <summary>The upper edge of what is tolerated.</summary>
    Upper,
}

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Parts of a whole: a ring.</summary>
    Shares,

    /// <summary>Numbers to be compared: a bar each.</summary>
    Bars,

    /// <summary>Values over days, against an ideal line or within a band.</summary>
    Course,

    /// <summary>Two measures across each other: a field for each pair.</summary>
    Grid,
}
