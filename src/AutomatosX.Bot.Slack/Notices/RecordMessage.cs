using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Installs;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack.Notices;

/// <summary>The shortcuts "Record as action" and "Record as risk" on somebody's message: they open a form that proposes its words.</summary>
public sealed partial class RecordMessage(Inbox inbox, ISlackCalls calls, SlackWork work, ILogger<RecordMessage> log) : ISlackNotice
{
    /// <summary>What the shortcuts are called in the app's manifest.</summary>
    public const string AsAction = "record_action";

    /// <inheritdoc cref="AsAction"/>
    public const string AsRisk = "record_risk";

    private const string Shortcut = "message_action/";

    public IReadOnlyCollection<string> Types { get; } = [$"{Shortcut}{AsAction}", $"{Shortcut}{AsRisk}"];

    public Task<SlackResponse> Take(SlackPayload payload, SlackHeader header, SlackInstall? install, CancellationToken cancel)
    {
        if (install is not null && header is { Team: { } team, Channel: { } channel, Person: { } person, Trigger: { } trigger } && payload.Body.Object("message") is { } message && message.Text("ts") is { } ts)
        {
            var place = SlackPlace.Of(team, channel, person, SlackPlace.IsDirect(channel));
            work.Behind("opening a form", ending => Open(install, place.Message(ts), new PersonId(person), header.Type == $"{Shortcut}{AsRisk}" ? "risk" : "action", SlackWords.Read(message.Text("text") ?? "", install.Bot).Text, trigger, ending));
        }

        return Task.FromResult(SlackResponse.Taken);
    }

    private async Task Open(SlackInstall install, MessageRef message, PersonId person, string kind, string words, string trigger, CancellationToken cancel)
    {
        var form = await inbox.Record(person, message, kind, words, cancel);
        var answer = form is null
            ? await calls.CallAsync("chat.postMessage", install.Token, new JsonObject { ["channel"] = person.Value, ["text"] = "You are in no project here, so there is no register to record it in." }, cancel)
            : await calls.CallAsync("views.open", install.Token, new JsonObject { ["trigger_id"] = trigger, ["view"] = SlackViewWriter.Modal(form, message.Place.Room.Value) }, cancel);
        if (answer is SlackAnswer.Refused { Error: var error })
            Log.NotOpened(log, error);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The form of a shortcut did not open: {Error}.")]
        public static partial void NotOpened(ILogger logger, string error);
    }
}
