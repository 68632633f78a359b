using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Documents;

/// <summary>A table to be taken in.</summary>
/// <param name="Text">The table itself.</param>
/// <param name="Said">What is said of columns, by name: a field, or <see cref="ColumnMap.LeftOut"/>. Kept for the project's next tables.</param>
/// <param name="By">Who takes it in.</param>
public sealed record RegisterOrder(string Project, Kind Kind, string Text, IReadOnlyDictionary<string, string> Said, MemberId By)
{
    /// <summary>Nobody in particular: the program was told to.</summary>
    public static MemberId Nobody => ImportedChange.Nobody;

    /// <summary>Whether a key may get a title that is another one altogether.</summary>
    public bool Retitle { get; init; }

    /// <summary>Whether it is only to be told what would be done.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What came of taking a table in.</summary>
/// <param name="WasThere">The same table had been taken in before; nothing was done.</param>
public sealed record RegisterImported(int New, int Changed, int Same, int Fields, bool WasThere)
{
    /// <summary>As people hear it.</summary>
    public string Said(Kind kind) => WasThere
        ? "was taken in before; nothing was done"
        : FormattableString.Invariant($"{New} new {kind.Plural}, {Changed} changed, {Same} as they were ({Fields} {(Fields == 1 ? "field" : "fields")})");
}

/// <summary>A table with columns of which it is not known what they hold. Nothing was taken in.</summary>
public sealed class UnclearColumnsException(ColumnMap map) : Exception($"It is not clear what these columns hold: {string.Join(", ", map.Doubts.Select(doubt => doubt.Column))}.")
{
    public ColumnMap Map { get; } = map;
}

/// <summary>What a table changes in the register, and the work that writes it.</summary>
public sealed record RegisterPlan(RegisterImported Done, Work Work)
{
    /// <param name="source">The reply or the document that the changes come from.</param>
    /// <param name="at">When it is said.</param>
    /// <exception cref="UnclearColumnsException">Of some columns it has to be said what they hold.</exception>
    /// <exception cref="UnreadableFileException">Something in the table is wrong; carries every complaint.</exception>
    public static RegisterPlan Of(Project project, RegisterOrder order, IReadOnlyList<Item> items, Numbers numbers, string source, DateTimeOffset at)
    {
        var table = CsvTable.Read(order.Text);
        project = project with { Columns = With(project, order) };
        var map = ColumnMap.Of(order.Kind, table.Columns, Said(project, order.Kind));
        if (map.Doubts.Count > 0)
            throw new UnclearColumnsException(map);
        var rows = new RegisterTable(project, table, map, items, (order.By, at), order.Retitle).Read();
        var keys = new Keys(project, numbers);
        var changes = Changes(project, order, rows, items, keys, source, at);
        var work = Work.Nothing.And(keys.Taken).Having(numbers.Seen);
        if (changes.Count > 0)
            work = work.And(new SetFields(changes));
        if (order.Said.Count > 0)
            work = work.And(new SaveProject(project));
        return new RegisterPlan(Figures(rows, changes, items), work);
    }

    private static List<Change> Changes(Project project, RegisterOrder order, IReadOnlyList<RegisterRow> rows, IReadOnlyList<Item> items, Keys keys, string source, DateTimeOffset at)
    {
        var changes = new List<Change>();
        var known = items.ToDictionary(item => item.Key, StringComparer.Ordinal);
        foreach (var key in rows.Select(row => row.Key).OfType<string>())
            keys.Note(key);
        foreach (var row in rows)
        {
            var item = row.Key is null ? null : known.GetValueOrDefault(row.Key);
            var key = row.Key ?? keys.Next(order.Kind.Name);
            var subject = item is null && row.Whose != order.By ? row.Whose : null;
            foreach (var (field, value) in row.Fields.Where(field => item?[field.Field] != field.Value))
            {
                changes.Add(new Change(project.Key, key, order.Kind.Name, field, value, item?[field], order.By, project.Calendar.DateOf(at), new ChangeOrder(at, source, changes.Count), ChangeSource.Import, source, null)
                {
                    Subject = subject,
                });
            }
        }

        return changes;
    }

    private static RegisterImported Figures(IReadOnlyList<RegisterRow> rows, List<Change> changes, IReadOnlyList<Item> items)
    {
        var known = items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        var touched = changes.Select(change => change.Item).ToHashSet(StringComparer.Ordinal);
        return new RegisterImported(touched.Count(key => !known.Contains(key)), touched.Count(known.Contains), rows.Count - touched.Count, changes.Count, WasThere: false);
    }

    private static Dictionary<string, string> With(Project project, RegisterOrder order)
    {
        var columns = new Dictionary<string, string>(project.Columns, StringComparer.Ordinal);
        foreach (var (column, field) in order.Said)
            columns[$"{order.Kind.Name}/{ColumnMap.Plain(column)}"] = field;
        return columns;
    }

    private static Dictionary<string, string> Said(Project project, Kind kind) => project.Columns
        .Where(column => column.Key.StartsWith($"{kind.Name}/", StringComparison.Ordinal))
        .ToDictionary(column => column.Key[(kind.Name.Length + 1)..], column => column.Value, StringComparer.Ordinal);
}
