using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>A table: as Slack's own block where that can be, else as rows of text in columns.</summary>
internal static class SlackTable
{
    // Wider cells push the rest of their row aside; padding every row to the widest would fill the screen with nothing.
    private const int WidestColumn = 30;

    // Slack refuses a cell without text.
    private const string Nothing = "–";

    /// <param name="asBlock">Whether a block may stand here: Slack shows it at the bottom of the message, whatever follows it.</param>
    public static IEnumerable<SlackPart> Parts(Table table, SlackLines lines, bool asBlock)
    {
        SlackRow[] rows =
        [
            new SlackRow([.. table.Columns.Select(column => Cell(lines, Line.Of(TextRun.Strong(column))))]),
            .. table.Rows.Select(row => new SlackRow([.. Enumerable.Range(0, Math.Max(row.Count, table.Columns.Count)).Select(i => Cell(lines, i < row.Count ? row[i] : ""))])),
        ];
        if (rows.All(row => row.Cells.Count == 0))
            return [];
        var part = new SlackPart(SlackPartKind.Table, []) { Table = rows };
        var fits = rows.Length <= SlackLimits.TableRows && rows.All(row => row.Cells.Count is > 0 and <= SlackLimits.TableColumns && row.Cells.Count == rows[0].Cells.Count && row.Cells.All(cell => cell.Sum(run => run.Size) <= SlackLimits.LineSize)) && part.Size <= SlackLimits.TableSize;
        return asBlock && fits ? [part] : Rows(rows);
    }

    public static JsonObject ToJson(IReadOnlyList<SlackRow> rows) => new()
    {
        ["type"] = "table",
        ["column_settings"] = new JsonArray([.. rows[0].Cells.Select(_ => new JsonObject { ["is_wrapped"] = true })]),
        ["rows"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Cells.Select(ToJson)]))]),
    };

    private static JsonObject ToJson(IReadOnlyList<SlackRun> cell) => cell is [{ Style: RunStyle.Plain, Url: null } only]
        ? new JsonObject { ["type"] = "raw_text", ["text"] = only.Text }
        : new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray(SlackBlockWriter.Section(cell)) };

    private static IReadOnlyList<SlackRun> Cell(SlackLines lines, Line line) => lines.Runs(line) is { Count: > 0 } runs ? runs : [new SlackRun(Nothing, RunStyle.Plain)];

    private static IEnumerable<SlackPart> Rows(SlackRow[] rows)
    {
        var widths = Enumerable.Range(0, rows.Max(row => row.Cells.Count)).Select(column => Math.Min(WidestColumn, rows.Max(row => column < row.Cells.Count ? Width(row.Cells[column]) : 0))).ToList();
        return rows.SelectMany(row => SlackLines.Pieces([.. row.Cells.SelectMany((cell, column) => column == row.Cells.Count - 1 ? cell : Padded(cell, widths[column]))]))
            .Select(runs => new SlackPart(SlackPartKind.Row, runs));
    }

    private static IEnumerable<SlackRun> Padded(IReadOnlyList<SlackRun> cell, int width) =>
        cell.Append(new SlackRun(new string(' ', Math.Max(0, width - Width(cell)) + 2), RunStyle.Plain));

    private static int Width(IReadOnlyList<SlackRun> cell) => cell.Sum(run => new StringInfo(run.Text).LengthInTextElements);
}
