using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Tests.Replies;

public class ADate
{
    [Fact]
    public void On_a_weekday_is_the_next_one() =>
        Assert.Equal("set action AI-6 due=2026-03-06", Understood.Of("AI-6 due Friday"));

    [Fact]
    public void On_that_very_weekday_is_a_week_later() =>
        Assert.Equal("set action AI-6 due=2026-03-11", Understood.Of("AI-6 due Wednesday"));

    [Fact]
    public void Tomorrow_is_a_working_day() =>
        Assert.Equal("set action AI-6 due=2026-03-05", Understood.Of("AI-6 due tomorrow"));

    [Fact]
    public void At_the_end_of_the_week_is_its_Friday() =>
        Assert.Equal("set action AI-6 due=2026-03-06", Understood.Of("AI-6 due EOW"));

    [Fact]
    public void By_the_end_of_a_day_is_the_day_alone() =>
        Assert.Equal("set action AI-6 due=2026-03-05", Understood.Of("AI-6 due EOD Thursday"));

    [Fact]
    public void Of_the_project_is_looked_up() =>
        Assert.Equal("set action AI-6 due=2026-03-06", Understood.Of("AI-6 due Day 5"));

    [Fact]
    public void Of_the_project_that_is_past_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 due Day 1"));

    [Fact]
    public void That_cannot_be_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 due Feb 30"));

    [Fact]
    public void Next_Friday_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 due next Friday"));

    [Fact]
    public void With_a_time_carries_the_offset_of_the_project() =>
        Assert.Equal("set action AI-6 due=2026-04-02T11:00+01:00", Understood.Of("AI-6 due 2026-04-02 11:00"));

    [Fact]
    public void With_the_time_of_another_zone_is_moved_to_the_project() =>
        Assert.Equal("set action AI-6 due=2026-03-10T10:00+00:00", Understood.Of("AI-6 due 2026-03-10 11:00 CET"));

    [Fact]
    public void Is_moved_from_one_to_another() =>
        Assert.Equal("set action AI-6 due=2026-03-06T15:00+00:00", Understood.Of("moved AI-6 from Thursday to Friday 3pm"));

    [Fact]
    public void Of_a_month_needs_no_year() =>
        Assert.Equal("set action AI-6 due=2026-03-20", Understood.Of("new date for AI-6 is March 20th"));

    [Fact]
    public void That_is_no_due_is_no_due() =>
        Assert.Equal("", Understood.Of("AI-6 walkthrough with Rui on Friday"));

    [Theory]
    [InlineData("AI-6 due 6/3")]
    [InlineData("AI-6 due 06/03/2026")]
    [InlineData("AI-6 due 6.3.")]
    [InlineData("AI-6 due 06.03.26")]
    [InlineData("AI-6 due 6.3.2026, 45%. R-1 stays")]
    public void Begins_with_the_day_where_the_project_writes_so(string text) =>
        Assert.StartsWith("set action AI-6 due=2026-03-06", DayFirst(text).Replace(" status=in-progress percent=45", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Begins_with_the_month_elsewhere() =>
        Assert.Equal("set action AI-6 due=2026-06-03", Understood.Of("AI-6 due 6/3"));

    [Fact]
    public void Is_no_figure_and_a_figure_is_no_date()
    {
        Assert.Equal("set metric boarding_time_s value=24.12", DayFirst("boarding_time_s 24.12"));
        Assert.Equal("ask action AI-6", DayFirst("AI-6 due 31.2."));
    }

    private static string DayFirst(string text) => Understood.In(project => project with { DateOrder = DateOrder.DayFirst }, text);

    [Fact]
    public void That_is_past_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 due yesterday"));

    [Theory]
    [InlineData("AI-6 due March 9, 2027")]
    [InlineData("AI-6 due 9 March, 2027")]
    [InlineData("AI-6 due the 9th of March, 2027")]
    public void Keeps_the_year_behind_a_comma(string text) => Assert.Equal("set action AI-6 due=2027-03-09", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 moved from Thursday to Friday")]
    [InlineData("AI-6 pushed from Thursday until Friday")]
    [InlineData("AI-6 moved from Thursday -> Friday")]
    public void Moved_from_another_is_the_later_one(string text) => Assert.Equal("set action AI-6 due=2026-03-06", Understood.Of(text));
}
