using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

public class TheUpdate
{
    [Fact]
    public void Is_what_no_other_field_took() =>
        Assert.Equal("the port signed", Understood.Field(FieldNames.Update, "R-3 back to green, the port signed."));

    [Fact]
    public void Goes_on_into_the_next_sentence() =>
        Assert.Equal("went out to all crews", Understood.Field(FieldNames.Update, "AI-6 shipped! went out to all crews"));

    [Theory]
    [InlineData("AI-6 ready for review, figures from ACTION-03 are in, dues are typed, next: weigh the crates", "figures from ACTION-03 are in, dues are typed")]
    [InlineData("AI-6 ready for review, typed by hand, ai-6/dues merged as 1f63", "typed by hand, ai-6/dues merged as 1f63")]
    [InlineData("AI-6 in progress. AI-6 crew knows the plan", "crew knows the plan")]
    public void Goes_on_behind_an_item_that_is_named_in_passing(string text, string update) =>
        Assert.Equal(update, Understood.Field(FieldNames.Update, text));

    [Fact]
    public void Takes_the_texts_of_fields_there_and_no_values()
    {
        const string text = "AI-6 in progress, figures from ACTION-03 are in, 80%, next: weigh the crates";
        Assert.Null(Understood.Field(FieldNames.Percent, text));
        Assert.Equal("weigh the crates", Understood.Field(FieldNames.Next, text.Replace(" 80%,", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_told_whole_where_the_state_is_asked_about() =>
        Assert.Equal("ready for the tide", ((SetFinding)ReplyReader.Read("AI-6 ready for the tide, next: tow it", Some.Context()).Findings.Single(finding => finding is SetFinding)).Fields.Single(field => field.Field == FieldNames.Update).Value);

    [Fact]
    public void Is_absent_where_nothing_more_is_told() =>
        Assert.Null(Understood.Field(FieldNames.Update, "AI-6 done ✅"));

    [Fact]
    public void Of_what_is_planned_tomorrow_is_for_the_next_working_day()
    {
        var friday = new DateTimeOffset(2026, 3, 6, 9, 0, 0, TimeSpan.Zero);
        var plans = ReplyReader.Read("Today:\n- sail\nTomorrow:\n- rest", Some.Context(at: friday)).Findings.Cast<CreateFinding>();
        Assert.Equal(["2026-03-06", "2026-03-09"], plans.Select(plan => plan.Fields.Single(field => field.Field == FieldNames.For).Value));
    }

    [Fact]
    public void Names_those_who_share_an_item() =>
        Assert.Equal("marta", Understood.Field(FieldNames.With, "AI-6 owner: Rui + Marta"));

    [Fact]
    public void Knows_where_its_words_stand()
    {
        const string text = "zero\u200b-width ahead. ACTION\u201103 done, berth 4 is free";
        var set = (SetFinding)ReplyReader.Read(text, Some.Context()).Findings[0];
        var words = set.Fields.Single(field => field.Field == FieldNames.Update).Words;
        Assert.Equal("berth 4 is free", text.Substring(words.Offset, words.Length));
    }
}
