using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>A call that waits for its turn.</summary>
/// <param name="Conversation">The conversation it is about; of a channel, the channel itself.</param>
public readonly record struct Turn(TurnKind Kind, WorkspaceId Tenant, string Conversation);

/// <summary>The kinds of calls that Teams counts apart.</summary>
public enum TurnKind
{
    /// <summary>Puts a message there, changes one or takes one away.</summary>
    Message,

    /// <summary>Opens a conversation.</summary>
    Create,

    /// <summary>Asks who is there.</summary>
    Members,
}

/// <summary>Why a call's turn has not come, and for how long not.</summary>
public sealed record Wait(string Why, TimeSpan For);
