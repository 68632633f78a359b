using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>Lines that several sections write alike.</summary>
internal static class ItemLines
{
    /// <summary><c>ACTION-06 – Add checksum validation (Oliver)</c>, strong.</summary>
    /// <param name="beside">What else stands in the brackets.</param>
    public static Line Head(DayFacts facts, Item item, string beside = "") =>
        Line.Of(TextRun.Strong($"{item.Key} – {item.Title} ({facts.OwnersOf(item)}{beside})")).From(item.Created.Message);

    /// <summary>A field under its label, linked to the message that said it; nothing when nobody said it.</summary>
    public static IEnumerable<Line> Field(Item item, string label, string field) =>
        item.Fields.TryGetValue(field, out var change) && change.Value is { } value ? [Sentence(label, value).From(change.Message)] : [];

    /// <summary>A date that was moved that day, with the old one in sight.</summary>
    public static IEnumerable<Line> Moved(DayFacts facts, Item item) => facts.WasDue(item) is { } before && Due.Parse(item[FieldNames.Due]) is { } now
        ? [Line.Of($"Due: {now.Said(facts.Project.Calendar)} (was {before.Said(facts.Project.Calendar)})").In(1).From(item.Fields[FieldNames.Due].Message)] : [];

    /// <summary>What was told about an item that day, one line a message.</summary>
    public static IEnumerable<Line> Updates(DayFacts facts, Item item, string label) =>
        facts.Of(item.Key, FieldNames.Update).Select(change => Sentence(label, change.Value!).From(change.Message));

    /// <summary>The state under its label: <c>Done (100%)</c>.</summary>
    public static Line Status(Item item)
    {
        var source = item.Fields.GetValueOrDefault(FieldNames.Status) ?? item.Fields.GetValueOrDefault(FieldNames.Percent);
        return Line.Of($"Status: {StatusWords(item)}").In(1).From(source?.Message);
    }

    public static string StatusWords(Item item)
    {
        var percent = item.Percent is { } number ? $" ({Number.Text(number)}%)" : "";
        return item.Status is { } status ? Titled(status) + percent : percent.Length > 0 ? percent.Trim(' ', '(', ')') : "not said";
    }

    private static Line Sentence(string label, string words)
    {
        var text = words == "none" ? "None" : words;
        return Line.Of($"{label}: {Capital(text)}{(EndsASentence(text) ? "" : ".")}").In(1);
    }

    /// <summary>A sentence begins with a capital; a name such as <c>memory#214</c> or <c>report.yml</c> stays as it is written.</summary>
    public static string Capital(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var first = (end < 0 ? text : text[..end]).TrimEnd(',', '.', ':', ';', '!', '?');
        return first.Length > 0 && first.All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '’') ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static bool EndsASentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' or '…';

    /// <summary>A status as a document writes it: <c>Ready for Review</c>.</summary>
    public static string Titled(string status) =>
        string.Join(' ', Statuses.Said(status).Split(' ').Select(word => word == "for" ? word : Capital(word)));
}
