using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Documents;

/// <summary>One row of a register: the item that it is about and the values that it states.</summary>
/// <param name="Key">The item's key; null for a new one that has none yet.</param>
/// <param name="Whose">Who brought it up, when the table says so.</param>
public sealed record RegisterRow(int Line, string? Key, IReadOnlyList<(string Field, string Value)> Fields, MemberId? Whose);

/// <summary>A table read as the items of one kind. All of it or nothing: every cell that is wrong is told with its place.</summary>
/// <param name="Items">The register as it stands.</param>
/// <param name="Order">Who takes it in, and when.</param>
/// <param name="Retitle">Whether a key may get a title that is another one altogether.</param>
public sealed record RegisterTable(Project Project, CsvTable Table, ColumnMap Map, IReadOnlyList<Item> Items, (MemberId By, DateTimeOffset At) Order, bool Retitle)
{
    private Kind Kind => Map.Kind;

    /// <summary>The field that an item of the kind is called by, if it has one.</summary>
    private string? NameField => ((string[])[FieldNames.Title, FieldNames.Text, FieldNames.Label]).FirstOrDefault(name => Kind.FieldNamed(name) is not null);

    /// <exception cref="UnreadableFileException">Something in it is wrong; carries every complaint.</exception>
    public IReadOnlyList<RegisterRow> Read()
    {
        var complaints = new List<Complaint>();
        var rows = new List<RegisterRow>();
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Table.Rows)
        {
            var fields = Values(line, complaints);
            var key = Key(line, fields, complaints);
            if (key is not null && !lines.TryAdd(key, line.Number))
                Complain(complaints, line, CsvExport.Key, string.Create(CultureInfo.InvariantCulture, $"{key} is in line {lines[key]} too; an item has one row"));
            else if (fields.Count == 0)
                Complain(complaints, line, CsvExport.Key, $"says nothing of {key ?? "an item"}");
            else
                Fit(line, key, fields, complaints);
            var whose = Map.ColumnOf(CsvExport.CreatedBy) is >= 0 and var column ? CellText.Member(Project, line[column].Trim()) : null;
            rows.Add(new RegisterRow(line.Number, key, fields, whose is null ? null : new MemberId(whose)));
        }

        return complaints.Count == 0 ? rows : throw new UnreadableFileException(complaints);
    }

    // What the kind does not let an item become, a table does not make of it either. A table that an export wrote comes from a
    // register: what each member said for themselves comes along, and what is over by now was not when it was said.
    private void Fit(CsvLine line, string? key, List<(string Field, string Value)> fields, List<Complaint> complaints)
    {
        var item = key is null ? null : Items.FirstOrDefault(item => item.Key == key);
        if (key is null && Kind.NamedByMembers && WrittenKey(line).Length == 0)
            Complain(complaints, line, CsvExport.Key, $"has no name; members name {Kind.Plural} themselves, in one word");
        var isTold = Order.By == ImportedChange.Nobody;
        var said = fields.Where(field => item?[field.Field] != field.Value && !(isTold && Kind.FieldNamed(field.Field) is { Each: true }))
            .DistinctBy(field => field.Field).ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
        var at = isTold && Map.ColumnOf(CsvExport.CreatedAt) is >= 0 and var column && DateTimeOffset.TryParse(line[column], CultureInfo.InvariantCulture, DateTimeStyles.None, out var created) ? created : Order.At;
        foreach (var problem in said.Count == 0 ? [] : Kind.Problems(new Proposal(Project, item, said, Order.By, at)))
            Complain(complaints, line, problem.Field, problem.Sentence);
        foreach (var name in isTold ? [] : said.Keys.Where(name => Kind.FieldNamed(name) is { Own: true } own && name != Field.NameOf(own.Name, Order.By.Value)))
            Complain(complaints, line, name, "only the member whose it is sets it; leave the column out");
    }

    private List<(string Field, string Value)> Values(CsvLine line, List<Complaint> complaints)
    {
        var values = new List<(string, string)>();
        for (var column = 0; column < Map.Fields.Count; column++)
        {
            if (Map.Fields[column] is not { } name || Kind.FieldNamed(name) is not { } field || CellText.IsNothing(field, line[column]))
                continue;
            if (CellText.Value(Project, field, line[column]) is { } value)
                values.Add((name, value));
            else
                Complain(complaints, line, name, $"\"{Short(line[column].Trim())}\" is not allowed; {AllowedValues.Of(Project, field)}");
        }

        // Done implies a hundred percent where the table has no figures of its own.
        if (values.Contains((FieldNames.Status, Statuses.Done)) && Kind.FieldNamed(FieldNames.Percent) is not null && Map.ColumnOf(FieldNames.Percent) < 0)
            values.Add((FieldNames.Percent, "100"));
        return values;
    }

    private string WrittenKey(CsvLine line) => Map.ColumnOf(CsvExport.Key) is >= 0 and var column ? line[column].Trim() : "";

    private string? Key(CsvLine line, List<(string Field, string Value)> fields, List<Complaint> complaints)
    {
        var written = WrittenKey(line);
        if (written.Length == 0)
            return SameName(fields)?.Key;
        if (NewKey.Problem(Kind, written) is { } wrong)
        {
            Complain(complaints, line, CsvExport.Key, $"\"{Short(written)}\" {wrong}");
            return null;
        }

        var item = Items.FirstOrDefault(item => string.Equals(item.Key, written, StringComparison.OrdinalIgnoreCase));
        if ((item?.Kind ?? Project.Keys.Patterns.FirstOrDefault(pattern => pattern.Fits(written))?.Kind) is { } kind && kind != Kind.Name)
            Complain(complaints, line, CsvExport.Key, $"{written} names {ColumnMap.Article(Kind.Of(kind))}, not {ColumnMap.Article(Kind)}");
        else if (!Retitle && item is not null && NameField == FieldNames.Title && item[FieldNames.Title] is { } title && fields.FirstOrDefault(field => field.Field == FieldNames.Title).Value is { } said && !TitleConflicts.AreSame(title, said))
            Complain(complaints, line, FieldNames.Title, $"{item.Key} is \"{Short(title)}\" here, and \"{Short(said)}\" in the table; is it the same {Kind.Name} under a new title, say so with --retitle");
        return item?.Key ?? written;
    }

    // A row without a key is about the one item that is called exactly so: the same table twice brings nothing up twice.
    private Item? SameName(List<(string Field, string Value)> fields)
    {
        var same = Items.Where(item => item.Kind == Kind.Name && (NameField is { } name
            ? item[name] is { } called && fields.Contains((name, called))
            : fields.TrueForAll(field => item[field.Field] == field.Value))).Take(2).ToList();
        return same is [var one] ? one : null;
    }

    private void Complain(List<Complaint> complaints, CsvLine line, string field, string what)
    {
        var column = Map.ColumnOf(field);
        complaints.Add(new Complaint(string.Create(CultureInfo.InvariantCulture, $"line {line.Number}{(column < 0 ? "" : $", {Map.Columns[column]}")}"), what));
    }

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60].TrimEnd()}…";
}
