using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>The workspace of the plain token and those that installed the app by OAuth.</summary>
internal sealed class AllInstalls(SlackInstalls single, OAuthInstalls installed) : ISlackInstalls
{
    public Task<SlackInstall?> Of(WorkspaceId workspace, CancellationToken cancel = default) => Of(workspace, null, cancel);

    // Everything that comes in asks; once the plain token's workspace is known, the store has nothing to add.
    public async Task<SlackInstall?> Of(WorkspaceId workspace, string? organization, CancellationToken cancel = default) =>
        installed.Known(workspace) is null && single.Known(workspace) is { } known
            ? known
            : await installed.Of(workspace, organization, cancel) ?? await single.Of(workspace, cancel);

    public SlackInstall? Known(WorkspaceId workspace) => installed.Known(workspace) ?? single.Known(workspace);
}
