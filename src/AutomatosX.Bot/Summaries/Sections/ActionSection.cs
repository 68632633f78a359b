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
        foreach (var line in CarryForward.Lines(facts, tracked))
            yield return line;
    }

    private static IEnumerable<Line> Told(DayFacts facts, Item item) =>
    [
        .. ItemLines.Moved(facts, item),
        .. ItemLines.Updates(facts, item, "Owner Update"),
        .. ItemLines.Field(item, "Blockers/Dependencies", FieldNames.Blockers),
        .. ItemLines.Field(item, "Next Steps", FieldNames.Next),
        .. ItemLines.Field(item, "Residual Risk", FieldNames.Residual),
    ];
}
