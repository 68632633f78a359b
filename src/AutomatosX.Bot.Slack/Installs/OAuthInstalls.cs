using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>
/// Workspaces that installed the app by OAuth v2, and organizations that installed it for all of theirs. A token that ends is replaced in time, by one at a time, and the new one is
/// on disk before it is used: the old refresh token is good once.
/// </summary>
/// <seealso href="https://docs.slack.dev/authentication/installing-with-oauth"/>
/// <seealso href="https://docs.slack.dev/authentication/using-token-rotation"/>
internal sealed partial class OAuthInstalls(ISlackCalls calls, InstallVault vault, Organizations organizations, IOptions<SlackOptions> options, TimeProvider clock, ILogger<OAuthInstalls> log) : ISlackInstalls
{
    /// <summary>What the app asks for; the manifests ask for the same.</summary>
    public static IReadOnlyList<string> Scopes { get; } =
        ["app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history", "groups:read", "im:history", "im:write", "users:read"];

    private const string Access = "oauth.v2.access";

    // Tokens last twelve hours; whatever is begun with one has to end before it does.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(15);

    public Task<SlackInstall?> Of(WorkspaceId workspace, CancellationToken cancel = default) => Of(workspace, null, cancel);

    /// <summary>The workspace's own install goes before that of its organization.</summary>
    public async Task<SlackInstall?> Of(WorkspaceId workspace, string? organization, CancellationToken cancel = default)
    {
        if (await Good(workspace, workspace, cancel) is { } own)
            return own;
        if ((organization is null ? await organizations.Of(workspace, cancel) : new WorkspaceId(organization)) is not { } all || await Good(all, workspace, cancel) is not { } shared)
            return null;
        await organizations.Learn(workspace, all.Value, cancel);
        return shared;
    }

    public SlackInstall? Known(WorkspaceId workspace) =>
        Kept(workspace, workspace) ?? (organizations.Known(workspace) is { } organization ? Kept(organization, workspace) : null);

    /// <summary>Takes the code that Slack sent back after somebody allowed the install.</summary>
    /// <param name="redirect">The same address that Slack was asked to come back to.</param>
    public async Task<Installed> Finish(string code, Uri redirect, CancellationToken cancel = default)
    {
        var answer = await calls.CallAsync(Access, "", With(new JsonObject { ["code"] = code, ["redirect_uri"] = redirect.OriginalString }), cancel);
        if (answer is not SlackAnswer.Done { Body: var body })
            return new Installed.Not(answer is SlackAnswer.Refused { Error: "invalid_code" or "code_already_used" } ? "That link was used or is too old. Begin again at /slack/install." : "Slack did not answer. Begin again at /slack/install in a minute.");
        var isForAll = body.Holds("is_enterprise_install");
        var holder = body.Object(isForAll ? "enterprise" : "team");
        if (body.Text("access_token") is not { } token || holder.Text("id") is not { } id)
            return new Installed.Not("Slack's answer names no workspace. Begin again at /slack/install.");
        if (!IsAllowed(new WorkspaceId(id)))
        {
            await calls.CallAsync("auth.revoke", token, [], cancel);
            return new Installed.Not($"This bot does not serve this {(isForAll ? "organization" : "workspace")} ({id}). Whoever runs it can add the id to Slack:AllowedWorkspaces.");
        }

        var who = await calls.CallAsync("auth.test", token, [], cancel) is SlackAnswer.Done { Body: var self } ? self : null;
        if ((body.Text("bot_user_id") ?? who.Text("user_id")) is not { } bot)
            return new Installed.Not("Slack's answer names no bot. Begin again at /slack/install.");
        var url = Uri.TryCreate(who.Text("url"), UriKind.Absolute, out var address) ? address.AbsoluteUri : "https://slack.com/";
        var granted = (body.Text("scope") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await vault.Keep(new KeptInstall(id, url, token, bot, granted, body.Text("refresh_token"), EndOf(body)), cancel);
        return new Installed.Yes(holder.Text("name") ?? id, [.. Scopes.Except(granted, StringComparer.Ordinal)]);
    }

    private async Task<SlackInstall?> Good(WorkspaceId holder, WorkspaceId workspace, CancellationToken cancel)
    {
        if (!IsAllowed(workspace) && !IsAllowed(holder))
            return null;
        var kept = await vault.Of(holder, cancel);
        return (kept is not null && IsEnding(kept) ? await Replaced(holder, cancel) : kept)?.ToInstall(workspace);
    }

    private SlackInstall? Kept(WorkspaceId holder, WorkspaceId workspace) =>
        IsAllowed(workspace) || IsAllowed(holder) ? vault.Known(holder)?.ToInstall(workspace) : null;

    private async Task<KeptInstall?> Replaced(WorkspaceId workspace, CancellationToken cancel)
    {
        await using var turn = await vault.Turn(workspace, cancel);
        // Whoever waited for the turn finds the work done, here or by another replica.
        if (await vault.Stored(workspace, cancel) is not { } kept || !IsEnding(kept))
            return vault.Known(workspace);
        var answer = await calls.CallAsync(Access, "", With(new JsonObject { ["grant_type"] = "refresh_token", ["refresh_token"] = kept.Refresh }), cancel);
        if (answer is SlackAnswer.Done { Body: var body } && body.Text("access_token") is { } token)
        {
            var next = kept with { Token = token, Refresh = body.Text("refresh_token") ?? kept.Refresh, Until = EndOf(body) };
            await vault.Keep(next, cancel);
            return next;
        }

        Log.NotReplaced(log, workspace, answer is SlackAnswer.Refused refused ? refused.Error : answer.GetType().Name);
        return kept.Until > clock.GetUtcNow() ? kept : throw new SlackUnreachedException("the token ended and could not be replaced yet", Again);
    }

    private bool IsEnding(KeptInstall kept) => kept is { Refresh: not null, Until: { } until } && until - clock.GetUtcNow() < Ahead;

    private bool IsAllowed(WorkspaceId workspace) =>
        options.Value.AllowedWorkspaces is not { Length: > 0 } allowed || allowed.Contains(workspace.Value, StringComparer.Ordinal);

    private DateTimeOffset? EndOf(JsonObject body) =>
        body["expires_in"] is JsonValue value && value.TryGetValue<int>(out var seconds) ? clock.GetUtcNow().AddSeconds(seconds) : null;

    private JsonObject With(JsonObject arguments)
    {
        arguments["client_id"] = options.Value.ClientId;
        arguments["client_secret"] = options.Value.ClientSecret;
        return arguments;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The token of workspace {Workspace} could not be replaced: {Why}. If this goes on, install the app there again at /slack/install.")]
        public static partial void NotReplaced(ILogger logger, WorkspaceId workspace, string why);
    }
}
