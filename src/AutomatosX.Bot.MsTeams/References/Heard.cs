using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.References;

/// <summary>What an activity says about where things are: who said something, where, and at which address Teams is spoken to about it.</summary>
/// <param name="Conversation">The conversation without its thread.</param>
/// <param name="ConversationType">As in <c>personal</c>, <c>channel</c> or <c>groupChat</c>.</param>
/// <param name="ServiceUrl">Where Teams is spoken to; already found on the list of hosts.</param>
public sealed record Heard(WorkspaceId Tenant, string Conversation, string ConversationType, string ServiceUrl)
{
    /// <summary>The type of a chat between the bot and one person.</summary>
    public const string Personal = "personal";

    /// <summary>The bot's own account there (<c>28:…</c>), or null.</summary>
    public string? Bot { get; init; }

    /// <summary>Who it was, or null when it was nobody.</summary>
    public PersonId? Person { get; init; }

    /// <summary>The person's account towards the bot (<c>29:…</c>), or null.</summary>
    public string? Account { get; init; }

    public string? PersonName { get; init; }

    public string? Email { get; init; }

    /// <summary>The team that a channel belongs to (<c>19:…</c>), or null.</summary>
    public string? Team { get; init; }

    /// <summary>The same team's id in Entra, or null.</summary>
    public string? TeamGroup { get; init; }

    /// <summary>What the channel or the chat is called, or null.</summary>
    public string? RoomName { get; init; }
}
