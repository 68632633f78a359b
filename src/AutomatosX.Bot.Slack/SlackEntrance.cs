using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Notices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack;

/// <summary>
/// The one dispatcher behind both ways in. It answers within Slack's three seconds whatever the load: what has an effect is
/// on disk by then or is not acknowledged, so that Slack sends it again; all work is done behind the answer.
/// </summary>
public sealed partial class SlackEntrance(
    Inbox inbox,
    ISlackInstalls installs,
    ISlackCalls calls,
    ILinks links,
    IEnumerable<ISlackNotice> notices,
    Backlog work,
    ShowHome home,
    ShowForm forms,
    ResponseUrls urls,
    SlackMeters meters,
    IOptions<SlackOptions> options,
    TimeProvider clock,
    ILogger<SlackEntrance> log)
{
    /// <summary>Slack waits for three seconds; the answer has to travel as well.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(2.5);

    private const int MostLogged = 1_000;

    private static readonly string[] AfterTheEnd = ["app_uninstalled", "tokens_revoked"];

    private readonly Dictionary<string, ISlackNotice> notices =
        notices.SelectMany(notice => notice.Types.Select(type => KeyValuePair.Create(type, notice))).ToDictionary(StringComparer.Ordinal);

    private readonly string? app = AppIn(options.Value.AppToken);
    private readonly ConcurrentDictionary<string, bool> logged = new(StringComparer.Ordinal);
    private readonly RecentTriggers triggers = new();

    /// <summary>Takes one payload and says what Slack is to be answered. Never throws but for a cancelled <paramref name="cancel"/>.</summary>
    public async Task<SlackResponse> Take(SlackPayload payload, CancellationToken cancel = default)
    {
        var header = SlackHeader.Of(payload);
        using var late = new CancellationTokenSource(AnswerWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            return await Admit(payload, header, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            Log.TooSlow(log, header.Type);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            Log.NotTaken(log, header.Type, error);
        }

        meters.Unacknowledged();
        return payload.Kind == SlackPayloadKind.Command ? NotKept(payload) : SlackResponse.NotNow;
    }

    // An app token names its app: xapp-1-A0123-….
    private static string? AppIn(string token) => token.Split('-') is ["xapp", _, var app, ..] && app.StartsWith('A') ? app : null;

    private async Task<SlackResponse> Admit(SlackPayload payload, SlackHeader header, CancellationToken cancel)
    {
        if (header.Type == "app_rate_limited")
            return RateLimited(payload.Body);
        if ((header.Team ?? header.Organization) is not { } team)
            return Ignored(header.Type);
        if (app is not null && header.App is { } addressed && addressed != app)
            return Refused(payload, "app", $"This was sent to another app ({addressed}) than the one that this bot runs as. Whoever runs it checks the tokens in its settings.", team);
        var install = await installs.Of(new WorkspaceId(team), header.Organization, cancel);
        if (notices.TryGetValue(header.Type, out var notice) && (install is not null || AfterTheEnd.Contains(header.Type)))
            return await notice.Take(payload, header, install, cancel);
        if (install is null)
            return Foreign(payload, team);
        return payload.Kind switch
        {
            SlackPayloadKind.Command => await TakeCommand(payload, cancel),
            SlackPayloadKind.Interactive => await TakeInteraction(payload, header, install, cancel),
            _ => await TakeEvent(Addressed(payload, install), header, cancel),
        };
    }

    // A message of a channel that neither names the bot nor answers anything of its own is nobody's business here: it is not kept.
    private async Task<SlackResponse> TakeEvent(SlackPayload payload, SlackHeader header, CancellationToken cancel)
    {
        var said = SlackEventReader.Read(payload, clock.GetUtcNow());
        if (said is null or MessageSaid { ToTheBot: false, ThreadOf: null } || (said is MessageSaid { ToTheBot: false } && IsInThreadOfAnother(payload.Body)))
            return Ignored(header.Type);
        await Accept(payload, cancel);
        return SlackResponse.Taken;
    }

    private static bool IsInThreadOfAnother(JsonObject body) =>
        body.Object("event").Text("parent_user_id") is { } parent && SlackMessageReader.BotIn(body) is { } bot && parent != bot.Value;

    private async Task<SlackResponse> TakeInteraction(SlackPayload payload, SlackHeader header, SlackInstall install, CancellationToken cancel)
    {
        if (header.Type == "view_submission")
            return await TakeForm(payload, install, cancel);
        if (SlackButtonReader.Read(payload.Body, header, clock.GetUtcNow()) is not { } button)
            return Ignored(header.Type);
        urls.Learn(button.Pressed.Message, payload.Body.Text("response_url"), clock.GetUtcNow());
        if (!button.OpensForm)
        {
            await Accept(payload, cancel);
            home.Follow(install, header.Person);
        }
        else if (header.Trigger is { } trigger && triggers.IsNew(trigger))
            work.Behind("opening a form", ending => forms.Show(() => inbox.Open(button.Pressed, ending), button.Pressed.Place.Room.Value, SlackStandIns.NothingToFill, header, install, ending));
        return SlackResponse.Taken;
    }

    private async Task Accept(SlackPayload payload, CancellationToken cancel)
    {
        var key = SlackEventKey.Of(payload) ?? throw new FormatException("It has nothing to know it by when it comes again.");
        await inbox.Accept(new RawEvent(Platform.Slack, key, payload.ToJson(), clock.GetUtcNow()), cancel);
        work.Signal();
    }

    // Reading is pure: whose bot it is stands in the payload, also where Slack left it out.
    private static SlackPayload Addressed(SlackPayload payload, SlackInstall install)
    {
        if (SlackMessageReader.BotIn(payload.Body) != install.Bot)
            payload.Body["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = install.Workspace.Value, ["user_id"] = install.Bot.Value, ["is_bot"] = true });
        return payload;
    }

    private SlackResponse Foreign(SlackPayload payload, string team) =>
        options.Value.AllowedWorkspaces is { Length: > 0 } allowed && !allowed.Contains(team, StringComparer.Ordinal)
            ? Refused(payload, "not_allowed", $"This bot does not serve this workspace ({team}). Whoever runs it can add the id to Slack:AllowedWorkspaces.", team)
            : Refused(payload, "not_installed", $"This bot is not connected to this workspace ({team}). Install its app here, then try again.", team);

    private SlackResponse Refused(SlackPayload payload, string reason, string sentence, string team)
    {
        meters.Refused(reason);
        if (IsFirst($"{reason}/{team}"))
            Log.Refused(log, sentence);
        return payload.Kind == SlackPayloadKind.Command ? SlackResponse.Say(sentence) : SlackResponse.Taken;
    }

    private SlackResponse Ignored(string type)
    {
        meters.Ignored(type);
        if (!SlackSilence.Holds(type) && IsFirst(type))
            Log.Unknown(log, type);
        return SlackResponse.Taken;
    }

    private SlackResponse RateLimited(JsonObject body)
    {
        meters.RateLimited();
        Log.RateLimited(log, body.Text("team_id") ?? "?", body["minute_rate_limited"]?.ToString() ?? "?");
        return SlackResponse.Taken;
    }

    private bool IsFirst(string what) => logged.Count < MostLogged && logged.TryAdd(what, true);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack sent something that took too long to take ({Type}); it was not acknowledged and comes again.")]
        public static partial void TooSlow(ILogger logger, string type);

        [LoggerMessage(LogLevel.Error, "Slack sent something that could not be taken ({Type}); it was not acknowledged and comes again.")]
        public static partial void NotTaken(ILogger logger, string type, Exception error);

        [LoggerMessage(LogLevel.Warning, "Refused: {Sentence} It is said once and counted.")]
        public static partial void Refused(ILogger logger, string sentence);

        [LoggerMessage(LogLevel.Information, "Slack sends something that the bot does not read: {Type}. It is acknowledged; this is said once.")]
        public static partial void Unknown(ILogger logger, string type);

        [LoggerMessage(LogLevel.Error, "Slack withheld events of the workspace {Team} in the minute {Minute}, because there were more than 30,000 in an hour. Replies of that minute may be missing: ask for them again, and take the bot out of busy channels that no project uses.")]
        public static partial void RateLimited(ILogger logger, string team, string minute);

        [LoggerMessage(LogLevel.Warning, "Slack did not do {Method} for somebody who waits: {Answer}.")]
        public static partial void NotTold(ILogger logger, string method, string answer);
    }
}
