using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>A table: as a card's own where its columns have room, else each row as its first cell with the others beneath it.</summary>
internal static class MsTeamsTable
{
    // How wide a column is beside another: as its longest cell, within bounds.
    private const int Narrowest = 6;
    private const int Widest = 40;

    // A cell without text would be said as nothing at all.
    private const string Nothing = "–";

    public static IEnumerable<MsTeamsPart> Parts(Table table, MsTeamsLines lines)
    {
        var columns = Math.Max(table.Columns.Count, table.Rows.Select(row => row.Count).DefaultIfEmpty().Max());
        if (columns == 0)
            return [];
        var heads = Row(Enumerable.Range(0, columns).Select(i => i < table.Columns.Count ? Line.Of(TextRun.Strong(table.Columns[i])) : ""), lines);
        List<MsTeamsRow> rows = [.. table.Rows.Select(row => Row(Enumerable.Range(0, columns).Select(i => i < row.Count ? row[i] : ""), lines))];
        return columns <= MsTeamsLimits.TableColumns && rows.Append(heads).All(row => row.Size <= MsTeamsLimits.TableBytes / 2)
            ? Tables(heads, rows)
            : rows.SelectMany(row => Spread(heads, row));
    }

    public static JsonObject ToJson(IReadOnlyList<MsTeamsRow> rows) => new()
    {
        ["type"] = "Table",
        ["firstRowAsHeader"] = true,
        ["showGridLines"] = false,
        ["columns"] = new JsonArray([.. rows[0].Cells.Select((_, column) => new JsonObject { ["width"] = Math.Clamp(rows.Max(row => Width(row.Cells[column])), Narrowest, Widest) })]),
        ["rows"] = new JsonArray([.. rows.Select(row => new JsonObject { ["type"] = "TableRow", ["cells"] = new JsonArray([.. row.Cells.Select(Cell)]) })]),
    };

    private static JsonObject Cell(IReadOnlyList<MsTeamsRun> runs) => new() { ["type"] = "TableCell", ["items"] = new JsonArray(MsTeamsElements.Text(runs)) };

    private static IEnumerable<MsTeamsPart> Tables(MsTeamsRow heads, List<MsTeamsRow> rows)
    {
        var (open, size) = (new List<MsTeamsRow> { heads }, heads.Size);
        foreach (var row in rows)
        {
            if (open.Count > 1 && size + row.Size > MsTeamsLimits.TableBytes)
            {
                yield return Part(open);
                (open, size) = ([heads], heads.Size);
            }

            open.Add(row);
            size += row.Size;
        }

        yield return Part(open);
    }

    // "R-4", and beneath it "Title: Telemetry gaps · Status: yellow".
    private static IEnumerable<MsTeamsPart> Spread(MsTeamsRow heads, MsTeamsRow row)
    {
        foreach (var runs in MsTeamsLines.Pieces([.. row.Cells[0].Select(run => run with { Style = RunStyle.Strong })]))
            yield return new MsTeamsPart(MsTeamsPartKind.Line, runs);
        List<MsTeamsRun> rest = [];
        for (var column = 1; column < row.Cells.Count; column++)
        {
            rest.Add(new MsTeamsRun($"{(rest.Count > 0 ? " · " : "")}{string.Concat(heads.Cells[column].Select(run => run.Text))}: ", RunStyle.Quiet));
            rest.AddRange(row.Cells[column]);
        }

        foreach (var runs in MsTeamsLines.Pieces(rest))
            yield return new MsTeamsPart(MsTeamsPartKind.Item, runs) { Depth = 1 };
    }

    private static MsTeamsPart Part(IReadOnlyList<MsTeamsRow> rows) => new(MsTeamsPartKind.Table, []) { Table = rows };

    private static MsTeamsRow Row(IEnumerable<Line> cells, MsTeamsLines lines) =>
        new([.. cells.Select(cell => lines.Runs(cell) is { Count: > 0 } runs ? runs : [new MsTeamsRun(Nothing, RunStyle.Plain)])]);

    private static int Width(IReadOnlyList<MsTeamsRun> cell) => cell.Where(run => !run.IsSource).Sum(run => new StringInfo(run.Text).LengthInTextElements);
}
