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
}
