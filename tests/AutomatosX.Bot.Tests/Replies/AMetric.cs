namespace AutomatosX.Bot.Tests.Replies;

public class AMetric
{
    [Fact]
    public void Takes_the_unit_beside_its_value() =>
        Assert.Equal("set metric boarding_time_s value=41.5 unit=s baseline=39 tolerance=10", Understood.Of("boarding_time_s 41.5 s (baseline 39, budget 10%)"));

    [Fact]
    public void May_stand_in_code() =>
        Assert.Equal("set metric no_show_ratio value=7 unit=%", Understood.Of("`no_show_ratio` 7%"));

    [Fact]
    public void With_several_values_is_asked_about() =>
        Assert.Equal("ask metric boarding_time_s", Understood.Of("boarding_time_s p50 31, p95 44"));

    [Fact]
    public void With_a_relative_change_alone_is_asked_about() =>
        Assert.Equal("ask metric boarding_time_s", Understood.Of("boarding_time_s up 5%"));

    [Fact]
    public void Of_today_counts_and_of_yesterday_does_not() =>
        Assert.Equal("set metric no_show_ratio value=6 unit=% target=5", Understood.Of("no_show_ratio yesterday 8%, today 6%, target is now 5%"));

    [Fact]
    public void With_a_limit_is_nothing() =>
        Assert.Equal("", Understood.Of("call me when no_show_ratio drops below 3%"));

    [Fact]
    public void That_nobody_knows_is_asked_about() =>
        Assert.Equal("ask metric fog_horn_db", Understood.Of("`fog_horn_db` 90"));

    [Fact]
    public void With_a_change_beside_its_value_takes_the_value() =>
        Assert.Equal("set metric boarding_time_s value=40 unit=s", Understood.Of("boarding_time_s 40 s (-5%)"));

    [Fact]
    public void Down_from_what_it_was_is_what_it_is() =>
        Assert.Equal("set metric no_show_ratio value=6 unit=%", Understood.Of("no_show_ratio 6%, down from 8%"));

    [Theory]
    [InlineData("boarding_time_s 41,5 s", "value=41.5 unit=s")]
    [InlineData("boarding_time_s 1.204,5 s", "value=1204.5 unit=s")]
    public void Is_read_with_a_decimal_comma_where_the_project_writes_so(string text, string figures) =>
        Assert.Equal($"set metric boarding_time_s {figures}", Understood.In(project => project with { DecimalComma = true }, text));

    [Fact]
    public void Between_two_values_is_asked_about() =>
        Assert.Equal("ask metric no_show_ratio", Understood.Of("no_show_ratio between 2 and 3%"));

    [Fact]
    public void Takes_the_name_before_a_colon_with_the_figure_behind_it() =>
        Assert.Equal("set metric boarding_time_s value=412 target=380", Understood.Of("boarding_time_s 412 goal: 380"));

    [Fact]
    public void Has_no_unit_in_a_word_about_the_measuring() =>
        Assert.Equal("set metric boarding_time_s value=412", Understood.Of("boarding_time_s 412 measured"));
}
