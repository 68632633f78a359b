namespace AutomatosX.Bot.Tests.Replies;

public class AnAnswerToAPrompt
{
    [Fact]
    public void Is_about_its_item() =>
        Assert.Equal("set action AI-6 status=done percent=100 blockers=none", Understood.Of("done, no blockers", "AI-6"));

    [Fact]
    public void May_be_told_field_by_field() =>
        Assert.Equal("set action AI-6 status=in-progress percent=30 next='call the pier' blockers=none", Understood.Of("Status: in progress\nPercent: 30%\nNext: call the pier\nBlockers: none", "AI-6"));

    [Fact]
    public void May_tell_of_another_item_too() =>
        Assert.Equal("set action ACTION-11 status=in-progress percent=30", Understood.Of("not yet, ACTION-11 at 30% though", "AI-6"));

    [Fact]
    public void May_be_a_figure_of_a_metric() =>
        Assert.Equal("set metric boarding_time_s value=41 unit=s", Understood.Of("41 s", "boarding_time_s"));

    [Fact]
    public void May_be_a_colour() =>
        Assert.Equal("set risk R-3 rag=green", Understood.Of("back to green", "R-3"));

    [Fact]
    public void That_tells_of_another_act_is_a_note() =>
        Assert.Equal("create note text='merged piers#4 this morning'", Understood.Of("merged piers#4 this morning", "AI-6"));
}
