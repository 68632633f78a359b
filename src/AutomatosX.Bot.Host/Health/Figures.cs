using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using AutomatosX.Bot.Telemetry;
using AutomatosX.Bot.Web.Health;

namespace AutomatosX.Bot.Host.Health;

/// <summary>Everything that the bot's meters have said since it was started: the same figures that a collector gets.</summary>
internal sealed class Figures : IDisposable
{
    private readonly ConcurrentDictionary<(Instrument Instrument, string Of), Tally> tallies = [];
    private readonly MeterListener listener = new();

    public Figures(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Meter.Name.StartsWith(BotMeters.Name, StringComparison.Ordinal))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, measured, tags, _) => Take(instrument, measured, tags));
        listener.SetMeasurementEventCallback<double>((instrument, measured, tags, _) => Take(instrument, measured, tags));
    }

    /// <summary>To be called before there is anything to count.</summary>
    public void Begin() => listener.Start();

    public IReadOnlyList<HealthFigure> Now()
    {
        listener.RecordObservableInstruments();
        return
        [
            .. tallies.OrderBy(tally => tally.Key.Instrument.Name, StringComparer.Ordinal).ThenBy(tally => tally.Key.Of, StringComparer.Ordinal)
                .Select(tally => new HealthFigure(tally.Key.Instrument.Name, tally.Key.Of, Shown(tally.Key.Instrument, tally.Value), tally.Key.Instrument.Description ?? "")),
        ];
    }

    public void Dispose() => listener.Dispose();

    private void Take(Instrument instrument, double measured, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var of = new List<string>();
        foreach (var tag in tags)
            of.Add(tag.Value?.ToString() ?? "");
        tallies.AddOrUpdate((instrument, string.Join(", ", of)), new Tally(1, measured, measured, measured), (_, before) => before.With(measured));
    }

    private static string Shown(Instrument instrument, Tally tally) => instrument switch
    {
        Histogram<double> => $"{tally.Count.ToString(CultureInfo.InvariantCulture)}: {Number(tally.Sum / tally.Count)} {instrument.Unit} on average, {Number(tally.Most)} {instrument.Unit} at most",
        { IsObservable: true } => $"{Number(tally.Last)}{(instrument.Unit == "s" ? " s" : "")}",
        _ => Number(tally.Sum),
    };

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private sealed record Tally(long Count, double Sum, double Most, double Last)
    {
        public Tally With(double measured) => new(Count + 1, Sum + measured, Math.Max(Most, measured), measured);
    }
}
