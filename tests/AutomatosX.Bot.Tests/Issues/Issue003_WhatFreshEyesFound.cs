using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Replies;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Issues;

/// <summary>Faults of the reading and recording of replies that somebody found who had not written it.</summary>
public class Issue003_WhatFreshEyesFound
{
    [Fact]
    public async Task Who_takes_one_of_two_answers_back_has_answered()
    {
        await using var bot = await TestBot.At("08:50", null, [.. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver")), .. Some.Imported("action", "ACTION-07", ("title", "Walkthrough"), ("owner", "oliver"))]);
        await bot.CatchUp();
        var first = await bot.Says(Some.Oliver, "ACTION-06 90%", "m1");
        var second = await bot.Says(Some.Oliver, "ACTION-07 85%", "m2");
        await bot.Presses(Some.Oliver, "undo", first);
        Assert.Equal(second, (await bot.Store.Run("P0", "standup", Some.Day7))!.Answers[Some.Oliver].Reply);
        await bot.Presses(Some.Oliver, "undo", second);
        Assert.Empty((await bot.Store.Run("P0", "standup", Some.Day7))!.Answers);
    }

    [Fact]
    public async Task An_absence_that_a_lead_sets_twice_is_set_once()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Paris), new PersonId("paris"), "/standup away @oliver Thu sick"), "c1");
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Paris), new PersonId("paris"), "/standup away @oliver Thu sick"), "c2");
        Assert.Contains(bot.Reads(Some.Paris), post => post.StartsWith("Oliver is away on these days already.", StringComparison.Ordinal));
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Being_back_ends_an_absence_that_was_said_twice()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Oliver, "out Thursday, sick", "m1");
        await bot.Says(Some.Oliver, "sick Thursday", "m2");
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), "/standup back"), "c1");
        Assert.False(new AutomatosX.Bot.Registers.Absences(await bot.Store.Items("P0")).IsAway(Some.Oliver, new DateOnly(2025, 1, 16)));
    }

    [Theory]
    [InlineData("AI-6 20% left")]
    [InlineData("AI-6 5% to go")]
    [InlineData("AI-6 done minus the docs")]
    [InlineData("AI-6 done apart from the docs")]
    [InlineData("AI-6 all but done")]
    [InlineData("AI-6 done for today")]
    [InlineData("AI-6 done, reverted after lunch")]
    [InlineData("AI-6 merged, then backed out")]
    [InlineData("AI-6 is done, isn't it")]
    [InlineData("I doubt AI-6 is done")]
    [InlineData("AI-6 in review by noon")]
    [InlineData("AI-6 80% by tomorrow")]
    [InlineData("AI-6 owner Rui from Monday")]
    [InlineData("AI-6 due Wed 12 March")]
    public void What_is_said_by_halves_is_asked(string text) => Assert.Equal("ask action AI-6", Understood.Of(text));

    [Theory]
    [InlineData("AI-6 closed the PR without merging")]
    [InlineData("AI-6 finished 3 of 5 tests")]
    [InlineData("AI-6 dropped the ball on this one")]
    [InlineData("Rui wants AI-6 done")]
    [InlineData("the harbour needs AI-6 done")]
    [InlineData("for example AI-6 done")]
    [InlineData("ACTION-03 starts after AI-6 is done")]
    [InlineData("AI-6 depends on ACTION-03, done")]
    [InlineData("I'll take AI-6 to lunch")]
    [InlineData("no_show_ratio <5%")]
    public void What_is_said_of_something_else_is_nothing(string text) => Assert.DoesNotContain("set", Understood.Of(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("no_show_ratio 3 to 4%")]
    [InlineData("no_show_ratio 3% lower")]
    public void A_figure_that_is_no_value_is_asked(string text) => Assert.Equal("ask metric no_show_ratio", Understood.Of(text));

    [Fact]
    public void What_is_brought_up_after_a_comma_is_brought_up() =>
        Assert.Equal("set action AI-6 status=done percent=100; create risk title='flaky scanner'", Understood.Of("AI-6 done, new risk: flaky scanner"));

    [Fact]
    public void A_weekday_with_its_date_is_that_date() => Assert.Equal("set action AI-6 due=2026-03-18", Understood.Of("AI-6 due Wed 18 March"));
}
