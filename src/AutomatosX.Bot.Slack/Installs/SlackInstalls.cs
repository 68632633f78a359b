using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Installs;

/// <summary>The single workspace of a plain bot token: Slack is asked once whose it is.</summary>
public sealed partial class SlackInstalls(PacedCalls calls, IOptions<SlackOptions> options, TimeProvider clock, ILogger<SlackInstalls> log) : ISlackInstalls, IDisposable
{
    // A token that Slack refuses does not become good by asking with every message.
    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Unanswered = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile SlackInstall? single;
    private DateTimeOffset notBefore = DateTimeOffset.MinValue;
    private string? unanswered;

    /// <inheritdoc/>
    /// <exception cref="SlackUnreachedException">Slack cannot be asked now.</exception>
    public async Task<SlackInstall?> Of(WorkspaceId workspace, CancellationToken cancel = default)
    {
        if (!IsAllowed(workspace))
            return null;
        var install = single ?? (options.Value.BotToken.Length > 0 ? await Ask(workspace, cancel) : null);
        return install?.Workspace == workspace ? install : null;
    }

    // A plain token is of one workspace.
    public Task<SlackInstall?> Of(WorkspaceId workspace, string? organization, CancellationToken cancel = default) => Of(workspace, cancel);

    public SlackInstall? Known(WorkspaceId workspace) => single is { } install && install.Workspace == workspace && IsAllowed(workspace) ? install : null;

    public void Dispose() => asking.Dispose();

    private bool IsAllowed(WorkspaceId workspace) =>
        options.Value.AllowedWorkspaces is not { Length: > 0 } allowed || allowed.Contains(workspace.Value, StringComparer.Ordinal);

    private async Task<SlackInstall?> Ask(WorkspaceId workspace, CancellationToken cancel)
    {
        await asking.WaitAsync(cancel);
        try
        {
            if (single is null && clock.GetUtcNow() is var now && now < notBefore)
                return unanswered is { } why ? throw new SlackUnreachedException(why, notBefore - now) : null;
            return single ??= Read(await calls.CallAsync("auth.test", workspace, options.Value.BotToken, [], cancel: cancel));
        }
        finally
        {
            asking.Release();
        }
    }

    private SlackInstall? Read(SlackAnswer answer)
    {
        switch (answer)
        {
            case SlackAnswer.Done { Body: var body, Scopes: var scopes } when (string?)body["team_id"] is { } team && (string?)body["user_id"] is { } bot && Uri.TryCreate((string?)body["url"], UriKind.Absolute, out var url):
                return new SlackInstall(new WorkspaceId(team), url, options.Value.BotToken, new PersonId(bot)) { Scopes = scopes };
            case SlackAnswer.Held held:
                throw new SlackUnreachedException(held.Why, held.For);
            case SlackAnswer.Unknown unknown:
                (notBefore, unanswered) = (clock.GetUtcNow() + Unanswered, unknown.Why);
                throw new SlackUnreachedException(unknown.Why, Unanswered);
            default:
                (notBefore, unanswered) = (clock.GetUtcNow() + Refused, null);
                Log.Refused(log, answer is SlackAnswer.Refused refused ? refused.Error : "it names no workspace");
                return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Slack does not take the bot token ({Error}): set Slack:BotToken to the Bot User OAuth Token of the app's page \"OAuth & Permissions\".")]
        public static partial void Refused(ILogger logger, string error);
    }
}
