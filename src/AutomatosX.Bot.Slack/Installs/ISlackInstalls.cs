using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>The workspaces that the app is installed in.</summary>
public interface ISlackInstalls
{
    /// <summary>The install, with a token that is good now; null when the app is not installed there or the workspace is not allowed.</summary>
    Task<SlackInstall?> Of(WorkspaceId workspace, CancellationToken cancel = default);

    /// <summary>The same for a workspace that may have the app by an install of its whole organization.</summary>
    /// <param name="organization">The organization whose install something came by from there (<c>E…</c>), or null.</param>
    Task<SlackInstall?> Of(WorkspaceId workspace, string? organization, CancellationToken cancel = default);

    /// <summary>The same from memory, without a look at anything: for links. Null when it was never loaded.</summary>
    SlackInstall? Known(WorkspaceId workspace);
}
