using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// What the columns hold whose heads name no field: the only one full of people says who, the only one full of states or
/// colours says how far. With two of a sort nobody can tell, and none is taken.
/// </summary>
internal sealed class TableColumns
{
    // People beside an item who do not answer for it; below, what is over.
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "reporter", "requester", "author", "approver", "reviewer", "raised", "requested", "created", "approved", "reviewed", "reported", "informed", "consulted", "customer", "from", "to", "tested", "checked",
        // How it stood.
        "before", "previous", "previously", "yesterday", "last", "old", "was",
    };

    private readonly ReportTable _table;
    private readonly int _key;
    private readonly string _kind;
    private readonly int _owner;
    private readonly int _standing;

    public TableColumns(ReportTable table, int keyColumn, string kind, People people)
    {
        (_table, _key, _kind) = (table, keyColumn, kind);
        _owner = Only(FieldNames.Owner, people.Member);
        _standing = Only(FieldLabels.Standing, cell => kind == "risk" ? RiskText.Rag(cell) is not null || RiskText.Letter(cell) is not null : StatusText.Read(cell) is { Status: not null });
    }

    /// <summary>The field that a column holds, as a label; null where its head has to tell.</summary>
    public string? Field(int column) => column == _owner ? FieldNames.Owner : column == _standing ? FieldLabels.Standing : null;

    private int Only(string field, Func<string, bool> holds)
    {
        var columns = Enumerable.Range(0, _table.Heads.Count).Where(column => column != _key).ToList();
        if (columns.Exists(column => FieldLabels.Field(_table.Heads[column]) == field))
            return -1;
        var full = columns.Where(column => IsFree(_table.Heads[column], field) && _table.Rows.Select(row => row[column]).Where(cell => cell.Length > 0).ToList() is { Count: > 0 } cells && cells.TrueForAll(cell => holds(cell))).ToList();
        return full is [var only] ? only : -1;
    }

    // "Name" over people is no title.
    private bool IsFree(string head, string field) =>
        !head.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries).Any(Others.Contains) && (FieldLabels.Field(head) is not { } named || !FieldLabels.Has(_kind, named) || (named == FieldNames.Title && field == FieldNames.Owner));
}
