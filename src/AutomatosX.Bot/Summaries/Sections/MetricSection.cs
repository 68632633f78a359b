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
        var read = verdicts.Where(verdict => verdict.Value is not null).ToList();
        if (read.Count > 0)
        {
            yield return Section.Of() with { Table = TableOf(facts, read) };
            yield return Section.Of([.. Analysis(read), .. read.SelectMany(Budget)]);
        }

        yield return Section.Of([.. verdicts.Where(verdict => verdict.Value is null).Select(verdict => Unread(facts, verdict.Metric))]);
    }

    // Nothing of it was measured yet: whose it is and what it will be held against is all there is to say.
    private static Line Unread(DayFacts facts, Metric metric)
    {
        var item = metric.Item;
        List<string> parts = ["no reading yet"];
        if (item[FieldNames.Expected] is { } expected)
            parts.Add($"expected {expected}");
        if (metric.Baseline is { } baseline)
            parts.Add($"baseline {metric.Said(baseline)}{Scope(metric.ScopeIn(facts.Project.Calendar), null)}");
        if (metric.Target is { } target)
            parts.Add($"target {metric.Said(target)}");
        if (metric.Tolerance is { } tolerance)
            parts.Add($"allowed {tolerance.Said}");
        if (metric.Warn is { } warn)
            parts.Add($"warns at {warn.Text}");
        if (metric.Critical is { } critical)
            parts.Add($"alerts at {critical.Text}");
        if (metric.Budget is { } budget)
            parts.Add($"budget {metric.Said(budget)}, told of at {Number.Text(Excursions.MostOfBudget)}% and 100%");
        if (item[FieldNames.Update] is { } update)
            parts.Add(update);
        return Line.Of(TextRun.Strong(item.Key), $"{Title(item)}{(item.Owner is null ? "" : $" ({facts.OwnersOf(item)})")}: {string.Join("; ", parts)}").From(item.Created.Message);
    }

    // A metric that was declared in chat is called as its key is.
    private static string Title(Item item) => item[FieldNames.Title] is { } title && !string.Equals(title, item.Key, StringComparison.OrdinalIgnoreCase) ? $" {title}" : "";

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
            Line.Of(TextRun.Strong(item.Key), Title(item)).From(fields.GetValueOrDefault(FieldNames.Value)?.Message ?? item.Created.Message),
            Line.Of(verdict.Metric.Baseline is { } baseline ? Cell(verdict.Metric, baseline) + Scope(verdict.Metric.ScopeIn(calendar), shared) : "none").From(fields.GetValueOrDefault(FieldNames.Baseline)?.Message),
            verdict.Value is { } value ? Cell(verdict.Metric, value) : "none",
            verdict.Delta is null ? "n/a" : verdict.DeltaSaid,
            verdict.PercentSaid,
            Verdict(verdict),
        ];
    }

    // "Within" says little without what: the limit, and where it warns before that. A metric without limits is held against its target.
    private static string Verdict(MetricVerdict verdict)
    {
        var metric = verdict.Metric;
        if (metric is { IsLimited: false, Target: { } target })
            return $"{metric.TargetSaid}, target {metric.Said(target)}";
        var limit = verdict.State == MetricState.Within && metric.Tolerance is { } tolerance ? $" {tolerance.Said}" : "";
        var warns = verdict.State == MetricState.Within && metric.Warn is { } warn ? $", warns at {warn.Text}" : "";
        return verdict.Said + limit + warns;
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
