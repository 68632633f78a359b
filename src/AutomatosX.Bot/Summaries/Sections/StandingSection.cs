using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>Where the work stands, a line for each sort of thing that was to be done: how much of it is done, and what is not.</summary>
internal static class StandingSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) =>
    [
        .. Of(facts, "Objectives", ObjectiveKind.Key, "done"),
        .. Of(facts, "Deliverables", DeliverableKind.Key, "done"),
        .. Of(facts, "Success criteria", CriterionKind.Key, "met"),
        Line.Of(TextRun.Strong("Action items:"), $" {ReadinessSection.Said(facts)}."),
        .. Awaited(facts),
    ];

    private static IEnumerable<Line> Of(DayFacts facts, string label, string kind, string closed)
    {
        var items = OutcomeSections.Shown(facts, kind).Where(item => item.Status != Statuses.Dropped).ToList();
        if (items.Count == 0)
            return [];
        var open = items.Where(item => !Kind.Of(kind).IsClosed(item)).Select(item => item.Title).ToList();
        var rest = open.Count == 0 ? "." : $"; not yet: {string.Join("; ", open)}.";
        return [Line.Of(TextRun.Strong($"{label}:"), $" {Number.Text(items.Count - open.Count)} of {Number.Text(items.Count)} {closed}{rest}")];
    }

    private static IEnumerable<Line> Awaited(DayFacts facts)
    {
        var awaited = facts.Of(AwaitingKind.Key).Where(item => !Kind.Of(AwaitingKind.Key).IsClosed(item)).Select(item => $"{facts.OwnersOf(item)} ({item.Title})").ToList();
        return [Line.Of(TextRun.Strong("Awaiting:"), awaited.Count == 0 ? " nobody." : $" {string.Join(", ", awaited)}.")];
    }
}
