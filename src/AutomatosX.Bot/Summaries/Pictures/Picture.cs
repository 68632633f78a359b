using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Pictures;

/// <summary>
/// A chart as an SVG picture for pages and documents. It can be read without its colours: lines differ in their strokes and carry
/// their names and figures, fields carry their score. Names come from people; they are text in it and nothing else.
/// </summary>
public static class Picture
{
    /// <summary>The picture, or null for a chart with nothing to draw.</summary>
    public static string? Of(Chart chart) => chart switch
    {
        { IsEmpty: true } => null,
        { Kind: ChartKind.Course } => CoursePicture.Of(chart),
        { Kind: ChartKind.Grid } => GridPicture.Of(chart),
        _ => BarsPicture.Of(chart),
    };

    /// <summary>The same as an address that a page or a document can show as an image: nothing in an image is ever run.</summary>
    public static string? Address(Chart chart) =>
        Of(chart) is { } svg ? $"{Addressed}{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg))}" : null;

    /// <summary>How such an address begins.</summary>
    public const string Addressed = "data:image/svg+xml;base64,";

    /// <summary>The picture in one sentence, for whoever cannot see it.</summary>
    public static string Said(Chart chart) => chart.Kind switch
    {
        ChartKind.Course => $"{chart.Title}: {string.Join(", ", chart.Lines.Where(line => line.Last is not null).Select(line => $"{line.Name} {Sheet.Figure(line.Last!.Value)}"))}{(chart.Unit.Length > 0 ? $" {chart.Unit}" : "")}",
        ChartKind.Grid => $"{chart.Title}: {string.Join("; ", Filled(chart.Grid!))}",
        _ => $"{chart.Title}: {string.Join(", ", chart.Points.Select(point => $"{point.Name} {Sheet.Figure(point.Value)}"))}",
    };

    private static IEnumerable<string> Filled(ChartGrid grid)
    {
        var filled = grid.Rows.SelectMany((row, y) => grid.Columns.Select((column, x) => (Row: row, Column: column, grid.Cells[y][x].Text))).Where(cell => cell.Text.Length > 0).ToList();
        return filled.Count == 0 ? ["nothing in it"] : filled.Select(cell => $"{cell.Text} at {grid.RowsAre} {cell.Row}, {grid.ColumnsAre} {cell.Column}");
    }
}
