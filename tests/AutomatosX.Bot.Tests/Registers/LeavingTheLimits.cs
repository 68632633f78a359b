using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

public class LeavingTheLimits
{
    private static readonly (string, string)[] Limits = [("title", "m"), ("unit", "ms"), ("baseline", "100"), ("tolerance", "10"), ("warn", "+5 %"), ("budget", "200")];

    [Theory]
    [InlineData("101 102", "")]
    [InlineData("101 106", "warn 106")]
    [InlineData("101 106 107 108", "warn 106")]
    [InlineData("101 111 106", "past 111")]
    [InlineData("101 106 111 112", "warn 106, past 111")]
    [InlineData("101 106 111 107 113", "warn 106, past 111")]
    [InlineData("106 101", "")]
    [InlineData("106 101 107", "warn 107")]
    public void Is_told_once_for_each_step_until_the_metric_is_back_within(string readings, string crossings) => Assert.Equal(crossings, Crossings(MetricTrack.Limits, readings));

    [Theory]
    [InlineData("106 101 107 108", "warn 108")]
    [InlineData("106 101 107", "")]
    [InlineData("112 106", "warn 106")]
    [InlineData("112 106 113 114", "warn 106, past 114")]
    public void Counts_from_the_reading_that_makes_the_row_long_enough(string readings, string crossings) => Assert.Equal(crossings, Crossings(MetricTrack.Limits, readings, ("breaches", "2")));

    [Theory]
    [InlineData("100 159", "")]
    [InlineData("100 160 170", "warn 160")]
    [InlineData("100 160 200 201", "warn 160, past 200")]
    [InlineData("100 240", "past 240")]
    [InlineData("160 100", "")]
    public void Of_a_budget_is_told_at_eighty_and_at_a_hundred_percent(string readings, string crossings) => Assert.Equal(crossings, Crossings(MetricTrack.Budget, readings, ("breaches", "3")));

    [Fact]
    public void Ends_with_the_first_reading_that_is_within_again()
    {
        var excursions = Of("101 106 107 102 108");

        Assert.Equal("102", excursions.BackAfter(MetricTrack.Limits, excursions.Readings[1])?.Value);
        Assert.Null(excursions.BackAfter(MetricTrack.Limits, excursions.Readings[4]));
    }

    private static string Crossings(MetricTrack track, string readings, params (string, string)[] more) =>
        string.Join(", ", Of(readings, more).Standing(track).Select(crossing => $"{(crossing.High ? "past" : "warn")} {crossing.Reading.Value}"));

    private static Excursions Of(string readings, params (string, string)[] more)
    {
        List<Change> told = [.. readings.Split(' ').Select((value, index) => Some.Told("metric", "m", "value", value, $"09:{index:00}"))];
        return new Excursions(new Metric(Some.ItemsOf([.. Some.Imported("metric", "m", [.. Limits, .. more]), .. told]).Single()), told);
    }
}
