namespace AutomatosX.Bot.Tests.Replies;

public class AColour
{
    [Fact]
    public void Sets_a_risk() =>
        Assert.Equal("set risk R-2 rag=yellow", Understood.Of("R-2 is amber"));

    [Fact]
    public void As_a_picture_sets_it_too() =>
        Assert.Equal("set risk R-2 rag=red", Understood.Of("R-2 🔴"));

    [Fact]
    public void Of_a_series_is_the_last() =>
        Assert.Equal("set risk R-2 rag=green", Understood.Of("R-2 🟡➡️🟢"));

    [Fact]
    public void On_an_action_is_asked_about() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 green"));

    [Fact]
    public void That_is_over_asks_for_the_new_one() =>
        Assert.Equal("ask risk R-3", Understood.Of("R-3 is no longer yellow"));

    [Fact]
    public void Of_the_past_is_nothing() =>
        Assert.Equal("", Understood.Of("R-3 was red last week"));

    [Fact]
    public void That_lasts_is_asserted() =>
        Assert.Equal("set risk R-3 rag=red", Understood.Of("R-3 has been red since Monday"));

    [Fact]
    public void That_trends_is_asked_about() =>
        Assert.Equal("ask risk R-2", Understood.Of("R-2 trending yellow"));

    [Fact]
    public void Before_a_noun_names_something_else() =>
        Assert.Equal("", Understood.Of("R-2 red flag drill is on Thursday"));

    [Fact]
    public void Comes_with_levels() =>
        Assert.Equal("set risk R-5 rag=red likelihood=high impact=high", Understood.Of("R-5 red, high likelihood, impact severe"));

    [Fact]
    public void A_level_without_its_field_is_asked_about() =>
        Assert.Equal("ask risk R-5", Understood.Of("R-5 low"));

    [Fact]
    public void A_status_on_a_risk_is_asked_about() =>
        Assert.Equal("ask risk R-5", Understood.Of("R-5 closed"));

    [Fact]
    public void A_judgement_is_asked_about() =>
        Assert.Equal("ask risk R-5", Understood.Of("R-5 is fine"));

    [Theory]
    [InlineData("R-3 severe impact", "impact=high")]
    [InlineData("Lowered R-3 impact to low", "impact=low")]
    [InlineData("Raised R-3 likelihood from low to high", "likelihood=high")]
    [InlineData("Setting R-3 confidence to 80%", "confidence=80")]
    public void Has_levels_beside_it_that_are_set_by_name(string text, string set) => Assert.Equal("set risk R-3 " + set, Understood.Of(text));

    [Fact]
    public void Leaves_its_level_to_the_line_below() =>
        Assert.Equal("set risk R-3 rag=red impact=high", Understood.Of("R-3 red\nImpact: high"));
}
