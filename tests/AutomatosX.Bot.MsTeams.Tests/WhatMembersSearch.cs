using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Tests.Support;

namespace AutomatosX.Bot.MsTeams.Tests;

public sealed class WhatMembersSearch : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("gaps")]
    [InlineData("r-4")]
    public async Task Is_found_as_a_card_to_send(string words)
    {
        var found = await bot.Answers(bot.People.Searches(bot.Oliver, bot.Channel, "risk", "query", words));

        var one = Assert.Single(found!["composeExtension"]!["attachments"]!.AsArray());
        Assert.Contains("Telemetry gaps", one!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Is_told_when_nothing_is_found()
    {
        var found = await bot.Answers(bot.People.Searches(bot.Oliver, bot.Channel, "risk", "query", "unicorn"));

        Assert.Contains("Nothing with", (string)found!["composeExtension"]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_stranger_nothing_of_a_project()
    {
        var mallory = bot.Teams.AddPerson("Mallory");

        var found = await bot.Answers(bot.People.Searches(mallory, bot.Channel, "risk", "query", "gaps"));
        var offered = await bot.Answers(bot.People.LooksUp(mallory, bot.Channel, "members", ""));

        Assert.DoesNotContain("Telemetry", found!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(offered!["value"]!["results"]!.AsArray());
    }

    [Fact]
    public async Task Offers_members_and_items_while_one_types()
    {
        var members = await bot.Answers(bot.People.LooksUp(bot.Oliver, bot.Chat, "members", "que"));
        var items = await bot.Answers(bot.People.LooksUp(bot.Oliver, bot.Chat, "risk", "tele"));

        Assert.Equal("queenie", (string)Assert.Single(members!["value"]!["results"]!.AsArray())!["value"]!);
        Assert.Equal("R-4", (string)Assert.Single(items!["value"]!["results"]!.AsArray())!["value"]!);
    }

    [Fact]
    public async Task Is_answered_in_its_time_when_the_store_is_slow()
    {
        bot.Gate.Hold("Projects");

        var searching = bot.Answers(bot.People.Searches(bot.Oliver, bot.Channel, "risk", "query", "gaps"));
        await bot.Clock.Awaited(TimeSpan.FromSeconds(4));
        bot.Clock.Advance(TimeSpan.FromSeconds(4));
        var told = await searching;
        bot.Gate.Release("Projects");

        Assert.Equal("message", (string)told!["composeExtension"]!["type"]!);
        Assert.DoesNotContain("saved", (string)told["composeExtension"]!["text"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/submitAction")]
    [InlineData("task/fetch")]
    [InlineData("adaptiveCard/action")]
    [InlineData("")]
    public async Task Is_not_implemented_when_nobody_knows_what_is_asked(string name)
    {
        using var answer = await bot.Sends(bot.People.Happens(bot.Oliver, bot.Channel, "invoke", new JsonObject { ["name"] = name, ["value"] = new JsonObject() }));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Equal(1, bot.Counted("msteams.payloads.ignored/invoke"));
        Assert.Empty(await bot.Store.Unfinished(10));
    }
}
