using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Issues;

/// <summary>Faults that somebody found who had not written the program, each once and for good.</summary>
public class Issue002_WhatFreshEyesFound
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")),
        .. Some.Imported("action", "ACTION-07", ("title", "Walkthrough"), ("owner", "queenie"), ("status", "on-track")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
    ];

    [Fact]
    public async Task A_new_item_typed_as_a_command_in_a_channel_is_echoed_and_answers_no_standup()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();

        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Channel, new PersonId("bob"), "/action new paint the pier, @bob"));

        var echo = Assert.Single(bot.Chat.Deliveries, delivery => delivery.Key.StartsWith("echo/", StringComparison.Ordinal));
        Assert.Equal((null, new PersonId("bob")), (echo.Thread, echo.OnlyFor));
        Assert.Contains("paint the pier", echo.Post.Plain, StringComparison.Ordinal);
        Assert.Null((await bot.Item("ACTION-01")).Created.Message);
        Assert.Empty((await bot.Store.Run("P0", "standup", Some.Day7))!.Answers);
    }

    [Fact]
    public async Task An_edit_that_puts_another_item_first_leaves_each_its_key()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Queenie, "New action: alpha one, @queenie", "m1");
        await bot.Says(Some.Bob, "ACTION-01 35%, no blockers");

        var message = (await bot.Store.Reply(id))!.Message;
        await bot.Happens(new MessageEdited(bot.Clock.Now, message.Place, new PersonId("queenie"), message, "New action: zeta first, @oliver\nNew action: alpha one, @queenie", bot.Clock.Now));

        var (alpha, zeta) = (await bot.Item("ACTION-01"), await bot.Item("ACTION-02"));
        Assert.Equal(("alpha one", 35), (alpha.Title, alpha.Percent));
        Assert.Equal(("zeta first", null), (zeta.Title, zeta.Percent));
    }

    [Fact]
    public async Task What_others_built_on_is_said_to_stay_when_the_words_go()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Queenie, "New action: alpha one, @queenie", "m1");
        await bot.Says(Some.Bob, "ACTION-01 35%");

        var message = (await bot.Store.Reply(id))!.Message;
        await bot.Happens(new MessageEdited(bot.Clock.Now, message.Place, new PersonId("queenie"), message, "ok", bot.Clock.Now));

        Assert.Contains("ACTION-01 stays: others have built on it.", bot.Echo(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_came_at_noon_was_not_down_in_the_morning()
    {
        var project = Some.Week2Project() with { Since = Some.At("12:00") };
        await using var bot = await TestBot.At("12:00", project, Register);

        await bot.CatchUp();

        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Nobody_is_late_or_done_because_of_a_forecast()
    {
        await using var bot = await TestBot.At("10:30", Some.Week2Project(Some.DryRun), Register);
        await bot.CatchUp();

        await bot.Says(Some.Oliver, "will be 20 minutes late to this one");
        Assert.Null((await bot.Store.Run("P0", Some.DryRun.Id, Some.Day7))!.Outcome);

        await bot.Says(Some.Oliver, "held, four of 128 were false");
        Assert.Equal(OutcomeKind.Done, (await bot.Store.Run("P0", Some.DryRun.Id, Some.Day7))!.Outcome?.Kind);
    }

    [Fact]
    public async Task The_hundred_percent_of_done_goes_with_it()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Says(Some.Oliver, "ACTION-06 blocked on the runner");

        Assert.Equal(("blocked", null), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06")).Percent));
    }

    [Fact]
    public async Task A_form_takes_only_what_it_offered()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();

        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), AnswerForm.Action, "P0/standup/2025-01-14", new Dictionary<string, string>
        {
            ["ACTION-06|percent"] = "90",
            ["ACTION-06|title"] = "HACK",
            ["ACTION-07|status"] = "dropped",
        }));

        Assert.Equal((90, "Checksums"), ((await bot.Item("ACTION-06")).Percent, (await bot.Item("ACTION-06")).Title));
        Assert.Equal("on-track", (await bot.Item("ACTION-07")).Status);
    }

    [Fact]
    public async Task A_short_word_about_nothing_is_kept_and_said_so()
    {
        await using var bot = await TestBot.At("09:15", null, Register);

        Assert.Contains("Kept as a note", bot.Echo(await bot.Says(Some.Oliver, "blocked")), StringComparison.Ordinal);
        var thumb = await bot.Says(Some.Oliver, "thx");
        Assert.False(bot.Chat.Standing.ContainsKey($"echo/{thumb}"));
    }
}
