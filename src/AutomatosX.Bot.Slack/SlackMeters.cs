using System.Diagnostics.Metrics;

namespace AutomatosX.Bot.Slack;

/// <summary>What is counted at the way in from Slack.</summary>
public sealed class SlackMeters
{
    /// <summary>The name that a collector subscribes to.</summary>
    public const string Name = "AutomatosX.Bot.Slack";

    private readonly Counter<long> refused;
    private readonly Counter<long> ignored;
    private readonly Counter<long> unanswered;
    private readonly Counter<long> limited;

    public SlackMeters(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        refused = meter.CreateCounter<long>("slack.requests.refused", description: "Requests and payloads that were not taken, by reason.");
        ignored = meter.CreateCounter<long>("slack.payloads.ignored", description: "Payloads that say nothing to the bot, by type.");
        unanswered = meter.CreateCounter<long>("slack.payloads.unacknowledged", description: "Payloads left unacknowledged so that Slack sends them again.");
        limited = meter.CreateCounter<long>("slack.events.rate_limited", description: "Minutes in which Slack withheld events because there were too many.");
    }

    internal void Refused(string reason) => refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    internal void Ignored(string type) => ignored.Add(1, new KeyValuePair<string, object?>("type", type));

    internal void Unacknowledged() => unanswered.Add(1);

    internal void RateLimited() => limited.Add(1);
}
