using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Documents;

/// <summary>Writes a reading in the corpus's terms, one line of JSON, for a scorer to compare.</summary>
public static class CorpusReading
{
    private static readonly HashSet<string> Figures = new(StringComparer.Ordinal)
    {
        FieldNames.Percent, FieldNames.Confidence, FieldNames.Points, FieldNames.Value, FieldNames.Baseline, FieldNames.Target, FieldNames.Tolerance,
    };

    // What a person typed is shown as typed; the line goes to a scorer, never into a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string id, Reading reading)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartArray("actual");
            foreach (var finding in reading.Findings.Where(finding => finding is not BackFinding))
                Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("op", finding switch { SetFinding => "set", CreateFinding => "create", _ => "ask" });
        json.WriteString("kind", finding.Kind);
        var (key, fields) = finding switch
        {
            SetFinding set => (set.Key, set.Fields),
            AskFinding ask => (ask.Key, []),
            CreateFinding create => (null, create.Fields),
            _ => (null, []),
        };
        if (key is not null)
            json.WriteString("key", key);
        foreach (var field in fields)
            Write(json, field);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FieldFinding field)
    {
        if (Figures.Contains(field.Field) && Number.Decimal(field.Value) is { } figure)
            json.WriteNumber(field.Field, figure);
        else
            json.WriteString(field.Field, field.Value);
    }
}
