using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace AutomatosX.Bot.MsTeams.Tests.Support;

/// <summary>What is counted at the way in, by instrument and reason.</summary>
public sealed class CountedMeters : IMeterFactory
{
    private readonly ConcurrentDictionary<string, long> counted = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Meter> meters = [];
    private readonly MeterListener listener = new();

    public CountedMeters()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (meters.Contains(instrument.Meter))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, measured, tags, _) =>
            counted.AddOrUpdate(tags.Length == 0 ? instrument.Name : $"{instrument.Name}/{tags[0].Value}", measured, (_, before) => before + measured));
        listener.Start();
    }

    /// <summary>How often: <c>msteams.requests.refused/closed</c>.</summary>
    public long this[string what] => counted.GetValueOrDefault(what);

    /// <summary>How often a request was refused for that reason.</summary>
    public long Refused(string reason) => this[$"msteams.requests.refused/{reason}"];

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options);
        meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        listener.Dispose();
        foreach (var meter in meters)
            meter.Dispose();
    }
}
