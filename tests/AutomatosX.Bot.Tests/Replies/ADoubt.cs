using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

public class ADoubt
{
    [Fact]
    public void Is_a_hedge() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("I think ACTION-03 is done"));

    [Fact]
    public void Is_a_hedge_that_follows() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("ACTION-03 done, I think"));

    [Fact]
    public void Is_a_tag() =>
        Assert.Equal("ask risk R-2", Understood.Of("R-2 green, right?"));

    [Fact]
    public void Is_an_indirect_report() =>
        Assert.Equal("ask action ACTION-11", Understood.Of("Marta says ACTION-11 is done"));

    [Fact]
    public void Is_two_states() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 on track. AI-6 blocked"));

    [Fact]
    public void Is_taken_back_by_what_follows() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 done but not really"));

    [Fact]
    public void Is_not_there_after_a_correction() =>
        Assert.Equal("set action AI-6 status=done percent=100", Understood.Of("AI-6 blocked. EDIT: AI-6 done"));

    [Fact]
    public void Stays_after_a_word_that_marks_no_correction() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 done, actually 80%"));

    [Fact]
    public void Leaves_the_sure_values_alone() =>
        Assert.Equal("set action AI-6 status=in-progress percent=45; ask action AI-6", Understood.Of("AI-6 45%, ETA Friday"));

    [Fact]
    public void Is_ready_alone() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 ready"));

    [Fact]
    public void Is_another_language() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("ACTION-03 ist fertig"));

    [Fact]
    public void Is_a_bare_yes() =>
        Assert.Equal("ask action AI-6", Understood.Of("yep", "AI-6"));

    [Fact]
    public void Is_a_bare_date() =>
        Assert.Equal("ask action AI-6", Understood.Of("Friday", "AI-6"));

    [Fact]
    public void Is_everything_without_mine() =>
        Assert.Equal("ask action ACTION-03; ask action ACTION-04; ask story P0-S1-04", Understood.Of("everything done"));

    [Fact]
    public void Is_a_status_after_a_quoted_key() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("> how is ACTION-03?\non track"));

    [Fact]
    public void Is_a_choice() =>
        Assert.Equal("ask risk R-2", Understood.Of("R-2 green or yellow"));

    [Fact]
    public void Is_an_ish() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 done-ish"));

    [Theory]
    [InlineData("AI-6 done - NOT")]
    [InlineData("AI-6 100% not done")]
    [InlineData("AI-6 done wrong, redo")]
    [InlineData("Someone marked AI-6 done by mistake")]
    public void Is_a_word_that_takes_the_state_back(string text) => Assert.Equal("ask action AI-6", Understood.Of(text));

    [Fact]
    public void Is_not_there_when_a_colour_is_only_told_apart() =>
        Assert.Equal("set risk R-2 rag=green", Understood.Of("R-2 green not red"));

    [Fact]
    public void Is_an_owner_beside_another() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 owner @rui @tomas"));

    [Fact]
    public void Is_a_share_in_a_band() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 somewhere in the 40-50% band"));

    [Fact]
    public void Is_a_date_that_nobody_called_a_due_date() =>
        Assert.Equal("ask action AI-6", Understood.Of("AI-6 by Friday"));

    [Fact]
    public void Is_a_level_that_was_moved_without_its_field() =>
        Assert.Equal("ask risk R-3", Understood.Of("Lowering R-3 to medium"));

    [Theory]
    [InlineData("I think AI-6 is yellow", "status=at-risk")]
    [InlineData("I think R-3 is done", "rag=green")]
    [InlineData("R-3 120%", "")]
    [InlineData("AI-6 progress 120%", "")]
    [InlineData("AI-6 is no longer at risk", "status=on-track status=done status=in-progress status=blocked")]
    [InlineData("R-3 is no longer high impact", "impact=low impact=medium")]
    [InlineData("R-4 medium", "likelihood=medium impact=medium")]
    public void Offers_only_what_the_item_can_take(string text, string offered)
    {
        var asked = Assert.IsType<AskFinding>(Assert.Single(ReplyReader.Read(text, Some.Context()).Findings));

        Assert.Equal(offered, string.Join(' ', asked.Options.SelectMany(option => option.Fields).Select(field => $"{field.Field}={field.Value}")));
    }
}
