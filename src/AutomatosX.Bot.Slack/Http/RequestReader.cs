using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Events;
using Microsoft.AspNetCore.WebUtilities;

namespace AutomatosX.Bot.Slack.Http;

/// <summary>
/// What a verified body holds, whatever address it came to: an app may have one address for everything. The family is closed.
/// </summary>
internal abstract record RequestContent
{
    /// <summary>Something for the bot.</summary>
    public sealed record Payload(SlackPayload Content) : RequestContent;

    /// <summary>Slack makes sure that the address is the bot's.</summary>
    public sealed record Challenge(string Words) : RequestContent;

    /// <summary>Slack looks whether the address answers.</summary>
    public sealed record Probe : RequestContent;

    /// <summary>Nothing that Slack sends.</summary>
    public sealed record Unreadable : RequestContent;
}

/// <summary>Reads bodies: JSON for events, form fields for commands, JSON in a form field for what is interactive.</summary>
internal static class RequestReader
{
    public static bool IsJson(string? contentType) => Is(contentType, "application/json");

    public static bool IsForm(string? contentType) => Is(contentType, "application/x-www-form-urlencoded");

    public static RequestContent Read(string? contentType, ReadOnlySpan<byte> body) => IsJson(contentType) ? OfJson(PayloadJson.Parse(body)) : OfForm(Fields(body));

    /// <summary>Whether it is the probe that Slack sends unsigned; it has no effect and is told nothing.</summary>
    public static bool IsProbe(ReadOnlySpan<byte> body) => body.IndexOf("ssl_check=1"u8) >= 0 && OfForm(Fields(body)) is RequestContent.Probe;

    private static RequestContent OfJson(JsonObject? json) => json switch
    {
        null => new RequestContent.Unreadable(),
        _ when json.Text("type") == "url_verification" => json.Text("challenge") is { } words ? new RequestContent.Challenge(words) : new RequestContent.Unreadable(),
        _ when json.Text("type") is null => new RequestContent.Unreadable(),
        _ => new RequestContent.Payload(new SlackPayload(SlackPayloadKind.Event, json)),
    };

    private static RequestContent OfForm(JsonObject fields)
    {
        if (fields.Text("payload") is { } payload)
            return PayloadJson.Parse(payload) is { } json ? new RequestContent.Payload(new SlackPayload(SlackPayloadKind.Interactive, json)) : new RequestContent.Unreadable();
        if (fields.Text("command") is not null)
            return new RequestContent.Payload(new SlackPayload(SlackPayloadKind.Command, fields));
        return fields.Text("ssl_check") == "1" ? new RequestContent.Probe() : new RequestContent.Unreadable();
    }

    // A socket delivers a command as an object of its fields; so does this.
    private static JsonObject Fields(ReadOnlySpan<byte> body) =>
        new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value[0])));

    private static bool Is(string? contentType, string type) =>
        contentType is not null && contentType.Split(';')[0].Trim().Equals(type, StringComparison.OrdinalIgnoreCase);
}
