using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>What the channel reads when a metric goes past a limit or a budget, and what becomes of that later.</summary>
/// <param name="Reading">The reading that it is about.</param>
/// <param name="Risk">The risk that the metric belongs to, or null.</param>
public sealed record AlertPost(Project Project, Excursions Excursions, MetricTrack Track, Change Reading, Item? Risk)
{
    private Metric Metric => Excursions.Metric;

    private MetricVerdict Verdict => MetricVerdict.Of(Metric, [.. Excursions.Readings.Where(reading => reading.Order <= Reading.Order).Select(reading => Number.Decimal(reading.Value)!.Value)]);

    /// <summary>While the metric is past it.</summary>
    public Post Post()
    {
        List<Line> lines = [.. Told()];
        if (Risk is { } risk)
            lines.Add(Line.Of("It belongs to risk ", TextRun.Strong($"{risk.Key} {risk.Title}"), $". How does {risk.Key} stand?"));
        lines.Add(More(Metric));
        Button[] buttons = Risk is { } asked ? [Saying($"{asked.Key} {Rags.Yellow}"), Saying($"{asked.Key} {Rags.Red}")] : [];
        return new Post(Title, [Section.Of(lines)], buttons);
    }

    /// <summary>Once a later reading was within again.</summary>
    public Post Back(Change back)
    {
        var local = Project.Calendar.Local(back.Order.At);
        var when = $"{DateWords.Day(DateOnly.FromDateTime(local.DateTime))} {DateWords.TimeIn(Project.Calendar, back.Order.At)}";
        return Chat.Post.Of($"{Metric.Item.Key} is back within its {(Track == MetricTrack.Budget ? "budget" : "limits")}", Section.Of([.. Told(), Line.Of($"Back within since {when}: {Metric.Said(Number.Decimal(back.Value)!.Value)}.").From(back.Message), More(Metric)]));
    }

    /// <summary>Once the reading itself, or the limit, was changed so that it is within.</summary>
    public Post Within() => Chat.Post.Of($"{Metric.Item.Key}: alert withdrawn", Section.Of(Line.Of($"{Metric.Said(Number.Decimal(Reading.Value)!.Value)} is within by what stands now.").From(Reading.Message), More(Metric)));

    /// <summary>Once the reading was taken back.</summary>
    public static Post Withdrawn(Metric metric) => Chat.Post.Of($"{metric.Item.Key}: alert withdrawn", Section.Of("The reading was taken back.", More(metric)));

    private string Title => Track == MetricTrack.Budget
        ? $"{Metric.Item.Key}: {(Verdict.BudgetUsed >= 100m ? "the budget is used up" : $"past {Number.Text(Excursions.MostOfBudget)} % of its budget")}"
        : Verdict.State switch
        {
            MetricState.Critical => $"{Metric.Item.Key} is critical",
            MetricState.Breached => $"{Metric.Item.Key} is past its tolerance",
            _ => $"{Metric.Item.Key} has reached its warning",
        };

    private IEnumerable<Line> Told()
    {
        var (verdict, value) = (Verdict, Metric.Said(Number.Decimal(Reading.Value)!.Value));
        if (Track == MetricTrack.Budget)
        {
            yield return Line.Of($"{value} of {Metric.Said(Metric.Budget!.Value)} ({Number.Text(Math.Round(verdict.BudgetUsed!.Value, 1, MidpointRounding.AwayFromZero))} %)").From(Reading.Message);
            yield break;
        }

        yield return Line.Of($"{value}{Against(verdict)}").From(Reading.Message);
        if (Limits() is { Length: > 0 } limits)
            yield return limits;
        if (Metric.Breaches > 1)
            yield return FormattableString.Invariant($"{verdict.Breaches} readings in a row.");
    }

    private string Against(MetricVerdict verdict)
    {
        if (verdict.Delta is null || Metric.Baseline is not { } baseline)
            return "";
        var percent = verdict.Percent is null ? "" : $" ({verdict.PercentSaid})";
        var scope = Metric.ScopeIn(Project.Calendar) is { Length: > 0 } said ? $" ({said})" : "";
        return $", {verdict.DeltaSaid}{percent} on the baseline {Metric.Said(baseline)}{scope}";
    }

    private string Limits() => string.Join(" · ", new[]
    {
        Metric.Tolerance is { } tolerance ? $"Tolerance {tolerance.Said}" : null,
        Metric.Warn is { } warn ? $"warns at {warn.Text}" : null,
        Metric.Critical is { } critical ? $"critical at {critical.Text}" : null,
    }.OfType<string>());

    private static Line More(Metric metric) => Line.Of("More: ", TextRun.Code($"/metric {metric.Item.Key}"));

    private Button Saying(string words) => SayButtons.Say(Project, words, words);
}
