using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The gates that are open or that moved that day, with what they hang on.</summary>
internal static class GateSection
{
    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        var end = facts.EndOfDay;
        foreach (var item in facts.Of(GateKind.Key).Where(item => facts.Mentions(item) || !Kind.Of(GateKind.Key).IsClosedAt(item, end) || Expired(facts, item)))
        {
            var gate = new Gate(item);
            yield return Line.Of(TextRun.Strong($"{item.Key} – {item.Title} ({facts.OwnersOf(item)})")).From(item.Created.Message);
            yield return Line.Of($"Outcome: {gate.State(end)}{Until(facts, item, gate, end)}").In(1);
            foreach (var vote in gate.Votes)
                yield return Line.Of($"{facts.Project.NameOf(vote.By)}: {GateVote.Said(vote.Change.Value!)}").In(1).From(vote.Change.Message);
            if (gate.HangsOn(facts.Project, end) is { Count: > 0 } hangs)
                yield return Line.Of($"Hangs on: {string.Join("; ", hangs)}").In(1);
        }
    }

    private static bool Expired(DayFacts facts, Item item) => new Gate(item) is { Until: { } until } && facts.Project.Calendar.DateOf(until) == facts.Day;

    private static string Until(DayFacts facts, Item item, Gate gate, DateTimeOffset end) => gate.Until is { } until ? $", {(until <= end ? "closed" : "open until")} {Due.Parse(item[FieldNames.Until])!.Value.Said(facts.Project.Calendar)}" : "";
}
