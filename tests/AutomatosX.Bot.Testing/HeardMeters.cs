using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace AutomatosX.Bot.Testing;

/// <summary>What the meters of one bot say, by instrument and the value of its tag: <c>bot.events.accepted/slack</c>.</summary>
public sealed class HeardMeters : IMeterFactory
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> heard = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Meter> meters = [];
    private readonly MeterListener listener = new();

    public HeardMeters()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == this)
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, measured, tags, _) => Hear(instrument, measured, tags));
        listener.SetMeasurementEventCallback<double>((instrument, measured, tags, _) => Hear(instrument, measured, tags));
        listener.Start();
    }

    /// <summary>Every measurement, in its order.</summary>
    public IReadOnlyList<double> this[string what] => [.. heard.GetValueOrDefault(what) ?? []];

    public double Sum(string what) => this[what].Sum();

    /// <summary>What a gauge shows now; null while it shows nothing.</summary>
    public double? Shows(string gauge)
    {
        heard.TryRemove(gauge, out _);
        listener.RecordObservableInstruments();
        return this[gauge] is [.., var last] ? last : null;
    }

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
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

    private void Hear(Instrument instrument, double measured, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        heard.GetOrAdd(tags.Length == 0 ? instrument.Name : $"{instrument.Name}/{tags[0].Value}", _ => []).Enqueue(measured);
}
