using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>A delivery in Slack's terms: what shall stand where.</summary>
/// <param name="Channel">Slack's id of the channel, of a direct chat too.</param>
/// <param name="Post">The post as Slack takes it.</param>
public sealed record Errand(Delivery Delivery, SlackInstall Install, string Channel, SlackPost Post)
{
    /// <summary>What the metadata of every message of ours is called.</summary>
    public const string EventType = "automatosx_post";

    /// <summary>Stands in the messages for the outbox key, and says nothing to whoever reads it there.</summary>
    public string Mark { get; } = MarkOf(Delivery.Key);

    public bool IsDirect => Delivery.Place.Room.DirectPerson() is not null;

    /// <summary>One person in a channel sees it. In a direct chat everything is between two anyway.</summary>
    public bool IsPrivate => Delivery.OnlyFor is not null && !IsDirect;

    /// <summary>The message whose thread the whole post goes into, or null. Nothing hangs under a private message.</summary>
    public string? Thread => Delivery.Thread is { } thread && SlackMessageId.Parse(thread.Id) is { IsPrivate: false } id ? id.Ts : null;

    /// <summary>The thread that a message of the post goes into: the details of a post go under its first message.</summary>
    public string? ThreadOf(int part, PostState state) => Thread ?? (part == 0 || IsPrivate ? null : state.Parts[0].Ts);

    public static string MarkOf(string key) => Hash(key);

    public static string HashOf(SlackMessage message) => Hash($"{message.Text}\n{message.Blocks.ToJsonString()}");

    public static string HashOf(Attachment file) => Hash($"{file.FileName}\n{file.Markdown}");

    /// <summary>The message in the bot's terms.</summary>
    public MessageRef RefOf(string ts) => new(Delivery.Place, new SlackMessageId(ts, IsDirect ? Channel : null, IsPrivate).ToString());

    public JsonObject Metadata(int part) => new()
    {
        ["event_type"] = EventType,
        ["event_payload"] = new JsonObject { ["key"] = Mark, ["part"] = part },
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
