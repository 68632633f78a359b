using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>How a modal is filled in.</summary>
internal static class FakeSlackView
{
    /// <summary>The state of every input of a view, filled in by block; what is not named has what stood in it.</summary>
    public static JsonObject Values(JsonObject view, IReadOnlyDictionary<string, string> filled)
    {
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().OfType<JsonObject>().Where(block => (string?)block["type"] == "input"))
        {
            var (id, element) = ((string)block["block_id"]!, block["element"]!.AsObject());
            values[id] = new JsonObject { [(string)element["action_id"]!] = State(element, filled.GetValueOrDefault(id)) };
        }

        return filled.Keys.FirstOrDefault(id => !values.ContainsKey(id)) is { } missing
            ? throw new ArgumentException($"The view has no input {missing}; it has {string.Join(", ", values.Select(value => value.Key))}.", nameof(filled))
            : values;
    }

    private static JsonObject State(JsonObject element, string? filled)
    {
        var type = (string)element["type"]!;
        var state = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "datepicker":
                state["selected_date"] = Text(filled, element["initial_date"]);
                break;
            case "timepicker":
                state["selected_time"] = Text(filled, element["initial_time"]);
                break;
            case "static_select" or "radio_buttons":
                state["selected_option"] = filled is null ? element["initial_option"]?.DeepClone() : Option(element, filled);
                break;
            case "conversations_select":
                state["selected_conversation"] = Text(filled, element["initial_conversation"]);
                break;
            case "multi_users_select":
                state["selected_users"] = filled is null ? element["initial_users"]?.DeepClone() ?? new JsonArray() : new JsonArray([.. filled.Split(',').Select(id => (JsonNode?)JsonValue.Create(id))]);
                break;
            case "checkboxes":
                state["selected_options"] = filled is null
                    ? element["initial_options"]?.DeepClone() ?? new JsonArray()
                    : new JsonArray([.. filled.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => Option(element, value))]);
                break;
            default:
                state["value"] = Text(filled, element["initial_value"]);
                break;
        }

        return state;
    }

    // Slack says null, not an empty text, where nothing stands.
    private static JsonNode? Text(string? filled, JsonNode? initial) => (filled ?? (string?)initial) is { Length: > 0 } text ? JsonValue.Create(text) : null;

    private static JsonNode? Option(JsonObject element, string value) => value.Length == 0
        ? null
        : Options(element).First(option => (string?)option["value"] == value || (string?)option["text"]!["text"] == value).DeepClone();

    private static IEnumerable<JsonObject> Options(JsonObject element) =>
        (element["options"]?.AsArray() ?? []).Concat((element["option_groups"]?.AsArray() ?? []).SelectMany(group => group!["options"]!.AsArray())).OfType<JsonObject>();
}
