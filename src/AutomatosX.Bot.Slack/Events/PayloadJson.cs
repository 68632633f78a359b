using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>Reads JSON that came from outside: what is missing or of another sort than expected is null, never an exception.</summary>
internal static class PayloadJson
{
    // A name that stands twice would only be noticed when somebody asks for it.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The object, or null when the bytes are none.</summary>
    public static JsonObject? Parse(ReadOnlySpan<byte> bytes) => Parse(Encoding.UTF8.GetString(bytes));

    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(Whole(text), documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonObject? Object(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonArray list ? list.OfType<JsonObject>() : [];

    /// <summary>The text by that name; null when there is none or it is empty.</summary>
    public static string? Text(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    public static bool Holds(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;

    // Half of a character, as a sender that cuts texts at a length leaves it, makes the whole text unreadable: it becomes the sign for what cannot be read.
    private static string Whole(string text)
    {
        if (!text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return text;
        var whole = new StringBuilder(text);
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] != '\\')
                continue;
            var code = Escaped(text, i);
            if (code is >= 0xD800 and < 0xDC00 && Escaped(text, i + 6) is >= 0xDC00 and < 0xE000)
                i += 11;
            else if (code is >= 0xD800 and < 0xE000)
                whole.Replace(text.Substring(i, 6), "\\ufffd", i, 6);
            else
                i++;
        }

        return whole.ToString();
    }

    private static int? Escaped(string text, int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u' && int.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : null;
}
