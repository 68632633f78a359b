namespace AutomatosX.Bot.Tests.Replies;

public class Mine
{
    [Fact]
    public void With_a_status_is_every_action_and_story() =>
        Assert.Equal("set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100; set story P0-S1-04 status=done percent=100", Understood.Of("all mine done"));

    [Fact]
    public void With_a_colour_is_every_risk() =>
        Assert.Equal("set risk R-3 rag=green; set risk R-5 rag=green", Understood.Of("all of mine are green"));

    [Fact]
    public void Leaves_the_excepted_alone() =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of("my actions are done except ACTION-04"));

    [Fact]
    public void Reads_what_the_excepted_is() =>
        Assert.Equal("set action ACTION-03 status=done percent=100; set action ACTION-04 status=in-progress percent=20", Understood.Of("my actions: all done except ACTION-04 (20%)"));

    [Fact]
    public void Is_only_the_kind_named() =>
        Assert.Equal("set story P0-S1-04 status=ready-for-review", Understood.Of("my stories are in review"));

    [Fact]
    public void None_of_it_is_nothing() =>
        Assert.Equal("", Understood.Of("none of mine are done"));
}
