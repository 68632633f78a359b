using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What is to be reached later than the next day, by horizon: those with dates in their order, then the others as they were told.</summary>
internal static class MilestoneSection
{
    private const string NoHorizon = "Later";

    public static IEnumerable<Section> Parts(DayFacts facts)
    {
        var milestones = facts.Of(MilestoneKind.Key).Where(item => facts.Mentions(item) || !Statuses.IsClosed(item.Status)).ToList();
        foreach (var horizon in milestones.GroupBy(item => item[FieldNames.Horizon] ?? NoHorizon, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Min(DateOf)).ThenBy(group => group.Key == NoHorizon))
            yield return Section.Under(ItemLines.Capital(horizon.Key), [.. horizon.OrderBy(DateOf).Select(item => LineOf(facts, item))]);
    }

    private static DateOnly DateOf(Item item) => Due.Parse(item[FieldNames.Due])?.Date ?? DateOnly.MaxValue;

    private static Line LineOf(DayFacts facts, Item item)
    {
        List<string> beside = [];
        if (item.Owner is not null)
            beside.Add(facts.OwnersOf(item));
        if (Due.Parse(item[FieldNames.Due]) is { } due)
            beside.Add($"due {due.Said(facts.Project.Calendar)}");
        if (item[FieldNames.Target] is { } target)
            beside.Add($"target {target}");
        if (item.Status is { } status)
            beside.Add(Statuses.Said(status));
        return Line.Of(TextRun.Strong(item.Key), $" {item.Title}{(beside.Count == 0 ? "" : $" ({string.Join(", ", beside)})")}").From((item.Fields.GetValueOrDefault(FieldNames.Status) ?? item.Created).Message);
    }
}
