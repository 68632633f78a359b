using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Summaries;

public class MetricsInTheSummary
{
    // What stood in the real project's report of its Day 8, baseline and result.
    private static readonly (string Key, string? Unit, string Baseline, string Value, string Tolerance)[] Day8 =
    [
        ("parse_duration_ms p50", "ms", "54.2", "57.3", "10"), ("parse_duration_ms p90", "ms", "71.6", "74.8", "10"), ("parse_duration_ms p95", "ms", "79.9", "83.5", "10"),
        ("incremental_hit_rate", "%", "82.4", "84.1", "±2 pts"), ("batch_size mean", null, "118.7", "121.4", "±5 %"), ("memory_footprint_mb peak", "MB", "612", "619", "10"),
        ("semgrep_scan_s", "s", "412.8", "431.9", "7"),
    ];

    [Fact]
    public void Are_a_table_against_their_baseline_with_every_figure_computed() => Assert.Equal(
        """
        Metric | Baseline (Week 1 Day 6) | Day 7 Result | Δ Absolute | Δ % | Verdict
        batch_size mean | 118.7 | 121.4 | +2.7 | +2.3% | within ±5 %
        incremental_hit_rate | 82.4% | 84.1% | +1.7 pts | n/a | within ±2 pts
        memory_footprint_mb peak | 612 | 619 | +7 | +1.1% | within ≤10 % regression
        parse_duration_ms p50 | 54.2 | 57.3 | +3.1 | +5.7% | within ≤10 % regression
        parse_duration_ms p90 | 71.6 | 74.8 | +3.2 | +4.5% | within ≤10 % regression
        parse_duration_ms p95 | 79.9 | 83.5 | +3.6 | +4.5% | within ≤10 % regression
        semgrep_scan_s | 412.8 | 431.9 | +19.1 | +4.6% | within ≤7 % regression
        Largest regression: +5.7% (parse_duration_ms p50), within ≤10 % regression.
        """,
        Text(Section(Told([.. Day8.Select(metric => Metric(metric.Key, metric.Value, [("unit", metric.Unit), ("baseline", metric.Baseline), ("baseline-date", "2025-01-12"), ("tolerance", metric.Tolerance)]))]))));

    [Fact]
    public void Lead_each_row_to_the_message_that_told_it() =>
        Assert.Equal("m-09:00", Section(Told(Metric("cli_ms", "214", []))).Parts[0].Table!.Rows[0][0].Source?.Id);

    [Fact]
    public void Say_where_there_is_no_baseline_and_what_is_past_its_limits() => Assert.Equal(
        """
        Metric | Baseline (the old runner) | Day 7 Result | Δ Absolute | Δ % | Verdict
        cli_ms | none | 214 | n/a | n/a | not judged: no tolerance
        scan_s | 400 | 440 | +40 | +10.0% | breached
        Largest regression: +10.0% (scan_s), past ≤7 % regression.
        scan_s: breached, allowed ≤7 % regression; risk R-3.
        """,
        Text(Section(Told(Metric("cli_ms", "214", [("unit", "ms")]), Metric("scan_s", "440", [("unit", "s"), ("baseline", "400"), ("scope", "the old runner"), ("tolerance", "7"), ("risk", "R-3")])))));

    [Fact]
    public void Say_where_it_warns_what_it_is_called_and_whether_a_target_is_met() => Assert.Equal(
        """
        Metric | Baseline | Day 7 Result | Δ Absolute | Δ % | Verdict
        noise False alarms | none | 3.1% | n/a | n/a | met, target 5 %
        scan_s | 400 | 410 | +10 | +2.5% | within ≤7 % regression, warns at +6 %
        Largest regression: +2.5% (scan_s), within ≤7 % regression.
        """,
        Text(Section(Told(Metric("noise", "3.1", [("unit", "%"), ("direction", "lower"), ("target", "5"), ("title", "False alarms")]), Metric("scan_s", "410", [("unit", "s"), ("baseline", "400"), ("tolerance", "7"), ("warn", "+6 %")])))));

