namespace AutomatosX.Bot.Documents;

/// <summary>A board drawn as a table: each column is a state, each cell an item that is in it.</summary>
internal static class BoardTable
{
    private const int FewestStates = 2;

    /// <summary>What stands in each column as bullets below its head; empty when the table is no board.</summary>
    public static IReadOnlyList<ReportEntry> Columns(ReportTable table)
    {
        if (table.Heads.Count(head => StatusText.Whole(head) is not null) < FewestStates || !table.Heads.All(head => head.Length == 0 || StatusText.Whole(head) is not null))
            return [];
        return [.. table.Heads.Select((head, column) => new ReportEntry(table.Rows.Count > 0 ? table.Rows[0].Line : 0, head, null, [.. Cells(table, column)]) { IsBullet = true })];
    }

    private static IEnumerable<ReportEntry> Cells(ReportTable table, int column) =>
        table.Rows.Where(row => row[column].Length > 0).Select(row => new ReportEntry(row.Line, row[column], null, []) { IsBullet = true });
}
