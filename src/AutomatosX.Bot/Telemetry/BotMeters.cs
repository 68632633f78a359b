using System.Diagnostics.Metrics;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Telemetry;

/// <summary>What is counted and measured of the bot's work. It counts what happened, after it is on disk, and names nobody.</summary>
public sealed class BotMeters
{
    /// <summary>The name that a collector subscribes to.</summary>
    public const string Name = "AutomatosX.Bot";

    /// <summary>A look may be a little behind the clock; from here on a prompt counts as late.</summary>
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(1);

    // From "at once" to "after an outage of an hour", in seconds.
    private static readonly double[] Delays = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];

    private readonly Counter<long> accepted;
    private readonly Counter<long> setAside;
    private readonly Counter<long> read;
    private readonly Counter<long> asks;
    private readonly Counter<long> late;
    private readonly Histogram<double> delay;
    private (int Depth, double Age)? outbox;

    public BotMeters(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        accepted = meter.CreateCounter<long>("bot.events.accepted", "{event}", "Events put on disk, by platform; a redelivery is not counted again.");
        setAside = meter.CreateCounter<long>("bot.events.set_aside", "{event}", "Events that could not be worked off and were set aside, by platform.");
        read = meter.CreateCounter<long>("bot.replies.read", "{reply}", "Replies read, by what came of it.");
        asks = meter.CreateCounter<long>("bot.asks", "{ask}", "Questions asked back, by what was in doubt.");
        late = meter.CreateCounter<long>("bot.prompts.late", "{prompt}", "Prompts that went out more than a minute later than planned.");
        delay = meter.CreateHistogram("bot.post.delay", "s", "From the time a post was due until it was there, by platform.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Delays });
        meter.CreateObservableGauge("bot.outbox.depth", () => outbox is { } seen ? [new Measurement<long>(seen.Depth)] : Array.Empty<Measurement<long>>(), "{post}", "Posts that are due and not there yet.");
        meter.CreateObservableGauge("bot.outbox.age", () => outbox is { } seen ? [new Measurement<double>(seen.Age)] : Array.Empty<Measurement<double>>(), "s", "For how long the oldest post that is due has been waiting.");
    }

    /// <summary>The outbox was looked at.</summary>
    public void Measured(OutboxDepth depth, DateTimeOffset now) => outbox = (depth.Due, depth.Age(now).TotalSeconds);

    internal void Accepted(Platform platform) => accepted.Add(1, On(platform));

    internal void SetAside(Platform platform) => setAside.Add(1, On(platform));

    internal void Read(Reading reading)
    {
        var doubts = reading.Doubts.ToList();
        var result = doubts.Count > 0 ? "asked" : reading.Findings.Count > 0 ? "understood" : reading.SaysNone ? "nothing" : "noted";
        read.Add(1, new KeyValuePair<string, object?>("bot.reading.result", result));
        foreach (var doubt in doubts)
            asks.Add(1, new KeyValuePair<string, object?>("bot.doubt", BotTraces.Snake(doubt.ToString())));
    }

    /// <param name="behind">How much later than planned.</param>
    internal void Prompted(int members, TimeSpan behind)
    {
        if (behind > Punctual)
            late.Add(members);
    }

    internal void Delivered(OutboxPost post, DateTimeOffset now) => delay.Record(Math.Max(0, (now - post.Due).TotalSeconds), On(post.Address.Room.Platform));

    private static KeyValuePair<string, object?> On(Platform platform) => new("bot.platform", platform.ToString().ToLowerInvariant());
}
