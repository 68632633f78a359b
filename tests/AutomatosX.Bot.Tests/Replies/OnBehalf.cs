using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

public class OnBehalf
{
    [Theory]
    [InlineData("for @tomas: AI-6 in review")]
    [InlineData("For Tomas: AI-6 in review")]
    [InlineData("on behalf of @tomas: AI-6 in review")]
    [InlineData("On behalf of Tomas, AI-6 is in review")]
    [InlineData("for @tomas - AI-6 in review")]
    [InlineData("for @tomas,: AI-6 in review")]
    [InlineData("- **for @tomas:** AI-6 in review")]
    [InlineData(":wave: for @tomas: AI-6 in review")]
    public void Is_a_line_that_opens_with_for_and_a_member(string text) =>
        Assert.Equal("for tomas: set action AI-6 status=ready-for-review", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 done for @tomas", "set action AI-6 status=done percent=100")]
    [InlineData("AI-6 blocked, waiting for @tomas: he has the key", "set action AI-6 status=blocked blockers='@tomas: he has the key'")]
    [InlineData("for @tomas AI-6 is done", "set action AI-6 status=done percent=100")]
    [InlineData("for today: AI-6 done", "set action AI-6 status=done percent=100")]
    [InlineData("> for @tomas: AI-6 done", "")]
    public void Is_nothing_special_elsewhere(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Fact]
    public void Holds_to_the_end_of_the_line() => Assert.Equal(
        "set action ACTION-03 status=done percent=100; for tomas: set action AI-6 status=in-progress percent=40; for tomas: set risk R-2 rag=yellow; set action ACTION-04 status=blocked",
        Understood.Of("ACTION-03 done. For @tomas: AI-6 40%. R-2 yellow\nACTION-04 blocked"));

    [Fact]
    public void Alone_on_its_line_holds_until_a_blank_one() => Assert.Equal(
        "for tomas: set action AI-6 status=done percent=100; for tomas: set risk R-2 rag=yellow; set action ACTION-04 status=blocked",
        Understood.Of("for @tomas:\n- AI-6 done\n- R-2 yellow\n\nACTION-04 blocked"));

    [Fact]
    public void Alone_on_its_line_holds_until_the_next_such_line() => Assert.Equal(
        "for tomas: set action AI-6 status=done percent=100; for rui: set risk R-2 rag=yellow; set action ACTION-04 status=blocked",
        Understood.Of("for @tomas:\n- AI-6 done\nfor @rui: R-2 yellow\nACTION-04 blocked"));

    [Fact]
    public void Ends_where_the_author_speaks_for_themselves_again() => Assert.Equal(
        "for tomas: set action AI-6 status=done percent=100; set action ACTION-04 status=blocked",
        Understood.Of("for @tomas:\nAI-6 done\nfor me: ACTION-04 blocked"));

    [Fact]
    public void Means_their_items_by_mine() =>
        Assert.Equal("for tomas: set action AI-6 status=done percent=100; for tomas: set risk R-2 rag=green", Understood.Of("for @tomas: my actions are done. my risks are green"));

    [Theory]
    [InlineData("for @tomas: I'll take ACTION-11")]
    [InlineData("for @tomas: ACTION-11 reassigned to me")]
    public void Means_them_by_I(string text) => Assert.Equal("for tomas: set action ACTION-11 owner=tomas", Understood.Of(text));

    [Fact]
    public void Makes_an_absence_theirs() =>
        Assert.Equal("for tomas: create absence from=2026-03-05 to=2026-03-06 reason=vacation", Understood.Of("for @tomas: out Thursday and Friday, vacation"));

    [Fact]
    public void Makes_a_question_theirs() => Assert.Equal("for tomas: ask action AI-6", Understood.Of("for @tomas: AI-6 is probably done"));

    [Fact]
    public void Stays_under_the_heading_it_stands_under() => Assert.Equal(
        "create priority text='close the berth plan' level=normal; for tomas: create priority text='call the harbour' level=normal; create priority text='write the letter' level=normal",
        Understood.Of("Today:\n- close the berth plan\n- for @tomas: call the harbour\n- write the letter"));

    [Fact]
    public void Leaves_no_heading_behind() => Assert.Equal(
        "for tomas: create priority text='call the harbour' level=normal; set action ACTION-04 status=blocked",
        Understood.Of("for @tomas:\nToday:\n- call the harbour\n\nACTION-04 blocked"));

    [Fact]
    public void Is_not_about_the_item_that_the_author_was_asked_about() =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of("for @tomas: done\ndone", about: "ACTION-03"));

    [Fact]
    public void Of_oneself_is_just_said() => Assert.Equal("set action AI-6 status=done percent=100", Understood.Of("for @ines: AI-6 done"));

    [Fact]
    public void Of_somebody_unknown_is_kept_and_writes_nothing() =>
        Assert.Equal("create note text='for @tomms: AI-6 done'; set action ACTION-04 status=blocked", Understood.Of("for @tomms: AI-6 done\nACTION-04 blocked"));

    [Fact]
    public void Of_somebody_unknown_keeps_every_line_below() =>
        Assert.Equal("create note text='AI-6 done'; create note text='R-2 red'; set action ACTION-04 status=blocked", Understood.Of("for @tomms:\n- AI-6 done\n- R-2 red\n\nACTION-04 blocked"));

    [Fact]
    public void Which_says_otherwise_than_the_author_is_asked_about() => Assert.Equal("ask risk R-2", Understood.Of("R-2 green. For @tomas: R-2 red"));

    [Fact]
    public void Which_says_the_same_as_the_author_stands_beside_it() =>
        Assert.Equal("set risk R-2 rag=red; for tomas: set risk R-2 rag=red", Understood.Of("R-2 red. For @tomas: R-2 red"));

    [Fact]
    public void Keeps_the_place_of_the_words()
    {
        const string Text = "ACTION-03 done. For @tomas: AI-6 in review";
        var words = ReplyReader.Read(Text, Some.Context()).Findings[1].Words;
        Assert.Equal("in review", Text.Substring(words.Offset, words.Length));
    }
}
