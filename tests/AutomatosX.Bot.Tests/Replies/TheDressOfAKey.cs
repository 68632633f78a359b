using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>What people type around a key: brackets, italics, a hyphen as bullet, a picture.</summary>
public class TheDressOfAKey
{
    [Theory]
    [InlineData("[ACTION-03] done")]
    [InlineData("<ACTION-03> done")]
    [InlineData("_ACTION-03_ done")]
    [InlineData("-ACTION-03 done")]
    [InlineData("ACTION-03 🎉 done")]
    public void Is_no_part_of_the_statement(string text) =>
        Assert.Equal("set action ACTION-03 status=done percent=100", Understood.Of(text));

    [Theory]
    [InlineData("✅ ACTION-03", "set action ACTION-03 status=done percent=100")]
    [InlineData("🔴 R-3 the new readers", "set risk R-3 rag=red")]
    [InlineData("🔴 R-3 now green", "set risk R-3 rag=green")]
    [InlineData("🔴 R-3 was last week", "")]
    [InlineData("✅ ACTION-03 once the tide allows", "")]
    [InlineData("🎉 ACTION-03", "")]
    public void Is_its_state_when_it_is_a_picture_of_one_and_no_words_tell_another(string text, string understood) =>
        Assert.Equal(understood, Understood.Of(text));

    [Theory]
    [InlineData("done")]
    [InlineData("blocked")]
    public void Is_a_quotation_where_the_line_below_says_only_a_state(string state) =>
        Assert.Equal("ask action ACTION-03", Understood.Of($"> ACTION-03\n{state}"));

    [Fact]
    public void May_be_the_end_of_a_code_block() =>
        Assert.Equal("set risk R-2 rag=red", Understood.Of("```\nR-5 red\n``` R-2 red"));

    [Theory]
    [InlineData("ACTION-03 next: (call the dock)", "(call the dock)")]
    [InlineData("ACTION-03 next: - call the dock", "call the dock")]
    public void Does_not_swallow_a_text_that_begins_with_a_sign_of_its_own(string text, string next) =>
        Assert.Equal(next, Understood.Field(FieldNames.Next, text));

    [Fact]
    public void As_a_ticked_box_tells_what_stands_behind_once_of_each_item()
    {
        Assert.Equal("2 spare heads left", Understood.Field(FieldNames.Update, "[x] ACTION-03 and ACTION-04, 2 spare heads left"));
        Assert.Equal("after the drill; Crew told", Understood.Field(FieldNames.Update, "[x] ACTION-03 after the drill. Crew told"));
    }
}
