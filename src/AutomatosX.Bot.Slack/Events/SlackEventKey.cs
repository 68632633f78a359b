using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>
/// What an event is kept under: equal keys are one event, however often, over however many sockets and by whatever
/// subscription it comes. Slack delivers a message that mentions the bot twice, once as a message and once as a mention.
/// </summary>
internal static class SlackEventKey
{
    /// <summary>The key, or null for a payload that names nothing to know it by.</summary>
    public static string? Of(SlackPayload payload)
    {
        var header = SlackHeader.Of(payload);
        return payload.Kind switch
        {
            SlackPayloadKind.Command => Trigger("typed", header),
            SlackPayloadKind.Interactive when header.Type == "view_submission" => OfView(payload.Body.Object("view"), header.Team),
            SlackPayloadKind.Interactive => Trigger("pressed", header),
            _ => OfEvent(payload.Body, header.Team),
        };
    }

    private static string? OfEvent(JsonObject body, string? team)
    {
        var inner = body.Object("event");
        var channel = inner.Text("channel");
        var message = inner.Object("message");
        return (inner.Text("type"), inner.Text("subtype"), inner.Text("ts")) switch
        {
            ("message", "message_changed", _) when message.Text("subtype") == "tombstone" => $"deleted/{team}/{channel}/{message.Text("ts")}",
            ("message", "message_changed", _) => $"edited/{team}/{channel}/{message.Text("ts")}/{message.Object("edited").Text("ts") ?? inner.Text("event_ts")}",
            ("message", "message_deleted", _) => $"deleted/{team}/{channel}/{inner.Text("deleted_ts")}",
            ("message" or "app_mention", _, { } ts) => $"said/{team}/{channel}/{ts}",
            _ => body.Text("event_id") is { } id ? $"event/{id}" : null,
        };
    }

    // The same form may be sent a second time with other words, when its first acknowledgement was late: then Slack shows it still.
    private static string? OfView(JsonObject? view, string? team) => view.Text("id") is { } id ? $"sent/{team}/{id}/{view.Text("hash")}/{HashOf(view.Object("state"))}" : null;

    private static string HashOf(JsonObject? state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state?.ToJsonString() ?? "")).AsSpan(0, 8));

    private static string? Trigger(string what, SlackHeader header) => header.Trigger is { } trigger ? $"{what}/{header.Team}/{trigger}" : null;
}
