using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Weeks;

/// <summary>
/// What a reader with one minute has to know of a week, by rule and in this order: what is red or got worse, what is past its limits, what was
/// decided at gates and done in change windows, what is late, what got done, what got better. Nothing else is said.
/// </summary>
internal static class WeekHighlights
{
    private const int Most = 3;

    public static IReadOnlyList<Line> Of(WeekFacts facts)
    {
        List<Line> lines = [.. Worse(facts), .. Metrics(facts), .. Gates(facts), .. Windows(facts), .. Late(facts), .. Done(facts), .. Sprint(facts), .. Better(facts)];
        return lines.Count == 0 ? [Line.Of("Nothing moved this week.")] : lines;
    }

    private static IEnumerable<Line> Worse(WeekFacts facts) => Moves(facts).Where(move => move.Now is Rags.Red or Rags.Yellow && Rags.Severity(move.Now) > Rags.Severity(move.Before))
        .OrderByDescending(move => Rags.Severity(move.Now)).Select(move => Line.Of(TextRun.Strong($"{move.Risk.Key} {move.Risk.Title}"), $"{(move.Before is null ? $" is new and {move.Now}" : $" turned {move.Now} (was {move.Before})")}, {facts.Day.OwnersOf(move.Risk)}.").From(move.Change?.Message))
        .Concat(StillRed(facts));

    private static IEnumerable<Line> StillRed(WeekFacts facts)
    {
        var red = Moves(facts, stays: true).Where(move => move is { Now: Rags.Red, Before: Rags.Red }).Select(move => $"{move.Risk.Key} {move.Risk.Title}").ToList();
        return red.Count == 0 ? [] : [Line.Of(TextRun.Strong("Still red: "), string.Join(", ", red), ".")];
    }

    private static IEnumerable<Line> Better(WeekFacts facts)
    {
        var better = Moves(facts).Where(move => move.Before is not null && Rags.Severity(move.Now) < Rags.Severity(move.Before)).Select(move => $"{move.Risk.Key} {move.Risk.Title} ({move.Before} → {move.Now})").ToList();
        return better.Count == 0 ? [] : [Line.Of(TextRun.Strong("Risks down: "), string.Join(", ", better), ".")];
    }

    private static IEnumerable<(Item Risk, string? Before, string? Now, Change? Change)> Moves(WeekFacts facts, bool stays = false) => facts.Of(RiskKind.Key)
        .Select(risk => (risk, BeforeOf(facts, risk), facts.ValueAt(risk, FieldNames.Rag, facts.End), facts.ChangeAt(risk, FieldNames.Rag, facts.End)))
        .Where(move => stays || move.Item2 != move.Item3);

    // One that came up in the week has its first colour to be held against, once it had another one.
    private static string? BeforeOf(WeekFacts facts, Item risk) => facts.ValueAt(risk, FieldNames.Rag, facts.Begin)
        ?? (facts.Course.FirstOrDefault(change => change.Item == risk.Key && change.Field == FieldNames.Rag)?.Value is { } first && first != facts.ValueAt(risk, FieldNames.Rag, facts.End) ? first : null);

    private static IEnumerable<Line> Metrics(WeekFacts facts) => facts.Of(MetricKind.Key).Select(facts.Day.VerdictOn).Where(verdict => verdict is { State: MetricState.Breached or MetricState.Critical, Counts: true })
        .Select(verdict => Line.Of(TextRun.Strong(verdict.Metric.Item.Key), $": {verdict.Metric.Said(verdict.Value!.Value)}, {verdict.Said}{(verdict.Metric.Tolerance is { } tolerance ? $", allowed {tolerance.Said}" : "")}.").From(verdict.Metric.Item.Fields.GetValueOrDefault(FieldNames.Value)?.Message));

    private static IEnumerable<Line> Gates(WeekFacts facts) => facts.Of(GateKind.Key)
        .Where(item => item.ChangedAt >= facts.Begin || (new Gate(item).Until is { } until && until >= facts.Begin && until < facts.End))
        .Select(item => Line.Of(TextRun.Strong($"{item.Key} {item.Title}"), $": {new Gate(item).State(facts.End)}.").From(item.Created.Message));

    private static IEnumerable<Line> Windows(WeekFacts facts) => facts.Of(WindowKind.Key).Select(item => (Item: item, Window: new ChangeWindow(item)))
        .Where(one => one.Window.StageChange is { } change && change.Order.At >= facts.Begin && change.Order.At < facts.End)
        .Select(one => Line.Of(TextRun.Strong($"{one.Item.Key} {one.Item.Title}"), $": {one.Window.State(facts.End)}.").From(one.Window.StageChange!.Message));

    private static IEnumerable<Line> Late(WeekFacts facts)
    {
        var today = facts.Last;
        var late = facts.OpenAt(ActionKind.Key, facts.End).Select(item => (Item: item, Due: Due.Parse(facts.ValueAt(item, FieldNames.Due, facts.End))))
            .Where(one => one.Due?.Date < today).OrderBy(one => one.Due!.Value.Date).Select(one => $"{one.Item.Key} {one.Item.Title} ({facts.Day.OwnersOf(one.Item)}, since {DateWords.Day(one.Due!.Value.Date)})").ToList();
        return late.Count == 0 ? [] : [Line.Of(TextRun.Strong("Past due: "), Some(late, "; "), ".")];
    }

    private static IEnumerable<Line> Done(WeekFacts facts)
    {
        var done = facts.Done(ActionKind.Key, facts.Begin, facts.End).Select(item => $"{item.Key} {item.Title}").ToList();
        return done.Count == 0 ? [] : [Line.Of(TextRun.Strong(string.Create(CultureInfo.InvariantCulture, $"{done.Count} action {(done.Count == 1 ? "item" : "items")} done: ")), Some(done, "; "), ".")];
    }

    private static IEnumerable<Line> Sprint(WeekFacts facts)
    {
        var done = facts.Done(StoryKind.Key, facts.Begin, facts.End).Select(story => $"{story.Key} {story.Title}").ToList();
        if (done.Count > 0)
            yield return Line.Of(TextRun.Strong("Stories done: "), Some(done, "; "), ".");
        foreach (var line in facts.Day.Sprint?.Brief ?? [])
            yield return line;
    }

    private static string Some(List<string> all, string between) => all.Count <= Most + 1 ? string.Join(between, all) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(between, all.Take(Most))}{between}{all.Count - Most} more");
}
