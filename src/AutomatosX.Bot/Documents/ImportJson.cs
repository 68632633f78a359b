using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>A report that was read, as one line of JSON.</summary>
public static class ImportJson
{
    // The line goes to a terminal or a file, never into HTML: letters of every language stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { FieldNames.Percent, FieldNames.Confidence, FieldNames.Points };

    public static string Line(string file, ReadReport report, IReadOnlyList<TitleConflict> conflicts)
    {
        var line = new JsonObject { ["file"] = file };
        if (report.Date is { } date)
            line["date"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        line["items"] = new JsonArray([.. report.Items.Select(Item)]);
        line["conflicts"] = new JsonArray([.. conflicts.Select(Conflict)]);
        line["unread"] = new JsonArray([.. report.Unread.Select(unread => new JsonObject { ["line"] = unread.Line, ["text"] = unread.Text })]);
        return line.ToJsonString(Readable);
    }

    private static JsonObject Item(ReportItem item)
    {
        var json = new JsonObject { ["kind"] = item.Kind };
        if (item.Key.Length > 0)
            json["key"] = item.Key;
        foreach (var (field, value) in item.Tracked.Fields)
            json[field] = Numbers.Contains(field) && Number.Whole(value) is { } number ? JsonValue.Create(number) : JsonValue.Create(value);
        if (item.Told != Told.Listed)
            json["told"] = item.Told == Told.New ? "new" : "in-own-section";
        return json;
    }

    private static JsonObject Conflict(TitleConflict conflict) =>
        new() { ["key"] = conflict.Key, ["titles"] = new JsonArray([.. conflict.Titles.Select(title => JsonValue.Create(title))]) };
}
