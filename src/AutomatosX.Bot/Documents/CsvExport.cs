using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using CsvHelper;

namespace AutomatosX.Bot.Documents;

/// <summary>The items of a kind as a table: a row each, a column for each of the kind's fields and each value of those that have several, by the names that an import knows.</summary>
public static class CsvExport
{
    /// <summary>The item's own name.</summary>
    public const string Key = "key";

    /// <summary>Who brought it up, or for whom it was brought up.</summary>
    public const string CreatedBy = "created by";

    /// <summary>When it was brought up.</summary>
    public const string CreatedAt = "created at";

    /// <summary>When its last standing change was said.</summary>
    public const string ChangedAt = "changed at";

    public static string Of(Kind kind, IEnumerable<Item> items, ProjectCalendar calendar)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true))
        {
            List<Item> rows = [.. items.Where(item => item.Kind == kind.Name)];
            List<string> fields = [.. kind.Fields.SelectMany(field => field.Each ? EachOf(field, rows) : [field.Name])];
            Row(csv, [Key, .. fields, CreatedBy, CreatedAt, ChangedAt]);
            foreach (var item in rows)
                Row(csv, [item.Key, .. fields.Select(field => item[field] ?? ""), (item.Created.Subject ?? item.Created.By).Value, At(item.Created.Order.At, calendar), At(item.Fields.Count == 0 ? item.Created.Order.At : item.ChangedAt, calendar)]);
        }

        return text.ToString();
    }

    // A column for each member, or each thing in a list, that has a value of its own anywhere.
    private static IEnumerable<string> EachOf(Field field, List<Item> rows) =>
        rows.SelectMany(item => item.Fields.Keys).Where(field.Is).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static void Row(CsvWriter csv, IEnumerable<string> cells) => csv.WriteRecord([.. cells.Select(SafeCell.Of)]);

    private static string At(DateTimeOffset instant, ProjectCalendar calendar) => calendar.Local(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
