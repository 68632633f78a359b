using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using CsvHelper;

namespace AutomatosX.Bot.Documents;

/// <summary>The items of a kind as a table: a row each, a column for each of the kind's fields, by the names that an import knows.</summary>
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
            Row(csv, [Key, .. kind.Fields.Select(field => field.Name), CreatedBy, CreatedAt, ChangedAt]);
            foreach (var item in items.Where(item => item.Kind == kind.Name))
                Row(csv, [item.Key, .. kind.Fields.Select(field => item[field.Name] ?? ""), (item.Created.Subject ?? item.Created.By).Value, At(item.Created.Order.At, calendar), At(item.Fields.Count == 0 ? item.Created.Order.At : item.ChangedAt, calendar)]);
        }

        return text.ToString();
    }

    private static void Row(CsvWriter csv, IEnumerable<string> cells) => csv.WriteRecord([.. cells.Select(SafeCell.Of)]);

    private static string At(DateTimeOffset instant, ProjectCalendar calendar) => calendar.Local(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
