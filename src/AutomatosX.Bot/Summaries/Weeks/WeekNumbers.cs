using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Weeks;

/// <summary>The figures of a week beside those of the week before, each counted from the register.</summary>
public static class WeekNumbers
{
    public static IReadOnlyList<WeekNumber> Of(WeekFacts facts)
    {
        var before = facts.Begin.AddDays(-7);
        return
        [
            Number("Action items done", (from, until) => facts.Done(ActionKind.Key, from, until).Count()),
            Number("Action items that came up", (from, until) => facts.CameUp(ActionKind.Key, from, until).Count()),
            Number("Action items open at the end", (_, until) => facts.OpenAt(ActionKind.Key, until).Count()),
            Number("Action items past due at the end", (_, until) => facts.OpenAt(ActionKind.Key, until).Count(item => IsPast(facts, item, until))),
            Number("Story points done", (from, until) => facts.Done(StoryKind.Key, from, until).Sum(story => SprintStories.PointsOf(facts.ValueAt(story, FieldNames.Points, until)))),
            Number("Risks red at the end", (_, until) => Coloured(facts, Rags.Red, until)),
            Number("Risks yellow at the end", (_, until) => Coloured(facts, Rags.Yellow, until)),
            Number("Risks green at the end", (_, until) => Coloured(facts, Rags.Green, until)),
            Number("Decisions", (from, until) => facts.CameUp(DecisionKind.Key, from, until).Count()),
            Number("Escalations", (from, until) => facts.CameUp(EscalationKind.Key, from, until).Count()),
            Number("Standup prompts", (from, until) => Standups(facts, from, until).Sum(run => run.Prompted.Count)),
            Number("Standup prompts answered", (from, until) => Standups(facts, from, until).Sum(run => run.Prompted.Keys.Count(run.Answers.ContainsKey))),
        ];

        WeekNumber Number(string name, Func<DateTimeOffset, DateTimeOffset, decimal> count) => new(name, count(facts.Begin, facts.End), count(before, facts.Begin));
    }

    /// <summary>As a table for people.</summary>
    public static Table TableOf(WeekFacts facts) => new(
        ["Number", "This week", "Week before", "Δ"],
        [.. Of(facts).Select(number => (IReadOnlyList<Line>)[number.Name, Registers.Number.Text(number.Now), Registers.Number.Text(number.Before), MetricVerdict.Signed(number.Now - number.Before)])]);

    /// <summary>As a table for programs: comma-separated, a row a number. Nothing in it comes from people.</summary>
    public static string Csv(WeekFacts facts) => string.Concat(Of(facts).Select(number => string.Create(CultureInfo.InvariantCulture, $"{facts.Project.Key},{DateWords.Iso(facts.Last)},{number.Name},{Registers.Number.Text(number.Now)},{Registers.Number.Text(number.Before)}\r\n"))
        .Prepend("project,week_ends,number,this_week,week_before\r\n"));

    private static bool IsPast(WeekFacts facts, Item item, DateTimeOffset at) => Due.Parse(facts.ValueAt(item, FieldNames.Due, at)) is { } due && (due.At is { } time ? time < at : due.Date < facts.Project.Calendar.DateOf(at));

    private static int Coloured(WeekFacts facts, string rag, DateTimeOffset at) => facts.Day.Of(RiskKind.Key).Count(risk => risk.Created.Order.At < at && facts.ValueAt(risk, FieldNames.Rag, at) == rag);

    private static IEnumerable<Rhythm.Run> Standups(WeekFacts facts, DateTimeOffset from, DateTimeOffset until)
    {
        var standups = facts.Project.Touchpoints.Where(touchpoint => touchpoint.Kind == TouchpointKind.Standup).ToDictionary(touchpoint => touchpoint.Id, StringComparer.Ordinal);
        return facts.Runs.Where(run => standups.TryGetValue(run.Touchpoint, out var standup) && standup.AtOn(run.Date, facts.Project.Calendar) is var at && at >= from && at < until);
    }
}

/// <summary>A figure of a week and of the week before.</summary>
public sealed record WeekNumber(string Name, decimal Now, decimal Before);
