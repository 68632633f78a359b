using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Pictures;

/// <summary>Two measures across each other: a field for each pair, with its score and what lies in it.</summary>
internal static class GridPicture
{
    private const int Left = 96;
    private const int Top = 44;
    private const int Wide = 170;
    private const int High = 76;
    private const int LettersInCell = 22;
    private const int MostLines = 3;

    // Light enough for black letters on them, and told apart by how light they are.
    private static readonly string[] Fills = ["#dcf2e0", "#ffe69c", "#f1a9a0"];

    public static string Of(Chart chart)
    {
        var grid = chart.Grid!;
        var (width, height) = (Left + (Wide * grid.Columns.Count) + 16, Top + (High * grid.Rows.Count) + 52);
        var sheet = new Sheet(width, height);
        for (var y = 0; y < grid.Rows.Count; y++)
        {
            sheet.Text(Left - 10, Top + (High * y) + (High / 2) + 4, Sheet.Short(grid.Rows[y], 10), Sheet.Ink, " text-anchor=\"end\"");
            for (var x = 0; x < grid.Columns.Count; x++)
                Cell(sheet, grid.Cells[y][x], Left + (Wide * x), Top + (High * y));
        }

        for (var x = 0; x < grid.Columns.Count; x++)
            sheet.Text(Left + (Wide * x) + (Wide / 2), height - 34, Sheet.Short(grid.Columns[x], LettersInCell), Sheet.Ink, " text-anchor=\"middle\"");
        var middle = Top + (High * grid.Rows.Count / 2);
        sheet.Text(18, middle, grid.RowsAre, Sheet.Faint, $" text-anchor=\"middle\" transform=\"rotate(-90 18 {middle})\"");
        sheet.Text(Left + (Wide * grid.Columns.Count / 2), height - 12, grid.ColumnsAre, Sheet.Faint, " text-anchor=\"middle\"");
        return sheet.Finish(chart);
    }

    private static void Cell(Sheet sheet, ChartCell cell, int x, int y)
    {
        sheet.Box(x + 2, y + 2, Wide - 4, High - 4, Fills[Math.Clamp(cell.Severity, 0, Fills.Length - 1)], " rx=\"4\"");
        sheet.Text(x + Wide - 12, y + High - 10, Sheet.Figure(cell.Score), Sheet.Faint, " text-anchor=\"end\" font-size=\"11\"");
        foreach (var (index, line) in Lines(cell.Text).Index())
            sheet.Text(x + 12, y + 22 + (17 * index), line, Sheet.Ink, " font-weight=\"600\"");
    }

    // Keys go side by side as long as they fit; those that do not are counted.
    private static IEnumerable<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 2 + word.Length <= LettersInCell)
                lines[^1] = $"{lines[^1]}, {word}";
            else
                lines.Add(Sheet.Short(word, LettersInCell));
        }

        if (lines.Count <= MostLines)
            return lines;
        var more = lines.Skip(MostLines - 1).Sum(line => line.Split(", ").Length);
        return [.. lines.Take(MostLines - 1), FormattableString.Invariant($"… {more} more")];
    }
}
