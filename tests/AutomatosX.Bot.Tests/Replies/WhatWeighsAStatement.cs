using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>Marks and words around a statement that make it a question, a report, a forecast or a text.</summary>
public class WhatWeighsAStatement
{
    [Theory]
    [InlineData("ACTION-03 done?!")]
    [InlineData("the roster (ACTION-03 done?)")]
    [InlineData("ACTION-03 done?and R-3")]
    [InlineData("ACTION-03 done？R-3")]
    public void Is_a_question_mark_whatever_stands_behind_it(string text) =>
        Assert.Equal("", Understood.Of(text));

    [Theory]
    [InlineData("according to Rui, ACTION-03 is done")]
    [InlineData("Rui says, ACTION-03 is done")]
    [InlineData("apparently, ACTION-03 is done")]
    [InlineData("I think, ACTION-03 is done")]
    [InlineData("well, ACTION-03 is done, apparently")]
    public void Is_a_report_or_a_hedge_in_a_phrase_before_it(string text) =>
        Assert.Equal("ask action ACTION-03", Understood.Of(text));

    [Fact]
    public void Is_a_hedge_before_it_in_an_answer_too() =>
        Assert.Equal("ask action AI-6", Understood.Of("apparently, done", about: "AI-6"));

    [Fact]
    public void Is_a_day_to_come() =>
        Assert.Equal("", Understood.Of("ACTION-03 in review by Friday"));

    [Fact]
    public void Is_a_state_behind_it_that_is_another_than_the_one_in_front() =>
        Assert.Equal("ask action ACTION-03", Understood.Of("done: ACTION-03 blocked"));

    [Theory]
    [InlineData("next step for ACTION-03: call the tug", FieldNames.Next, "call the tug")]
    [InlineData("blockers for ACTION-03: no crane, no tug", FieldNames.Blockers, "no crane, no tug")]
    [InlineData("mitigation for R-3: second pump", FieldNames.Mitigation, "second pump")]
    [InlineData("ACTION-03 next: call the tug, once it is green", FieldNames.Next, "call the tug, once it is green")]
    public void Belongs_to_a_text_that_is_labelled(string text, string field, string words) =>
        Assert.Equal(words, Understood.Field(field, text));

    [Theory]
    [InlineData("AI: @rui: oil the ramp")]
    [InlineData("AI: oil the ramp @rui")]
    public void Is_an_owner_in_front_or_at_the_end_of_what_is_to_do(string text) =>
        Assert.Equal("create action title='oil the ramp' owner=rui", Understood.Of(text));

    [Fact]
    public void Is_no_heading_when_it_stands_right_below_one() =>
        Assert.Equal("create decision text='we oil the ramp'; create decision text='we sell the boat'", Understood.Of("Decisions:\nwe oil the ramp\n- we sell the boat"));
}
