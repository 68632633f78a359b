using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>What was planned against what was done of it.</summary>
internal static class PlanSection
{
    /// <summary>What is planned for the day, with what is done already.</summary>
    public static IEnumerable<Line> Today(DayFacts facts)
    {
        var planned = PrioritySection.For(facts, facts.Day).Select(priority => LineOf(facts, priority, State(priority))).ToList();
        return planned.Count == 0 ? [] : planned.Prepend(Line.Of(TextRun.Strong("Planned Today:")));
    }

    /// <summary>
    /// What came of the plan of the working day before, once anybody ticked anything of it: before that nobody knows.
    /// What is not done is carried forward by name.
    /// </summary>
    public static IEnumerable<Line> Before(DayFacts facts)
    {
        var before = facts.Project.Calendar.PreviousWorkingDay(facts.Day);
        var planned = PrioritySection.For(facts, before).ToList();
        var kind = Kind.Of(PriorityKind.Key);
        if (!planned.Exists(kind.IsClosed))
            return [];
        var open = planned.Where(priority => !kind.IsClosed(priority)).ToList();
        var done = planned.Count(priority => priority.Status == Statuses.Done);
        var carried = open.Count == 0 ? "." : ", carried forward:";
        return
        [
            Line.Of(TextRun.Strong($"Plan of {facts.Project.Calendar.Label(before).Short}:"), string.Create(CultureInfo.InvariantCulture, $" {done} of {planned.Count} done{carried}")),
            .. open.Select(priority => LineOf(facts, priority, "")),
        ];
    }

    private static string State(Item priority) => priority.Status is { } status ? $" – {Statuses.Said(status)}" : "";

    private static Line LineOf(DayFacts facts, Item priority, string state) =>
        Line.Of($"{ItemLines.Capital(priority.Title)}{PrioritySection.Who(facts, priority)}{state}").In(1).From(priority.Created.Message);
}
