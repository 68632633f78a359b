using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>A delivery in Teams' terms: what shall stand where.</summary>
/// <param name="Post">The post as Teams takes it.</param>
public sealed record Errand(Delivery Delivery, Target Target, MsTeamsPost Post)
{
    /// <summary>The message whose thread the whole post goes into, or null. Chats have no threads, and nothing hangs under a private message.</summary>
    public string? Thread => Target.IsChannel && Delivery.Thread is { } thread && MsTeamsMessageId.Parse(thread.Id) is { IsPrivate: false } id ? id.Thread : null;

    /// <summary>The thread that a message of the post stands in: the details of a post go under its first message.</summary>
    public string? ThreadOf(int part, PostState state) =>
        Thread ?? (part == 0 || !Target.IsChannel || Target.IsTargeted ? null : state.Parts[0].Activity);

    /// <summary>What Teams calls the place of a message: in a channel its thread, which the message that opens it belongs to.</summary>
    public string ConversationOf(int part, PostState state)
    {
        var thread = ThreadOf(part, state) ?? (Target.IsChannel && !Target.IsTargeted && part < state.Parts.Count ? state.Parts[part].Activity : null);
        return thread is null ? Target.Conversation : ConnectorPaths.Thread(Target.Conversation, thread);
    }

    /// <summary>A new message of the post, as it goes to Teams.</summary>
    public JsonObject ActivityOf(MsTeamsMessage message)
    {
        var activity = message.ToActivity();
        if (Target.Recipient is { } recipient)
            activity["recipient"] = new JsonObject { ["id"] = recipient };
        return activity;
    }

    /// <summary>The message in the bot's terms.</summary>
    public MessageRef RefOf(string activity) => new(Target.Place, new MsTeamsMessageId(activity, Thread, Target.IsTargeted).ToString());

    /// <summary>A call about a message of the post.</summary>
    public MsTeamsCall Call(HttpMethod method, string path, JsonObject? body = null) => new(method, Target.Service, path, body);

    public static string HashOf(MsTeamsMessage message) => Hash($"{message.Summary}\n{message.Card.ToJsonString()}");

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

/// <summary>Where in Teams a post goes.</summary>
/// <param name="Place">The room in the bot's terms.</param>
/// <param name="Service">Where Teams is spoken to about it.</param>
/// <param name="Conversation">Its id there, without a thread.</param>
/// <param name="Bot">The bot's account there.</param>
public sealed record Target(Place Place, Uri Service, string Conversation, string Bot)
{
    /// <summary>Whether messages stand in threads there.</summary>
    public bool IsChannel { get; init; }

    /// <summary>The account of the one person of the room who sees it, or null for everybody.</summary>
    public string? Recipient { get; init; }

    /// <summary>Whether one person of the room alone sees it.</summary>
    public bool IsTargeted => Recipient is not null;

    /// <summary>Whether the direct chat was opened just now.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whose turn has to come for a message there.</summary>
    public Turn Turn => new(TurnKind.Message, Place.Workspace, Conversation);
}
