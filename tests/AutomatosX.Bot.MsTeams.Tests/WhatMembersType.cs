using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests;

public sealed class WhatMembersType : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("/risk R-4")]
    [InlineData("risk R-4")]
    public async Task Is_answered_at_once_in_the_persons_own_chat(string line)
    {
        bot.Gate.Hold("Keep").SetException(new IOException("it was kept"));

        Assert.Null(await bot.Answers(bot.People.Types(bot.Oliver, bot.Chat, line)));
        await bot.Settled();

        Assert.Contains("Telemetry gaps", bot.Last().Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_answered_to_the_asker_alone_in_a_channel(bool native)
    {
        await bot.Hears(native ? bot.People.Types(bot.Oliver, bot.Channel, "/risk R-4") : bot.People.Mentions(bot.Oliver, bot.Channel, "risk R-4"));

        Assert.Contains("Telemetry gaps", Assert.Single(bot.Channel.OnlyFor(bot.Oliver)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Channel.Messages, message => message.OnlyFor is null && message.Words.Contains("Telemetry gaps", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_answered_in_the_direct_chat_where_the_room_takes_nothing_for_one_alone()
    {
        bot.Teams.TakesTargeted = false;

        await bot.Hears(bot.People.Mentions(bot.Oliver, bot.Channel, "risk R-4"));

        Assert.Contains("Telemetry gaps", bot.Last().Words, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Channel.Messages, message => message.Words.Contains("Telemetry gaps", StringComparison.Ordinal) && message.From == FakeMsTeams.Bot);
    }

    [Fact]
    public async Task Has_one_effect_when_it_comes_twice()
    {
        var typed = bot.People.Types(bot.Oliver, bot.Chat, "/action new Check the berths");
        await bot.Answers(typed);
        await bot.Answers(typed);
        await bot.WorkOff();

        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "action");
    }

    [Theory]
    [InlineData("/rsk R-4")]
    [InlineData("/frobnicate")]
    public async Task Is_told_what_there_is_when_nothing_is_called_so(string line)
    {
        await bot.Hears(bot.People.Types(bot.Oliver, bot.Chat, line));

        // The first page of help is one message.
        Assert.StartsWith($"There is no {line.Split(' ')[0]}", bot.Last().Words, StringComparison.Ordinal);
        Assert.Contains("/risk", bot.Last().Words, StringComparison.Ordinal);
        Assert.Empty(await bot.Replies());
    }

    [Fact]
    public async Task Is_told_a_stranger_who_is_in_no_project()
    {
        var stranger = bot.Teams.AddPerson("Mallory");

        await bot.Hears(bot.People.Types(stranger, bot.Teams.Direct(stranger), "/risk R-4"));

        Assert.StartsWith("You are in no project here.", bot.Last(bot.Teams.Direct(stranger)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_answered_in_a_group_chat_to_the_asker_alone()
    {
        var chat = bot.Teams.AddGroupChat("P0", bot.Oliver, bot.Bob);

        await bot.Hears(bot.People.Mentions(bot.Oliver, chat, "risk R-4"));

        Assert.Contains("Telemetry gaps", Assert.Single(chat.OnlyFor(bot.Oliver)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_answered_once_the_pace_of_the_chat_allows_it()
    {
        bot.Teams.EnforcesLimits = false;
        var before = bot.Chat.Messages.Count;
        for (var i = 0; i < 7; i++)
            await bot.Answers(bot.People.Types(bot.Oliver, bot.Chat, "/risk R-4"));
        await bot.Settled();
        await bot.Answers(bot.People.Types(bot.Oliver, bot.Chat, "/risk help"));
        await bot.Clock.Awaited(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Settled();

        Assert.Equal(before + 8, bot.Chat.Messages.Count);
    }

    [Fact]
    public async Task Shows_once_more_what_a_card_looks_up_however_often_it_is_pressed()
    {
        await bot.Hears(bot.People.Types(bot.Oliver, bot.Chat, "/risk R-4"));
        var card = bot.Chat.Messages.Last(message => message.Words.Contains("History", StringComparison.Ordinal));
        var before = bot.Chat.Messages.Count;

        var answer = await bot.Hears(bot.People.Executes(bot.Oliver, bot.Chat, card, "History"));
        await bot.Hears(bot.People.Executes(bot.Oliver, bot.Chat, card, "History"));

        Assert.Equal(200, (int)answer!["statusCode"]!);
        Assert.Equal(before + 2, bot.Chat.Messages.Count);
    }
}
