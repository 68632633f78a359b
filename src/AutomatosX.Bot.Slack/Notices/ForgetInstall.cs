using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;

namespace AutomatosX.Bot.Slack.Notices;

/// <summary>The app was taken out of a workspace or of an organization, or its token revoked: what was kept of it is forgotten.</summary>
internal sealed class ForgetInstall(InstallVault vault) : ISlackNotice
{
    public IReadOnlyCollection<string> Types { get; } = ["app_uninstalled", "tokens_revoked"];

    public async Task<SlackResponse> Take(SlackPayload payload, SlackHeader header, SlackInstall? install, CancellationToken cancel)
    {
        // Revoked tokens of members are none of the bot's.
        var isBots = header.Type == "app_uninstalled" || payload.Body.Object("event").Object("tokens")?["bot"] is JsonArray { Count: > 0 };
        // An organization that takes it out leaves those of its workspaces alone that installed it themselves.
        if (isBots && (header.Organization ?? header.Team) is { } holder)
            await vault.Forget(new WorkspaceId(holder), cancel);
        return SlackResponse.Taken;
    }
}