    [Theory]
    [InlineData("79", "79 of $100 (79 %).")]
    [InlineData("80", "80 of $100 (80 %), past 80 %.")]
    [InlineData("104.25", "104.25 of $100 (104.3 %), used up.")]
    public void Say_how_much_of_a_budget_is_used(string value, string said) => Assert.Equal(
        $"Budget of cloud_spend: {said}", Section(Told(Metric("cloud_spend", value, [("unit", "$"), ("budget", "100")]))).Parts[^1].Lines[^1].Text);

    [Fact]
    public void That_were_not_read_yet_say_whose_they_are_and_what_they_wait_for()
    {
        Change[] told =
        [
            Some.Told("metric", "cli_ms", "unit", "ms"), Some.Told("metric", "cli_ms", "baseline", "187"), Some.Told("metric", "cli_ms", "warn", "≥200 ms"), Some.Told("metric", "cli_ms", "critical", "210 ms"), Some.Told("metric", "cli_ms", "owner", "bob"), Some.Told("metric", "cli_ms", "tolerance", "8"),
            Some.Told("metric", "build_time", "title", "Build time (debug)"), Some.Told("metric", "build_time", "expected", "2-3 min"), Some.Told("metric", "build_time", "update", "first run on Monday"),
            Some.Told("metric", "cloud_cost", "unit", "$/day"), Some.Told("metric", "cloud_cost", "budget", "100"), Some.Told("metric", "cloud_cost", "target", "70"),
        ];
        Assert.Equal(
            """
            cli_ms (Bob): no reading yet; baseline 187 ms; allowed ≤8 % regression; warns at ≥200 ms; alerts at 210 ms
            build_time Build time (debug): no reading yet; expected 2-3 min; first run on Monday
            cloud_cost: no reading yet; target $70/day; budget $100/day, told of at 80% and 100%
            """,
            Text(Section(ASummary.Facts([], told))));
    }

    [Fact]
    public void That_nobody_mentioned_stand_in_no_table() =>
        Assert.DoesNotContain(ASummary.Of(ASummary.Facts([.. Some.Imported("metric", "cli_ms", ("value", "3"))], [])).Sections, section => section.Id == "metrics");

    [Fact]
    public void Are_judged_by_the_readings_up_to_their_day()
    {
        (Change[] before, Change[] told) = Metric("cli_ms", "120", [("unit", "ms"), ("baseline", "100"), ("tolerance", "10"), ("breaches", "2")]);
        Change earlier = Some.Told("metric", "cli_ms", "value", "130", "08:00");

        Assert.Contains("breached, 2 of 2 in a row", Text(Section(ASummary.Facts(before, [earlier, .. told]) with { Readings = [earlier, .. told] })), StringComparison.Ordinal);
        Assert.Contains("breached, 1 of 2 in a row", Text(Section(ASummary.Facts(before, told) with { Readings = told })), StringComparison.Ordinal);
    }

    private static (Change[] Before, Change[] Told) Metric(string key, string value, IReadOnlyList<(string Field, string? Value)> fields) =>
        ([.. Some.Imported("metric", key, [("title", key), .. fields.Where(field => field.Value is not null).Select(field => (field.Field, field.Value!))])], [Some.Told("metric", key, "value", value)]);

    private static DayFacts Told(params IReadOnlyList<(Change[] Before, Change[] Told)> metrics)
    {
        List<Change> told = [.. metrics.SelectMany(metric => metric.Told)];
        return ASummary.Facts([.. metrics.SelectMany(metric => metric.Before)], told) with { Readings = told };
    }

    private static SummarySection Section(DayFacts facts) => ASummary.Of(facts).Sections.Single(section => section.Id == "metrics");

    private static string Text(SummarySection section) => string.Join(Environment.NewLine, section.Parts.SelectMany(Lines));

    private static IEnumerable<string> Lines(Section part) => part.Table is { } table
        ? [string.Join(" | ", table.Columns), .. table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Text)))]
        : part.Lines.Select(line => line.Text);
}
