using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>A call that waits for its turn.</summary>
/// <param name="Channel">The channel that it puts a message into, or null: such calls have a limit of their own in each channel.</param>
public readonly record struct Turn(string Method, WorkspaceId Workspace, string? Channel = null);

/// <summary>Why a call's turn has not come, and for how long not.</summary>
public sealed record Wait(string Why, TimeSpan For);
