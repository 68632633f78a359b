using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Issues;

public class WhatAnyCourseOfEventsFound
{
    // "At risk" had taken the hundred percent away by a change of its own, which stood when "done" was undone: the 80 % were lost.
    [Fact]
    public async Task Undoing_done_brings_the_percent_before_it_back_whatever_was_said_in_between()
    {
        await using var bot = await TestBot.At("09:15", null, Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")));
        var done = await bot.Says(Some.Oliver, "ACTION-06 done");
        bot.Clock.Now = Some.At("09:20");
        await bot.Says(Some.Bob, "ACTION-06 at risk");
        Assert.Null((await bot.Item("ACTION-06")).Percent);
        await bot.Presses(Some.Oliver, "undo", done);
        Assert.Equal(("at-risk", 80), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06")).Percent));
    }

    // The reading behind the button was "done" alone: the item stood as done 80 %.
    [Theory]
    [InlineData("I think ACTION-06 is done", "done", 100)]
    [InlineData("ACTION-07 probably 40%", "in-progress", 40)]
    public async Task A_reading_chosen_by_a_button_implies_what_the_same_words_imply(string said, string status, int percent)
    {
        var key = said.Split(' ').First(word => word.StartsWith("ACTION", StringComparison.Ordinal));
        await using var bot = await TestBot.At("09:15", null, [.. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("status", "in-progress"), ("percent", "80")), .. Some.Imported("action", "ACTION-07", ("title", "Walkthrough"), ("status", "not-started"))]);
        var id = await bot.Says(Some.Oliver, said);
        await bot.Presses(Some.Oliver, "read-as", $"{id}#0#0");
        Assert.Equal((status, percent), ((await bot.Item(key)).Status, (await bot.Item(key)).Percent));
    }
}
