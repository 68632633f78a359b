using AutomatosX.Bot.Registers;

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

    [Theory]
    [InlineData("all mine except ACTION-04 are done")]
    [InlineData("all mine, except for ACTION-04, are done")]
    [InlineData("all mine are done, except for the ticket job ACTION-04")]
    [InlineData("mine are done, ACTION-04 is not")]
    public void Leaves_the_excepted_alone_wherever_they_stand(string text) =>
        Assert.Equal("set action ACTION-03 status=done percent=100; set story P0-S1-04 status=done percent=100", Understood.Of(text));

    [Fact]
    public void Goes_on_with_the_next_item_after_the_excepted() =>
        Assert.Equal("set risk R-3 rag=green; set risk R-2 rag=red", Understood.Of("all my risks except R-5 are green and R-2 is red"));

    [Theory]
    [InlineData("I think mine are done")]
    [InlineData("Tomas says mine are done")]
    public void In_doubt_is_asked_about(string text) =>
        Assert.Equal("ask action ACTION-03; ask action ACTION-04; ask story P0-S1-04", Understood.Of(text));

    [Fact]
    public void May_stand_behind_the_status_and_its_colon() =>
        Assert.Equal("set action ACTION-03 status=done percent=100; set action ACTION-04 status=done percent=100", Understood.Of("done: my actions"));

    [Fact]
    public void Is_no_update_of_itself()
    {
        Assert.Null(Understood.Field(FieldNames.Update, "finished all my actions"));
        Assert.Equal("before lunch", Understood.Field(FieldNames.Update, "finished all my actions before lunch"));
    }
}
