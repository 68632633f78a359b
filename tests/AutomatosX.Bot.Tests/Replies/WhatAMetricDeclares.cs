using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>What is said of a metric beside its value: its limits, its baseline's day, its side, its risk. The day is Wednesday of week 1, its Day 3.</summary>
public class WhatAMetricDeclares
{
    [Theory]
    [InlineData("tolerance ≤10% regression", "tolerance=10")]
    [InlineData("41 s, tolerance ±5 %", "value=41 unit=s tolerance='±5 %'")]
    [InlineData("41 s tolerance ±5% measured twice", "value=41 unit=s tolerance='±5 %'")]
    [InlineData("≤10% regression", "tolerance=10")]
    [InlineData("tolerance <512 MB", "tolerance='<512 MB'")]
    [InlineData("tolerance ≥200 files/min", "tolerance='≥200 files/min'")]
    [InlineData("margin +1.7 pts", "tolerance='+1.7 pts'")]
    [InlineData("allowance no more than 8% increase", "tolerance='+8 %'")]
    [InlineData("budget 10%", "tolerance=10")]
    [InlineData("budget 500", "budget=500")]
    [InlineData("41 s, alert at 45s", "value=41 unit=s critical='45 s'")]
    [InlineData("= 41s, alert at 45s", "value=41 unit=s critical='45 s'")]
    [InlineData("alert at +6% warning, +7% critical", "critical='+7 %' warn='+6 %'")]
    [InlineData("WARN at +6%, CRIT at +7%", "warn='+6 %' critical='+7 %'")]
    [InlineData("92 s baseline, threshold alert at <85 s", "baseline=92 critical='<85 s'")]
    [InlineData("baseline 39 (Week 1 Day 1), tolerance ≤10% regression", "baseline=39 scope='Week 1 Day 1' baseline-date=2026-03-02 tolerance=10")]
    [InlineData("baseline 39 (2026-03-02)", "baseline=39 scope=2026-03-02 baseline-date=2026-03-02")]
    [InlineData("baseline 39 (budget 10%)", "baseline=39 tolerance=10")]
    [InlineData("higher is better", "direction=higher")]
    [InlineData("lower is better, two consecutive breaches", "direction=lower breaches=2")]
    [InlineData("41 s, 3 in a row", "value=41 unit=s breaches=3")]
    [InlineData("41 s, risk R-2", "value=41 unit=s risk=R-2")]
    [InlineData("owner @rui", "owner=rui")]
    public void Is_read(string words, string fields) => Assert.Equal(Sorted($"set metric boarding_time_s {fields}"), Sorted(Understood.Of($"boarding_time_s {words}")));

    [Theory]
    [InlineData("alert me when boarding_time_s drops below 30")]
    [InlineData("no alert for boarding_time_s")]
    [InlineData("boarding_time_s tolerance is tight")]
    [InlineData("boarding_time_s risk R-99")]
    public void Is_nothing_where_no_figure_and_no_item_is_named(string words) => Assert.DoesNotContain("set", Understood.Of(words), StringComparison.Ordinal);

    [Fact]
    public void With_two_figures_for_one_limit_is_asked_about() => Assert.Equal("ask metric boarding_time_s", Understood.Of("boarding_time_s tolerance 5-7%"));

    [Theory]
    [InlineData("parse_duration_ms p95 83.5", "set metric parse_duration_ms p95 value=83.5")]
    [InlineData("`parse_duration_ms p95` 83.5 ms", "set metric parse_duration_ms p95 value=83.5 unit=ms")]
    [InlineData("PARSE_duration_ms P50 57.3, p95 = 83.5ms", "set metric parse_duration_ms p50 value=57.3; set metric parse_duration_ms p95 value=83.5 unit=ms")]
    [InlineData("parse_duration_ms p99 90", "ask metric parse_duration_ms")]
    public void Is_of_the_percentile_that_is_named_where_the_register_tells_them_apart(string words, string understood)
    {
        var context = Some.Context();
        var known = context.Known.ToDictionary();
        foreach (var key in new[] { "parse_duration_ms p50", "parse_duration_ms p95" })
            known[key] = new KnownItem(key, "metric", "", null);
        var read = ReplyReader.Read(words, context with { Known = known }).Findings.Select(finding => finding is SetFinding set
            ? $"set metric {set.Key} {string.Join(' ', set.Fields.Select(field => $"{field.Field}={field.Value}"))}" : finding is AskFinding ask ? $"ask metric {ask.Key}" : finding.ToString());

        Assert.Equal(understood, string.Join("; ", read));
    }

    [Fact]
    public void Brings_a_new_one_up_with_all_its_parts()
    {
        var made = Assert.IsType<CreateFinding>(Assert.Single(Read(
            "new metric: parse_duration_ms p95, unit ms, value 83.5, baseline 79.9 (Week 1 Day 2), target 80 ms, tolerance ≤10 % regression, warn at +6 %, critical at +7 %, 2 consecutive breaches, budget 1,200, lower is better, risk r-2, @rui").Findings));

        Assert.Equal("parse_duration_ms p95", made.Key);
        Assert.Equal(
            "title=parse_duration_ms p95 unit=ms value=83.5 baseline=79.9 scope=Week 1 Day 2 baseline-date=2026-03-03 target=80 tolerance=10 warn=+6 % critical=+7 % breaches=2 budget=1200 direction=lower risk=R-2 owner=rui",
            string.Join(' ', made.Fields.Select(field => $"{field.Field}={field.Value}")));
    }

    [Theory]
    [InlineData("coverage, unit %", "“coverage” is no name of a metric")]
    [InlineData("scan_ms, tolerance tight", "“tight” is no tolerance. A tolerance reads like one of these")]
    [InlineData("scan_ms, baseline 80, warn at soon", "“soon” is no threshold.")]
    [InlineData("scan_ms, baseline eighty", "“eighty” is no figure for the baseline.")]
    [InlineData("scan_ms, baseline 80 (Week 1 Day 77)", "The project's calendar has no “Week 1 Day 77”.")]
    [InlineData("scan_ms, tolerance 10 % regression", "is judged against a baseline: say one")]
    [InlineData("scan_ms, risk R-99", "There is no risk R-99 here.")]
    [InlineData("scan_ms, risk AI-6", "There is no risk AI-6 here.")]
    [InlineData("scan_ms, owner @ruy", "No member @ruy here. Nearest: @rui.")]
    [InlineData("scan_ms, unit ms, baseline 80 MB", "Two values for unit: ms and MB.")]
    [InlineData("scan_ms, budget 0", "A budget is more than nothing")]
    [InlineData("scan_ms, blue", "“blue” says nothing of a metric. Parts are:")]
    public void Is_refused_whole_with_what_is_allowed_when_a_part_is_wrong(string declared, string why)
    {
        var reading = Read($"new metric: {declared}");

        Assert.Empty(reading.Findings);
        Assert.Contains(why, Assert.Single(reading.Refused), StringComparison.Ordinal);
    }

    private static Reading Read(string text) => ReplyReader.Read(text, Some.Context());

    private static string Sorted(string understood)
    {
        // Fields come in the order of the words; what is compared is what they say.
        var parts = understood.Split(' ');
        return string.Join(' ', parts.Take(3).Concat(string.Join(' ', parts.Skip(3)).Split(' ').Order(StringComparer.Ordinal)));
    }
}
