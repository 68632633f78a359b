using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Replies;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Issues;

/// <summary>More faults of the reading that somebody found who had not written it: each of them wrote what nobody had said, or lost what somebody had.</summary>
public class Issue003_WhatASecondLookFound
{
    [Theory]
    [InlineData("vacation tomorrow cancelled")]
    [InlineData("sick leave tomorrow is off")]
    [InlineData("pto Friday got moved")]
    [InlineData("vacation tomorrow, cancelled")]
    [InlineData("off Friday, not sure yet")]
    [InlineData("vacation Friday pending approval")]
    [InlineData("away maybe Friday")]
    [InlineData("away from Thu to next Mon")]
    [InlineData("out until next Tuesday")]
    [InlineData("away for two weeks")]
    [InlineData("out Friday for 3 days")]
    [InlineData("off Friday for two hours")]
    [InlineData("off next week except for the review")]
    public void An_absence_in_doubt_is_kept_as_it_was_said(string text) => Assert.Equal($"create note text='{text}'", Understood.Of(text));

    [Theory]
    [InlineData("vacation from Monday for two weeks", "2026-03-09", "2026-03-20")]
    [InlineData("out Thursday for two days", "2026-03-05", "2026-03-06")]
    [InlineData("pto for 3 working days from Friday", "2026-03-06", "2026-03-10")]
    [InlineData("off Thursday and Friday but not Monday", "2026-03-05", "2026-03-06")]
    [InlineData("off all week except Friday", "2026-03-04", "2026-03-05")]
    public void How_long_an_absence_lasts_is_read(string text, string from, string to) =>
        Assert.StartsWith($"create absence from={from} to={to} ", Understood.Of(text), StringComparison.Ordinal);

    [Fact]
    public void A_day_that_is_excepted_parts_an_absence() =>
        Assert.Equal("create absence from=2026-03-09 to=2026-03-10 reason=away; create absence from=2026-03-12 to=2026-03-13 reason=away", Understood.Of("off next week except Wed"));

    [Theory]
    [InlineData("AI-6 done, on vacation tomorrow", "set action AI-6 status=done percent=100; create absence from=2026-03-05 to=2026-03-05 reason=vacation")]
    [InlineData("AI-6 60% and I'm off Friday", "set action AI-6 status=in-progress percent=60; create absence from=2026-03-06 to=2026-03-06 reason=away")]
    [InlineData("R-2 red, vacation tomorrow cancelled", "set risk R-2 rag=red; create note text='vacation tomorrow cancelled'")]
    [InlineData("AI-6 blocked on Rui, on vacation until Friday", "set action AI-6 status=blocked blockers=Rui")]
    [InlineData("AI-6 merged, out Friday", "set action AI-6 status=done percent=100")]
    public void An_absence_is_read_beside_an_item(string text, string understood) => Assert.Equal(understood, Understood.Of(text));

    [Fact]
    public async Task An_absence_that_is_said_twice_stands_once()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Oliver, "out Thursday, sick", "m1");
        await bot.Says(Some.Oliver, "sick Thursday", "m2");
        Assert.Contains(bot.Reads(Some.Oliver), post => post.StartsWith("You are away on these days already.", StringComparison.Ordinal));
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }
}
