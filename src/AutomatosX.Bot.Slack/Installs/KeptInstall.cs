using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>An install by OAuth as it is kept, encrypted.</summary>
/// <param name="Workspace">The workspace's id, or the organization's that installed it for all of its own.</param>
/// <param name="Url">The workspace's own address.</param>
/// <param name="Refresh">What the next token is got with, when the app rotates its tokens; good once.</param>
/// <param name="Until">When the token ends; null for one that does not.</param>
internal sealed record KeptInstall(string Workspace, string Url, string Token, string Bot, IReadOnlyList<string> Scopes, string? Refresh, DateTimeOffset? Until)
{
    /// <param name="workspace">The workspace that it is used in: its own, or one of the organization that it is of.</param>
    public SlackInstall ToInstall(WorkspaceId workspace) => new(workspace, new Uri(Url), Token, new PersonId(Bot)) { Scopes = Scopes };
}
