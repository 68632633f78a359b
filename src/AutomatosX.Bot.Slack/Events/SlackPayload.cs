using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>How a payload came: as the Events API, a slash command or something interactive sends it.</summary>
public enum SlackPayloadKind
{
    /// <summary>Of the Events API: <c>event_callback</c> and its like.</summary>
    Event,

    /// <summary>A slash command.</summary>
    Command,

    /// <summary>A button, a view, a shortcut.</summary>
    Interactive,
}

/// <summary>
/// One payload of Slack's, the same whether it came over HTTP or a socket. A slash command's form fields are the members
/// of an object, as a socket delivers them.
/// </summary>
public sealed record SlackPayload(SlackPayloadKind Kind, JsonObject Body)
{
    /// <summary>As it is kept as a raw event: <c>{"kind":"Command","body":{…}}</c>.</summary>
    public string ToJson() => new JsonObject { ["kind"] = Kind.ToString(), ["body"] = Body.DeepClone() }.ToJsonString();

    /// <exception cref="FormatException">The text is nothing that <see cref="ToJson"/> wrote.</exception>
    public static SlackPayload FromJson(string json) =>
        JsonNode.Parse(json) is JsonObject kept && Enum.TryParse<SlackPayloadKind>((string?)kept["kind"], out var kind) && kept["body"] is JsonObject body
            ? new SlackPayload(kind, body)
            : throw new FormatException("The event was not kept by the Slack adapter.");
}
