using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The metrics that were told that day, as told.</summary>
internal static class MetricSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) => facts.Of(MetricKind.Key).Where(facts.Mentions).Select(LineOf);

    private static Line LineOf(Item metric)
    {
        var unit = metric[FieldNames.Unit] is { } said ? (said == "%" ? said : $" {said}") : "";
        List<string> beside = [];
        if (metric[FieldNames.Baseline] is { } baseline)
            beside.Add($"baseline {baseline}{unit}");
        if (metric[FieldNames.Target] is { } target)
            beside.Add($"target {target}{unit}");
        if (metric[FieldNames.Tolerance] is { } tolerance)
            beside.Add($"tolerance {tolerance}%");
        var rest = beside.Count == 0 ? "" : $" ({string.Join(", ", beside)})";
        return Line.Of(TextRun.Strong(metric.Key), $": {metric[FieldNames.Value] ?? "no value"}{unit}{rest}").From(metric.Fields.GetValueOrDefault(FieldNames.Value)?.Message);
    }
}
