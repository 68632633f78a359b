namespace AutomatosX.Bot.Registers;

/// <summary>What a metric goes past.</summary>
public enum MetricTrack
{
    /// <summary>Its tolerance and its thresholds.</summary>
    Limits,

    /// <summary>Its budget.</summary>
    Budget,
}

/// <summary>A reading that took a metric past something it had been within.</summary>
/// <param name="High">Past the tolerance or to critical, or the whole budget; else only to a warning, or 80 % of the budget.</param>
/// <param name="Readings">The readings of the whole excursion that the crossing is part of, oldest first.</param>
public sealed record Crossing(MetricTrack Track, bool High, Change Reading, IReadOnlyList<Change> Readings);

/// <summary>
/// Where a metric left its limits and came back, computed from its readings. An excursion has at most two crossings: out of the
/// limits, and on to worse; a second time only after the metric was back within.
/// </summary>
/// <param name="Readings">The standing changes of its value, oldest first.</param>
public sealed record Excursions(Metric Metric, IReadOnlyList<Change> Readings)
{
    /// <summary>How much of a budget may be used before it is told of, in percent.</summary>
    public const decimal MostOfBudget = 80m;

    /// <summary>The crossings of the excursion that the metric is in now, if it is in one.</summary>
    public IEnumerable<Crossing> Standing(MetricTrack track)
    {
        var levels = Levels(track);
        var first = levels.FindLastIndex(level => level == 0) + 1;
        if (first == levels.Count)
            yield break;
        IReadOnlyList<Change> all = [.. Readings.Skip(first)];
        var high = levels.FindIndex(first, level => level == 2);
        if (high != first)
            yield return new Crossing(track, High: false, Readings[first], all);
        if (high >= 0)
            yield return new Crossing(track, High: true, Readings[high], all);
    }

    /// <summary>Whether a reading is past what the track watches, by what stands now.</summary>
    public bool IsPast(MetricTrack track, Change reading) => Readings.ToList().FindIndex(other => other.Order == reading.Order) is >= 0 and var index && Levels(track)[index] > 0;

    /// <summary>The first reading after one that was within again; null when there is none.</summary>
    public Change? BackAfter(MetricTrack track, Change reading)
    {
        var levels = Levels(track);
        return Readings.Where((_, index) => levels[index] == 0).FirstOrDefault(other => other.Order > reading.Order);
    }

    // What counts only when it is repeated is within until it has been.
    private List<int> Levels(MetricTrack track)
    {
        var levels = Readings.Select(reading => LevelOf(track, Number.Decimal(reading.Value)!.Value)).ToList();
        var needed = track == MetricTrack.Limits ? Metric.Breaches : 1;
        return [.. levels.Select((_, index) => index + 1 < needed ? 0 : levels.GetRange(index + 1 - needed, needed).Min())];
    }

    private int LevelOf(MetricTrack track, decimal value)
    {
        if (track == MetricTrack.Limits)
            return MetricVerdict.StateOf(Metric, value) switch { null or MetricState.Within => 0, MetricState.Warn => 1, _ => 2 };
        if (Metric.Budget is not > 0)
            return 0;
        var used = value / Metric.Budget.Value * 100m;
        return used >= 100m ? 2 : used >= MostOfBudget ? 1 : 0;
    }
}
