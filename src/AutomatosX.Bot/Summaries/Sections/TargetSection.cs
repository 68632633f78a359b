using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>Every metric that has a target: the target, the last reading, and whether it is reached.</summary>
internal static class TargetSection
{
    public static IEnumerable<Section> Parts(DayFacts facts)
    {
        IReadOnlyList<IReadOnlyList<Line>> rows = [.. facts.Of(MetricKind.Key).Select(item => new Metric(item)).Where(metric => metric.Target is not null).Select(Row)];
        return rows.Count == 0 ? [] : [Section.Of() with { Table = new Table(["Metric", "Target", "Current", "Status"], rows) }];
    }

    private static IReadOnlyList<Line> Row(Metric metric) =>
    [
        metric.Item[FieldNames.Title] ?? metric.Item.Key,
        metric.Said(metric.Target!.Value),
        Line.Of(metric.Value is { } value ? metric.Said(value) : "–").From(metric.Item.Fields.GetValueOrDefault(FieldNames.Value)?.Message),
        metric.TargetSaid,
    ];
}
