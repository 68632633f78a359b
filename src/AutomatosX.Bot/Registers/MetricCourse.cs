using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Registers;

/// <summary>How a metric went from day to day, against its baseline or target and within what is tolerated.</summary>
public static class MetricCourse
{
    /// <param name="readings">Its values, oldest first; of several on a day the last one counts.</param>
    /// <returns>Null where fewer than two days have a value: one point is no course.</returns>
    public static Chart? Of(Metric metric, IReadOnlyList<Change> readings)
    {
        var days = readings.Where(reading => Number.Decimal(reading.Value) is not null).GroupBy(reading => reading.Day).OrderBy(day => day.Key).ToList();
        if (days.Count < 2)
            return null;
        var (lower, upper) = metric.Tolerance?.Bounds(metric.Baseline, metric.LowerIsBetter) ?? (null, null);
        List<ChartLine> lines = [new("Measured", ChartRole.Measured, [.. days.Select(day => Number.Decimal(day.Last().Value))])];
        if (metric.Target is { } target)
            lines.Add(Level("Target", ChartRole.Expected, target));
        else if (metric.Baseline is { } baseline)
            lines.Add(Level("Baseline", ChartRole.Expected, baseline));
        if (lower is { } least)
            lines.Add(Level("Least", ChartRole.Lower, least));
        if (upper is { } most)
            lines.Add(Level("Most", ChartRole.Upper, most));
        return Chart.Course(metric.Item.Key, metric.Unit, [.. days.Select(day => day.Key)], lines);

        ChartLine Level(string name, ChartRole role, decimal at) => new(name, role, [.. days.Select(_ => (decimal?)at)]);
    }
}
