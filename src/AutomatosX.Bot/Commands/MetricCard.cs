using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Commands;

/// <summary>What a metric's card says beside its value: the verdict against its baseline, its limits, its last readings.</summary>
/// <param name="Readings">Its values, oldest first.</param>
public sealed record MetricCard(Project Project, Item Item, IReadOnlyList<Change> Readings)
{
    private const int Shown = 5;

    /// <summary>The fields that are said here.</summary>
    public static IReadOnlyList<string> Says { get; } =
        [FieldNames.Baseline, FieldNames.BaselineDate, FieldNames.Scope, FieldNames.Target, FieldNames.Tolerance, FieldNames.Warn, FieldNames.Critical, FieldNames.Breaches, FieldNames.Budget, FieldNames.Direction, FieldNames.Risk];

    private Metric Metric => new(Item);

    private List<decimal> Values => [.. Readings.Select(reading => Number.Decimal(reading.Value)).OfType<decimal>()];

    public IEnumerable<Line> Lines()
    {
        var verdict = MetricVerdict.Of(Metric, Values);
        yield return Against(verdict).From(Item.Fields.GetValueOrDefault(FieldNames.Baseline)?.Message);
        if (Limits() is { Length: > 0 } limits)
            yield return limits;
        if (verdict.BudgetUsed is { } used && Metric.Budget is { } budget)
            yield return $"Budget: {Number.Text(verdict.Value!.Value)} of {Metric.Said(budget)} ({Number.Text(Math.Round(used, 1, MidpointRounding.AwayFromZero))} %)";
        if (Readings.Count > 0)
            yield return Line.Of($"Readings: {Last()}{Trend()}").From(Readings[^1].Message);
        if (Item[FieldNames.Risk] is { } risk)
            yield return Line.Of("Belongs to risk ", TextRun.Code($"/risk {risk}"));
    }

    private Line Against(MetricVerdict verdict)
    {
        if (Metric.Baseline is not { } baseline)
            return Line.Of($"No baseline, so no Δ. Say one: ", TextRun.Code($"{Item.Key} baseline 79.9 (Week 1 Day 6)"), verdict.State is null ? "" : $" · {verdict.Said}");
        var scope = Metric.ScopeIn(Project.Calendar) is { Length: > 0 } said ? $" ({said})" : "";
        var difference = verdict.Delta is null ? "" : $" · Δ {verdict.DeltaSaid}{(verdict.Percent is null ? "" : $" ({verdict.PercentSaid})")}";
        return $"Baseline {Metric.Said(baseline)}{scope}{difference} · {verdict.Said}";
    }

    private string Limits()
    {
        string[] fields = [FieldNames.Tolerance, FieldNames.Warn, FieldNames.Critical, FieldNames.Breaches, FieldNames.Direction];
        List<string> parts = [.. Metric.Target is { } target ? [$"target {Metric.Said(target)}"] : Array.Empty<string>(), .. fields.Where(field => Item[field] is not null).Select(field => MetricSaid.Part(field, Item[field]!)).OfType<string>()];
        return parts.Count == 0 ? "" : $"{char.ToUpperInvariant(parts[0][0])}{string.Join(" · ", parts)[1..]}";
    }

    private string Last() => string.Join(" → ", Values.TakeLast(Shown).Select(Number.Text)) + (Metric.Unit.Length > 0 ? $" {Metric.Unit}" : "");

    // Which way it went, and whether that is the good way.
    private string Trend()
    {
        if (Values is not [.., var before, var last])
            return "";
        if (before == last)
            return ", unchanged";
        var better = Metric.LowerIsBetter is { } lower ? (last < before == lower ? ", better" : ", worse") : "";
        return $", {(last > before ? "up" : "down")} from {Number.Text(before)}{better}";
    }
}
