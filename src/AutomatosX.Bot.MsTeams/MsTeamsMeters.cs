using System.Diagnostics.Metrics;

namespace AutomatosX.Bot.MsTeams;

/// <summary>What is counted at the way in from Teams.</summary>
public sealed class MsTeamsMeters
{
    /// <summary>The name that a collector subscribes to.</summary>
    public const string Name = "AutomatosX.Bot.MsTeams";

    private readonly Counter<long> refused;
    private readonly Counter<long> ignored;
    private readonly Counter<long> unanswered;
    private readonly Counter<long> unendorsed;

    public MsTeamsMeters(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        refused = meter.CreateCounter<long>("msteams.requests.refused", description: "Requests and payloads that were not taken, by reason.");
        ignored = meter.CreateCounter<long>("msteams.payloads.ignored", description: "Payloads that say nothing to the bot, by type.");
        unanswered = meter.CreateCounter<long>("msteams.payloads.unacknowledged", description: "Payloads left unacknowledged so that Teams sends them again.");
        unendorsed = meter.CreateCounter<long>("msteams.tokens.unendorsed", description: "Good tokens whose key names no channel that it may speak for, taken or not.");
    }

    internal void Refused(string reason) => refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    internal void Ignored(string type) => ignored.Add(1, new KeyValuePair<string, object?>("type", type));

    internal void Unacknowledged() => unanswered.Add(1);

    internal void Unendorsed() => unendorsed.Add(1);
}
