using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Wire;

/// <summary>Reads JSON that came from outside: what is missing or of another sort than expected is null, never an exception.</summary>
internal static class PayloadJson
{
    private const int EscapeLength = 6;
    private const string Unreadable = "\\ufffd";

    // A name that stands twice would only be noticed when somebody asks for it, and which of both counts is anybody's guess.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The object, or null when the bytes are none.</summary>
    public static JsonObject? Parse(ReadOnlySpan<byte> bytes) => Parse(Encoding.UTF8.GetString(bytes));

    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(Whole(text.TrimStart('\ufeff')), documentOptions: Strict) as JsonObject;
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

    /// <summary>The name of something, by that name: a text in which nothing stands that cannot be seen.</summary>
    public static string? Id(this JsonNode? node, string name) => node.Text(name) is { } id && !id.Any(char.IsControl) ? id : null;

    public static bool Holds(this JsonNode? node, string name) =>
        (node as JsonObject)?[name] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes;

    // Half of a character, as a sender that cuts texts at a length leaves it, makes the whole text unreadable: it becomes the sign for what cannot be read.
    private static string Whole(string text)
    {
        if (!text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return text;
        var whole = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = text[i] != '\\' ? 1 : Escaped(text, i) switch
            {
                null => 2,
                >= 0xD800 and < 0xDC00 when Escaped(text, i + EscapeLength) is >= 0xDC00 and < 0xE000 => 2 * EscapeLength,
                >= 0xD800 and < 0xE000 => 0,
                _ => EscapeLength,
            };
            if (length == 0)
                whole.Append(Unreadable);
            else
                whole.Append(text, i, Math.Min(length, text.Length - i));
            i += length == 0 ? EscapeLength : length;
        }

        return whole.ToString();
    }

    private static int? Escaped(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u' && int.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;
}
