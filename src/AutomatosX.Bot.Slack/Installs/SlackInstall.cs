using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>The app in one workspace.</summary>
/// <param name="Url">The workspace's own address (<c>https://acme.slack.com/</c>), which permanent links begin with.</param>
/// <param name="Token">The bot token to call with.</param>
/// <param name="Bot">The bot's own person in the workspace.</param>
public sealed record SlackInstall(WorkspaceId Workspace, Uri Url, string Token, PersonId Bot)
{
    /// <summary>What the token may do, as Slack said; empty when it did not say.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];
}
