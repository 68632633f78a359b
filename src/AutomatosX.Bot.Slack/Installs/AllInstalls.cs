using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>The workspace of the plain token and those that installed the app by OAuth.</summary>
internal sealed class AllInstalls(SlackInstalls single, OAuthInstalls installed) : ISlackInstalls
{
    public async Task<SlackInstall?> Of(WorkspaceId workspace, CancellationToken cancel = default) => await installed.Of(workspace, cancel) ?? await single.Of(workspace, cancel);

    public SlackInstall? Known(WorkspaceId workspace) => installed.Known(workspace) ?? single.Known(workspace);
}
