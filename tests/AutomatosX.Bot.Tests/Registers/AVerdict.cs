using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

public class AVerdict
{
    // The figures of the real project's Day 8, as they stood in its report.
    [Theory]
    [InlineData("parse_duration_ms p50", "ms", "54.2", "57.3", "+3.1", "+5.7%")]
    [InlineData("parse_duration_ms p90", "ms", "71.6", "74.8", "+3.2", "+4.5%")]
    [InlineData("parse_duration_ms p95", "ms", "79.9", "83.5", "+3.6", "+4.5%")]
    [InlineData("incremental_hit_rate", "%", "82.4", "84.1", "+1.7 pts", "n/a")]
    [InlineData("batch_size mean", null, "118.7", "121.4", "+2.7", "+2.3%")]
    [InlineData("memory_footprint_mb peak", null, "612", "619", "+7", "+1.1%")]
    [InlineData("semgrep_scan_s", "s", "412.8", "431.9", "+19.1", "+4.6%")]
    public void Says_the_differences_of_Day_8(string key, string? unit, string baseline, string value, string absolute, string percent)
    {
        var verdict = Of(key, [value], ("unit", unit), ("baseline", baseline));

        Assert.Equal((absolute, percent), (verdict.DeltaSaid, verdict.PercentSaid));
    }

    [Theory]
    [InlineData("81.2", "within")]
    [InlineData("84.6", "within")]
    [InlineData("84.7", "warn")]
    [InlineData("85.5", "critical")]
    [InlineData("99", "critical")]
    public void Goes_from_within_to_warn_to_critical(string value, string said) =>
        Assert.Equal(said, Of("m", [value], ("unit", "ms"), ("baseline", "79.9"), ("tolerance", "7"), ("warn", "+6 %"), ("critical", "+7 %")).Said);

    [Fact]
    public void Is_breached_where_nothing_says_what_is_critical() => Assert.Equal("breached", Of("m", ["90"], ("unit", "ms"), ("baseline", "80"), ("tolerance", "10")).Said);

    [Fact]
    public void Of_a_metric_where_more_is_better_turns_round()
    {
        (string, string?)[] ratio = [("unit", "%"), ("baseline", "92"), ("direction", "higher"), ("tolerance", "2 pts")];

        Assert.Equal(("within", "-2 pts"), (Of("m", ["90"], ratio).Said, Of("m", ["90"], ratio).DeltaSaid));
        Assert.Equal("breached", Of("m", ["89.9"], ratio).Said);
        Assert.Equal("within", Of("m", ["99"], ratio).Said);
    }

    [Fact]
    public void Counts_the_breaches_in_a_row_up_to_the_last_reading()
    {
        (string, string?)[] two = [("unit", "ms"), ("baseline", "80"), ("tolerance", "10"), ("breaches", "2")];

        Assert.Equal((1, false, "breached, 1 of 2 in a row"), Counted(Of("m", ["99", "81", "99"], two)));
        Assert.Equal((2, true, "breached, 2 of 2 in a row"), Counted(Of("m", ["81", "99", "98"], two)));
        Assert.Equal((0, false, "within"), Counted(Of("m", ["99", "99", "81"], two)));
    }

    [Theory]
    [InlineData("no value yet", null, "80", "10", "ms")]
    [InlineData("no tolerance", "81", "80", null, "ms")]
    [InlineData("no baseline", "81", null, "10", "ms")]
    [InlineData("nobody said whether higher or lower is better", "81", "80", "10", "widgets")]
    [InlineData("the limit's unit is not the metric's (ms)", "81", "80", "≤5 GB", "ms")]
    public void Says_why_there_is_none(string why, string? value, string? baseline, string? tolerance, string unit) =>
        Assert.Equal($"not judged: {why}", Of("m", value is null ? [] : [value], ("baseline", baseline), ("tolerance", tolerance), ("unit", unit)).Said);

    [Fact]
    public void Without_a_baseline_has_no_difference()
    {
        var verdict = Of("m", ["81"], ("unit", "ms"), ("tolerance", "≤100 ms"));

        Assert.Equal(("", "n/a", "within"), (verdict.DeltaSaid, verdict.PercentSaid, verdict.Said));
    }

    [Fact]
    public void On_a_baseline_of_nothing_has_no_percent() => Assert.Equal(("+3", "n/a"), (Of("m", ["3"], ("baseline", "0")).DeltaSaid, Of("m", ["3"], ("baseline", "0")).PercentSaid));

    [Fact]
    public void Says_how_much_of_the_budget_is_used() => Assert.Equal(81m, Of("cloud_spend", ["81"], ("unit", "$"), ("budget", "100")).BudgetUsed);

    private static (int, bool, string) Counted(MetricVerdict verdict) => (verdict.Breaches, verdict.Counts, verdict.Said);

    private static MetricVerdict Of(string key, IReadOnlyList<string> readings, params (string Field, string? Value)[] fields)
    {
        List<(string, string)> all = [("title", key), .. fields.Where(field => field.Value is not null).Select(field => (field.Field, field.Value!))];
        if (readings.Count > 0)
            all.Add(("value", readings[^1]));
        return MetricVerdict.Of(new Metric(Some.ItemsOf(Some.Imported("metric", key, all)).Single()), [.. readings.Select(reading => Number.Decimal(reading)!.Value)]);
    }
}
