using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Installs;

namespace AutomatosX.Bot.Slack.Notices;

/// <summary>The shortcuts "Record as action" and "Record as risk" on somebody's message: they open a form that proposes its words.</summary>
public sealed class RecordMessage(Inbox inbox, ShowForm forms, Backlog work) : ISlackNotice
{
    /// <summary>What the shortcuts are called in the app's manifest.</summary>
    public const string AsAction = "record_action";

    /// <inheritdoc cref="AsAction"/>
    public const string AsRisk = "record_risk";

    private const string Shortcut = "message_action/";
    private const string Nowhere = "You are in no project here, so there is no register to record it in.";

    public IReadOnlyCollection<string> Types { get; } = [$"{Shortcut}{AsAction}", $"{Shortcut}{AsRisk}"];

    public Task<SlackResponse> Take(SlackPayload payload, SlackHeader header, SlackInstall? install, CancellationToken cancel)
    {
        if (install is not null && header is { Team: { } team, Channel: { } channel, Person: { } person, Trigger: not null } && payload.Body.Object("message") is { } message && message.Text("ts") is { } ts)
        {
            var place = SlackPlace.Of(team, channel, person, SlackPlace.IsDirect(channel));
            var (kind, words) = (header.Type == $"{Shortcut}{AsRisk}" ? "risk" : "action", SlackWords.Read(message.Text("text") ?? "", install.Bot).Text);
            work.Behind("opening a form", ending => forms.Show(() => inbox.Record(new PersonId(person), place.Message(ts), kind, words, ending), place.Place.Room.Value, Nowhere, header, install, ending));
        }

        return Task.FromResult(SlackResponse.Taken);
    }
}
