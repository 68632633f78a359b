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
}
