using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Tests.Support;

namespace AutomatosX.Bot.Slack.Tests;

public sealed class WhatMembersType : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Is_answered_in_the_answer_itself_when_it_only_reads()
    {
        bot.Gate.Hold("Keep");

        var answer = await bot.Answers(bot.People.Types("U0OLIVER", ListeningBot.Channel, "/risk R-4"));

        Assert.Equal("ephemeral", (string)answer!["response_type"]!);
        Assert.Contains("Telemetry gaps", (string)answer["text"]!, StringComparison.Ordinal);
        Assert.NotEmpty(answer["blocks"]!.AsArray());
    }

    [Fact]
    public async Task Is_kept_and_done_behind_the_answer_when_it_has_an_effect()
    {
        var typed = bot.People.Types("U0OLIVER", ListeningBot.Channel, "/action new Check the berths");

        Assert.Null(await bot.Answers(typed));
        Assert.Null(await bot.Answers(typed));

        await bot.WorkOff();
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "action");
    }

    [Fact]
    public async Task Is_answered_later_when_the_answer_takes_long()
    {
        bot.Gate.Hold("Projects");

        var asking = bot.Answers(bot.People.Types("U0OLIVER", ListeningBot.Channel, "/risk R-4"));
        await bot.Clock.Awaited(TimeSpan.FromSeconds(1.5));
        bot.Clock.Advance(TimeSpan.FromSeconds(1.5));
        var told = await asking;
        bot.Gate.Release("Projects");
        await bot.WorkOff();

        Assert.Equal("This takes longer than Slack waits. The answer follows.", (string)told!["text"]!);
        var answer = Assert.Single(bot.Delivered, delivery => delivery.Key.StartsWith("answer/", StringComparison.Ordinal));
        Assert.Equal(new PersonId("U0OLIVER"), answer.OnlyFor);
        Assert.Contains("Telemetry gaps", answer.Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_back_with_its_words_when_it_cannot_be_kept()
    {
        bot.Gate.Hold("Keep").SetException(new IOException("database or disk is full"));

        var told = await bot.Answers(bot.People.Types("U0OLIVER", ListeningBot.Channel, "/action new Check the berths"));

        Assert.Equal("ephemeral", (string)told!["response_type"]!);
        Assert.Contains("/action new Check the berths", told.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(1, bot.Counted("slack.payloads.unacknowledged"));
    }

    [Fact]
    public async Task Is_told_off_when_it_is_too_long_or_cannot_be_shown()
    {
        var long_ = await bot.Answers(bot.People.Types("U0OLIVER", ListeningBot.Channel, $"/action new {new string('x', 4_000)}"));
        var odd = await bot.Answers(bot.People.Types("U0OLIVER", ListeningBot.Channel, "/action new a\0b"));

        Assert.Equal("Too long: 4,004 characters, and a command holds 4,000. Shorten it, or write it to me as a message.", (string)long_!["text"]!);
        Assert.StartsWith("There is a character in this that cannot be shown", (string)odd!["text"]!, StringComparison.Ordinal);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Comes_as_a_direct_message_when_a_file_goes_with_it()
    {
        await bot.Store.Commit(Storing.Work.Nothing.And(new Summaries.KeepDayReport(Testing.Some.StoredDay("2025-01-13"))));

        var told = await bot.Answers(bot.People.Types("U0OLIVER", ListeningBot.Channel, "/day 2025-01-13"));
        await bot.WorkOff();

        Assert.Contains("The whole of it comes as a direct message.", told!.ToJsonString(), StringComparison.Ordinal);
        var whole = Assert.Single(bot.Delivered, delivery => delivery.Key.StartsWith("answer/", StringComparison.Ordinal));
        Assert.Equal(RoomId.DirectWith(new PersonId("U0OLIVER")), whole.Place.Room);
        Assert.NotNull(whole.Post.Attachment);
    }
}
