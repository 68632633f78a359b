using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>Every tracked action with its state, what its owner told, and the readiness of the day.</summary>
internal static class ActionSection
{
    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        var tracked = facts.Tracked.ToList();
        foreach (var item in tracked)
        {
            yield return ItemLines.Head(facts, item);
            yield return ItemLines.Status(item);
            foreach (var line in Told(facts, item))
                yield return line;
        }

        yield return Line.Of(TextRun.Strong("Action Item Readiness Metric:"), $" {ReadinessSection.Metric(tracked)}");
        yield return Line.Of(TextRun.Strong("Carry-Forward:"), $" {CarryForward(facts, tracked)}");
    }

    private static IEnumerable<Line> Told(DayFacts facts, Item item) =>
    [
        .. ItemLines.Moved(facts, item),
        .. ItemLines.Updates(facts, item, "Owner Update"),
        .. ItemLines.Field(item, "Blockers/Dependencies", FieldNames.Blockers),
        .. ItemLines.Field(item, "Next Steps", FieldNames.Next),
        .. ItemLines.Field(item, "Residual Risk", FieldNames.Residual),
    ];

    private static string CarryForward(DayFacts facts, List<Item> tracked)
    {
        var open = tracked.Where(item => !DaySummary.IsReady(item) && item.Status != Statuses.Dropped).Select(item => UnmentionedSection.Brief(facts, item)).ToList();
        return open.Count == 0 ? "none of today's." : $"{string.Join(", ", open)}.";
    }
}
