using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The metrics that were told that day, against their baselines and limits, and what comes of it.</summary>
internal static class MetricSection
{
    public static IEnumerable<Section> Parts(DayFacts facts)
    {
        var verdicts = facts.Of(MetricKind.Key).Where(facts.Mentions).Select(item => facts.VerdictOn(item)).ToList();
        if (verdicts.Count == 0)
            yield break;
        yield return Section.Of() with { Table = TableOf(facts, verdicts) };
        yield return Section.Of([.. Analysis(verdicts), .. verdicts.SelectMany(Budget)]);
    }

    private static Table TableOf(DayFacts facts, List<MetricVerdict> verdicts)
    {
        var calendar = facts.Project.Calendar;
        var scopes = verdicts.Where(verdict => verdict.Metric.Baseline is not null).Select(verdict => verdict.Metric.ScopeIn(calendar)).Distinct(StringComparer.Ordinal).ToList();
        var shared = scopes is [{ Length: > 0 } only] ? only : null;
        return new Table(
            ["Metric", shared is null ? "Baseline" : $"Baseline ({shared})", $"{facts.Label.Short} Result", "Δ Absolute", "Δ %", "Verdict"],
            [.. verdicts.Select(verdict => Row(calendar, verdict, shared))]);
    }

    private static IReadOnlyList<Line> Row(ProjectCalendar calendar, MetricVerdict verdict, string? shared)
    {
        var item = verdict.Metric.Item;
        var fields = item.Fields;
        return
        [
            Line.Of(TextRun.Strong(item.Key)).From(fields.GetValueOrDefault(FieldNames.Value)?.Message ?? item.Created.Message),
            Line.Of(verdict.Metric.Baseline is { } baseline ? Cell(verdict.Metric, baseline) + Scope(verdict.Metric.ScopeIn(calendar), shared) : "none").From(fields.GetValueOrDefault(FieldNames.Baseline)?.Message),
            verdict.Value is { } value ? Cell(verdict.Metric, value) : "none",
            verdict.Delta is null ? "n/a" : verdict.DeltaSaid,
            verdict.PercentSaid,
            verdict.Said,
        ];
    }

    // A table written by hand leaves out a unit that the name says already.
    private static string Cell(Metric metric, decimal figure) =>
        metric.Unit == "%" ? $"{Number.Text(figure)}%" : metric.Item.Key.Split('_', ' ').Contains(metric.Unit, StringComparer.OrdinalIgnoreCase) ? Number.Text(figure) : metric.Said(figure);

    private static string Scope(string scope, string? shared) => scope.Length == 0 || scope == shared ? "" : $" ({scope})";

    private static IEnumerable<Line> Analysis(List<MetricVerdict> verdicts)
    {
        if (verdicts.Where(verdict => verdict.Regression > 0).MaxBy(verdict => verdict.Regression) is { } worst)
            yield return Line.Of(TextRun.Strong("Largest regression:"), $" {worst.PercentSaid} ({worst.Metric.Item.Key}){Limit(worst)}.").From(worst.Metric.Item.Fields.GetValueOrDefault(FieldNames.Value)?.Message);
        foreach (var past in verdicts.Where(verdict => verdict.State > MetricState.Within))
            yield return Line.Of(TextRun.Strong($"{past.Metric.Item.Key}:"), $" {past.Said}{(past.Metric.Tolerance is { } tolerance ? $", allowed {tolerance.Said}" : "")}{(past.Metric.Item[FieldNames.Risk] is { } risk ? $"; risk {risk}" : "")}.").From(past.Metric.Item.Fields.GetValueOrDefault(FieldNames.Value)?.Message);
    }

    private static string Limit(MetricVerdict verdict) => verdict.Metric.Tolerance is { } tolerance ? $", {(verdict.State <= MetricState.Warn ? "within" : "past")} {tolerance.Said}" : "";

    private static IEnumerable<Line> Budget(MetricVerdict verdict)
    {
        if (verdict is not { BudgetUsed: { } used, Value: { } value, Metric: { Budget: { } budget } metric })
            yield break;
        var past = used >= 100m ? ", used up" : used >= Excursions.MostOfBudget ? $", past {Number.Text(Excursions.MostOfBudget)} %" : "";
        yield return Line.Of(TextRun.Strong($"Budget of {metric.Item.Key}:"), $" {Number.Text(value)} of {metric.Said(budget)} ({Number.Text(Math.Round(used, 1, MidpointRounding.AwayFromZero))} %){past}.").From(metric.Item.Fields.GetValueOrDefault(FieldNames.Value)?.Message);
    }
}
