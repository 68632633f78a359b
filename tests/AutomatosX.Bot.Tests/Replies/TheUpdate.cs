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
