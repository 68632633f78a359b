using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Slack.Tests;

public sealed class WhatMembersFillIn : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Opens_at_once_and_once_however_often_the_press_comes()
    {
        var press = Press("form:away#0", "P0");

        Assert.Null(await bot.Answers(press));
        Assert.Null(await bot.Answers(press));
        await bot.Work.Settled();

        var (method, token, arguments) = Assert.Single(bot.Calls.All);
        Assert.Equal(("views.open", "xoxb-1"), (method, token));
        Assert.Equal((string)press.Body["trigger_id"]!, (string)arguments["trigger_id"]!);
        Assert.Equal("away", (string)arguments["view"]!["callback_id"]!);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Opens_empty_while_it_takes_long_and_is_filled_then()
    {
        bot.Gate.Hold("Project");

        Assert.Null(await bot.Answers(Press("form:away#0", "P0")));
        await bot.Clock.Awaited(TimeSpan.FromSeconds(1));
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var opened = await bot.Calls.Call("views.open");
        bot.Gate.Release("Project");
        var filled = await bot.Calls.Call("views.update");

        Assert.Contains("Getting it.", opened["view"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("V1", "away"), ((string)filled["view_id"]!, (string)filled["view"]!["callback_id"]!));
    }

    [Fact]
    public async Task Is_told_to_be_gone_when_there_is_nothing_to_fill_in_any_more()
    {
        Assert.Null(await bot.Answers(Press("form:edit#0", "no such reply")));

        var told = await bot.Calls.Call("chat.postEphemeral");
        Assert.Equal((ListeningBot.Channel, "U0OLIVER", "There is nothing to fill in here any more."), ((string)told["channel"]!, (string)told["user"]!, (string)told["text"]!));
    }

    [Theory]
    [InlineData("expired_trigger_id", 1)]
    [InlineData("trigger_expired", 1)]
    [InlineData("exchanged_trigger_id", 0)]
    [InlineData("trigger_exchanged", 0)]
    public async Task Is_told_when_the_trigger_was_too_old_but_not_when_it_was_used(string error, int told)
    {
        bot.Calls.Answer = method => method == "views.open" ? new SlackAnswer.Refused(error, []) : null;

        await bot.Answers(Press("form:away#0", "P0"));
        await bot.Work.Settled();

        Assert.Equal(told, bot.Calls.All.Count(call => call.Method == "chat.postEphemeral"));
    }

    [Fact]
    public async Task Is_shown_where_it_is_wrong_while_the_form_is_open()
    {
        var answer = await bot.Answers(bot.People.Submits("U0OLIVER", await Form(), ("from", "2025-01-20"), ("to", "2025-01-15")));

        Assert.Equal("errors", (string)answer!["response_action"]!);
        Assert.NotEmpty(answer["errors"]!.AsObject());
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Closes_the_form_when_it_is_kept()
    {
        var sent = bot.People.Submits("U0OLIVER", await Form(), ("from", "2025-01-20"));

        Assert.Null(await bot.Answers(sent));
        Assert.Null(await bot.Answers(sent));

        await bot.WorkOff();
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Is_taken_again_when_it_is_sent_once_more_with_other_words()
    {
        var form = await Form();
        bot.Gate.Hold("Commit");
        Assert.Null(await bot.Answers(bot.People.Submits("U0OLIVER", form, ("from", "2025-01-20"))));
        Assert.Null(await bot.Answers(bot.People.Submits("U0OLIVER", form, ("from", "2025-01-20"))));
        Assert.Single(await bot.Store.Unfinished(10));

        Assert.Null(await bot.Answers(bot.People.Submits("U0OLIVER", form, ("from", "2025-01-21"))));
        Assert.Equal(2, (await bot.Store.Unfinished(10)).Count);
        bot.Gate.Release("Commit");
    }

    [Fact]
    public async Task Stays_open_with_all_its_words_when_the_bot_cannot_read_it()
    {
        var form = await Form();
        form["private_metadata"] = "of an earlier version";

        var answer = await bot.Answers(bot.People.Submits("U0OLIVER", form, ("from", "2025-01-20")));

        Assert.Equal("errors", (string)answer!["response_action"]!);
        Assert.Contains("Copy what you wrote", answer["errors"]!.AsObject().Single().Value!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Shows_that_it_is_being_saved_when_that_takes_long()
    {
        var form = await Form();
        bot.Gate.Hold("Keep");

        var sending = bot.Answers(bot.People.Submits("U0OLIVER", form, ("from", "2025-01-20")));
        var saving = await AfterTwoSeconds(sending);
        bot.Gate.Release("Keep");
        var after = await Shown();

        Assert.Equal("update", (string)saving["response_action"]!);
        Assert.Contains("Saving.", saving["view"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((string)form["id"]!, (string)after["view_id"]!);
        Assert.Contains("It is saved.", after["view"]!.ToJsonString(), StringComparison.Ordinal);
        await bot.WorkOff();
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "absence");
    }

    [Fact]
    public async Task Comes_back_filled_in_when_it_could_not_be_saved()
    {
        var form = await Form();
        var gate = bot.Gate.Hold("Keep");

        var sending = bot.Answers(bot.People.Submits("U0OLIVER", form, ("from", "2025-01-20"), ("to", "2025-01-24")));
        await AfterTwoSeconds(sending);
        gate.SetException(new IOException("database or disk is full"));
        var after = await Shown();

        Assert.Contains("Nothing is lost: send it again in a minute.", after["view"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("away", (string)after["view"]!["callback_id"]!);
        Assert.Contains("2025-01-24", Inputs(after["view"]!).Single(block => (string?)block["block_id"] == "to")["element"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_open_when_it_cannot_be_kept_at_all()
    {
        var form = await Form();
        bot.Gate.Hold("Keep").SetException(new IOException("database or disk is full"));

        using var answer = await bot.Sends(bot.People.Submits("U0OLIVER", form, ("from", "2025-01-20")));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Is_taken_back_by_the_button_under_the_echo()
    {
        await bot.Answers(bot.People.Says("U0OLIVER", "D0OLIVER", "R-4 is red"));
        await bot.WorkOff();
        var reply = Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7));

        await bot.Answers(Press("do:undo#0", reply.Id, "D0OLIVER"));
        await bot.WorkOff();

        Assert.True((await bot.Store.Reply(reply.Id))!.Withdrawn);
    }

    private async Task<JsonObject> AfterTwoSeconds(Task<JsonObject?> sending)
    {
        await bot.Clock.Awaited(TimeSpan.FromSeconds(2));
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        return (await sending)!;
    }

    // The saving view has its time to be shown before another takes its place.
    private async Task<JsonObject> Shown()
    {
        await bot.Clock.Awaited(TimeSpan.FromSeconds(0.5));
        bot.Clock.Advance(TimeSpan.FromSeconds(0.5));
        return await bot.Calls.Call("views.update");
    }

    private async Task<JsonObject> Form()
    {
        await bot.Answers(Press("form:away#0", "P0"));
        var view = (await bot.Calls.Call("views.open"))["view"]!.DeepClone().AsObject();
        (view["id"], view["hash"]) = ("V0AWAY", "1736870400.abc");
        return view;
    }

    private static IEnumerable<JsonObject> Inputs(JsonNode view) => view["blocks"]!.AsArray().OfType<JsonObject>().Where(block => (string?)block["type"] == "input");

    private Testing.Slack.FakeSlackSent Press(string action, string value, string channel = ListeningBot.Channel) => bot.People.Presses("U0OLIVER", channel, new JsonObject
    {
        ["ts"] = "1736870000.000100",
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "button", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Press" }, ["action_id"] = action, ["value"] = value }),
        }),
    }, "Press");
}
