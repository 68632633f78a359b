namespace AutomatosX.Bot.Tests.Replies;

public class NoAssertion
{
    [Fact]
    public void Is_a_negation() =>
        Assert.Equal("", Understood.Of("ACTION-03 is not done yet"));

    [Fact]
    public void Is_a_condition() =>
        Assert.Equal("", Understood.Of("if R-3 goes red we call the other supplier"));

    [Fact]
    public void Is_a_condition_that_follows() =>
        Assert.Equal("", Understood.Of("ACTION-03 is done once Rui signs"));

    [Fact]
    public void Is_a_forecast() =>
        Assert.Equal("", Understood.Of("ACTION-03 should be done by Friday"));

    [Fact]
    public void Is_an_intent() =>
        Assert.Equal("", Understood.Of("going to close ACTION-03 after lunch"));

    [Fact]
    public void Is_a_question() =>
        Assert.Equal("", Understood.Of("is ACTION-03 done?"));

    [Fact]
    public void Is_a_quoted_line() =>
        Assert.Equal("", Understood.Of("> ACTION-03 done\nlovely"));

    [Fact]
    public void Is_a_quotation() =>
        Assert.Equal("", Understood.Of("Rui said \"ACTION-03 is done\" at the pier"));

    [Fact]
    public void Is_a_code_block() =>
        Assert.Equal("", Understood.Of("```\nACTION-03 done\n```"));

    [Fact]
    public void Is_struck_out() =>
        Assert.Equal("set action AI-6 status=done percent=100", Understood.Of("~ACTION-03 done~ AI-6 done"));

    [Fact]
    public void Is_a_threat() =>
        Assert.Equal("", Understood.Of("R-3 could turn red next week"));

    [Fact]
    public void Is_neither_nor() =>
        Assert.Equal("", Understood.Of("neither R-2 nor R-3 is red"));

    [Fact]
    public void Is_an_acknowledgement() =>
        Assert.Equal("", Understood.Of("👍", "AI-6"));

    [Fact]
    public void Is_no_change() =>
        Assert.Equal("", Understood.Of("no change", "AI-6"));

    [Fact]
    public void Is_small_talk() =>
        Assert.Equal("", Understood.Of("morning all, lovely fog out there"));

    [Fact]
    public void Is_what_blocks_me() =>
        Assert.Equal("", Understood.Of("I'm blocked on ACTION-03"));

    [Fact]
    public void Is_an_ok() =>
        Assert.Equal("", Understood.Of("ok", "AI-6"));

    [Fact]
    public void Is_a_soon() =>
        Assert.Equal("", Understood.Of("ACTION-03 done soon"));
}
