namespace AutomatosX.Bot.Tests.Replies;

public class AnOwner
{
    [Fact]
    public void Is_named() =>
        Assert.Equal("set action AI-6 owner=rui", Understood.Of("AI-6 owner @rui"));

    [Fact]
    public void Is_handed_over_to() =>
        Assert.Equal("set action AI-6 owner=marta", Understood.Of("handed over to Marta", "AI-6"));

    [Fact]
    public void Takes_it() =>
        Assert.Equal("set action AI-6 owner=tomas", Understood.Of("Tomas will take AI-6"));

    [Fact]
    public void Is_the_author() =>
        Assert.Equal("set action AI-6 owner=ines", Understood.Of("I'll take AI-6"));

    [Fact]
    public void Is_the_one_it_went_to() =>
        Assert.Equal("set action AI-6 owner=marta", Understood.Of("reassigned AI-6 from @rui to @marta"));

    [Fact]
    public void Is_not_who_is_asked() =>
        Assert.Equal("", Understood.Of("can @rui take AI-6?"));

    [Theory]
    [InlineData("AI-6: I'll take it", null)]
    [InlineData("I'll take it", "AI-6")]
    public void Says_so_behind_the_key(string text, string? about) => Assert.Equal("set action AI-6 owner=ines", Understood.Of(text, about));

    [Fact]
    public void Or_another_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 assigned to Rui or Marta"));
}
