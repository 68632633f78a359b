using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Tests.Forms;

/// <summary>Somebody in front of a modal: what stands in it, what they fill in, and the payload that Slack makes of it.</summary>
public static class Sent
{
    /// <summary>Sends the view as it opened but for what is filled in, by block id.</summary>
    public static JsonObject From(JsonObject view, IReadOnlyDictionary<string, string>? filled = null)
    {
        var values = new JsonObject();
        foreach (var input in view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input"))
        {
            var element = input!["element"]!.AsObject();
            var id = (string)input["block_id"]!;
            values[id] = new JsonObject { [(string)element["action_id"]!] = State(element, filled?.GetValueOrDefault(id)) };
        }

        var sent = view.DeepClone().AsObject();
        sent["id"] = "V1";
        sent["hash"] = "1736845200.abc";
        sent["state"] = new JsonObject { ["values"] = values };
        return new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = "T1", ["domain"] = "acme" },
            ["user"] = new JsonObject { ["id"] = "U1", ["username"] = "ana", ["team_id"] = "T1" },
            ["trigger_id"] = "1.2.3",
            ["view"] = sent,
        };
    }

    private static JsonObject State(JsonObject element, string? filled)
    {
        var type = (string)element["type"]!;
        var state = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "static_select":
                state["selected_option"] = (filled is null ? element["initial_option"] : Options(element).Single(option => (string)option["text"]!["text"]! == filled))?.DeepClone();
                break;
            case "checkboxes":
                state["selected_options"] = (filled is null ? element["initial_options"] : element["options"])?.DeepClone() ?? new JsonArray();
                break;
            case "datepicker":
                state["selected_date"] = filled ?? (string?)element["initial_date"];
                break;
            case "conversations_select":
                state["selected_conversation"] = filled ?? (string?)element["initial_conversation"];
                break;
            case "multi_users_select":
                state["selected_users"] = filled is null ? element["initial_users"]?.DeepClone() ?? new JsonArray() : new JsonArray([.. filled.Split(',').Select(id => JsonValue.Create(id))]);
                break;
            default:
                state["value"] = filled ?? (string?)element["initial_value"];
                break;
        }

        return state;
    }

    private static IEnumerable<JsonObject> Options(JsonObject element) =>
        (element["options"] as JsonArray ?? [.. element["option_groups"]!.AsArray().SelectMany(group => group!["options"]!.AsArray()).Select(option => option!.DeepClone())]).Cast<JsonObject>();
}
