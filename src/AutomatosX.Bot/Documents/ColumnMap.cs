using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Documents;

/// <summary>Which field of a kind each column of a table holds, by what the columns are called and what was said about them.</summary>
/// <param name="Fields">For each column its field, <see cref="CsvExport.Key"/>, <see cref="CsvExport.CreatedBy"/>, <see cref="CsvExport.CreatedAt"/>, or null for one that is left out or in doubt.</param>
/// <param name="Doubts">Columns of which it has to be said what they hold.</param>
public sealed record ColumnMap(Kind Kind, IReadOnlyList<string> Columns, IReadOnlyList<string?> Fields, IReadOnlyList<ColumnDoubt> Doubts)
{
    /// <summary>Said of a column that holds nothing for the register.</summary>
    public const string LeftOut = "-";

    private static readonly string[] KeyWords = ["key", "id", "ref", "reference", "no", "nr", "number", "code", "identifier"];

    /// <summary>All that a column can be said to hold.</summary>
    public static IReadOnlyList<string> Allowed(Kind kind) => [CsvExport.Key, .. kind.Fields.Select(field => field.Name), CsvExport.CreatedBy];

    /// <param name="said">What was said of columns, by <see cref="Plain"/> name: a field, or <see cref="LeftOut"/>.</param>
    public static ColumnMap Of(Kind kind, IReadOnlyList<string> columns, IReadOnlyDictionary<string, string> said)
    {
        var sure = columns.Select(column => said.GetValueOrDefault(Plain(column)) ?? Named(kind, column)).ToList();
        var (fields, doubts) = (new List<string?>(), new List<ColumnDoubt>());
        for (var i = 0; i < columns.Count; i++)
        {
            var field = sure[i] ?? (Likely(kind, columns[i]) is { } likely && !sure.Contains(likely, StringComparer.Ordinal) ? likely : null);
            var taken = field is null or LeftOut ? -1 : fields.IndexOf(field);
            if (field is null && columns[i].Length > 0)
                doubts.Add(new ColumnDoubt(columns[i], Likely(kind, columns[i]) is { } same ? $"could be {same}, which another column is" : $"names no field of {Article(kind)}"));
            else if (taken >= 0)
                doubts.Add(new ColumnDoubt(columns[i], $"and \"{columns[taken]}\" both say {field}"));
            fields.Add(field is LeftOut || taken >= 0 ? null : field);
        }

        return new ColumnMap(kind, columns, [.. fields.Select(field => field is CsvExport.ChangedAt ? null : field)], doubts);
    }

    /// <summary>The column of a field, or -1.</summary>
    public int ColumnOf(string field) => Fields.ToList().IndexOf(field);

    /// <summary>A column's name without what two writers of it differ in.</summary>
    public static string Plain(string column) =>
        string.Join(' ', string.Concat(column.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) || sign is '#' or '%' ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static string Article(Kind kind) => $"{(kind.Name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {kind.Name}";

    // What an export writes, and what a form shows.
    private static string? Named(Kind kind, string column)
    {
        var plain = Plain(column);
        if (((string[])[CsvExport.Key, CsvExport.CreatedBy, CsvExport.CreatedAt, CsvExport.ChangedAt]).FirstOrDefault(name => name == plain) is { } own)
            return own;
        if (kind.FieldNamed(column.Trim()) is { Each: true })
            return column.Trim();
        return (kind.Fields.FirstOrDefault(field => Plain(field.Name) == plain) ?? kind.Fields.FirstOrDefault(field => Plain(field.Label) == plain))?.Name;
    }

    private static string? Likely(Kind kind, string column)
    {
        var plain = Plain(column);
        var bare = plain.StartsWith($"{kind.Name} ", StringComparison.Ordinal) ? plain[(kind.Name.Length + 1)..] : plain;
        if (plain == "#" || KeyWords.Contains(bare, StringComparer.Ordinal))
            return CsvExport.Key;
        return Named(kind, bare) ?? ((FieldLabels.Field(plain) ?? FieldLabels.Field(bare)) switch
        {
            FieldLabels.Standing when kind.FieldNamed(FieldNames.Status) is null => Of(kind, FieldNames.Rag),
            FieldNames.Title => Of(kind, FieldNames.Title) ?? Of(kind, FieldNames.Text) ?? Of(kind, FieldNames.Label),
            { } field => Of(kind, field),
            null => null,
        });
    }

    private static string? Of(Kind kind, string field) => kind.FieldNamed(field)?.Name;
}

/// <summary>A column of which it is not known what it holds.</summary>
/// <param name="Why">As a sentence goes on after the column's name.</param>
public sealed record ColumnDoubt(string Column, string Why);
