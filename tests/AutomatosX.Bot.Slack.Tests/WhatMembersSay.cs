using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutomatosX.Bot.Slack.Tests;

public sealed class WhatMembersSay : IAsyncLifetime
{
    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Has_one_effect_when_it_comes_four_times()
    {
        var said = bot.People.Says("U0OLIVER", "D0OLIVER", "R-4 is red");

        for (var retry = 0; retry < 4; retry++)
            Assert.Null(await bot.Answers(said));

        await bot.WorkOff();
        Assert.Equal(["R-4 is red"], await bot.Replies());
    }

    [Fact]
    public async Task Is_one_reply_when_it_comes_as_a_message_and_as_a_mention()
    {
        var said = bot.People.Says("U0OLIVER", ListeningBot.Channel, "<@U0BOT> R-4 is red");

        await bot.Answers(bot.People.AsMention(said));
        await bot.Answers(said);

        await bot.WorkOff();
        Assert.Equal(["R-4 is red"], await bot.Replies());
    }

    [Fact]
    public async Task Is_read_anew_when_it_is_edited_and_withdrawn_when_it_is_deleted()
    {
        var said = bot.People.Says("U0OLIVER", "D0OLIVER", "R-4 is red");
        await bot.Answers(said);
        await bot.WorkOff();

        await bot.Answers(bot.People.Edits(said, "R-4 is yellow"));
        await bot.Answers(bot.People.Unfurls(said));
        await bot.WorkOff();
        Assert.Equal(["R-4 is yellow"], await bot.Replies());

        await bot.Answers(bot.People.Deletes(said));
        await bot.WorkOff();
        Assert.True((await bot.Store.RepliesOn("P0", Testing.Some.Day7)).Single().Withdrawn);
    }

    [Fact]
    public async Task Is_not_kept_when_it_is_said_to_others()
    {
        bot.Gate.Hold("Keep");

        Assert.Null(await bot.Answers(bot.People.Says("U0OLIVER", ListeningBot.Channel, "Lunch?")));

        Assert.Equal(1, bot.Counted("slack.payloads.ignored/message"));
    }

    [Fact]
    public async Task Is_not_kept_when_it_answers_others()
    {
        var question = bot.People.Says("U0BOB", ListeningBot.Channel, "Who closed the berth?");
        var answer = bot.People.Replies("U0OLIVER", question, "R-4 was me.");
        answer.Body["event"]!["parent_user_id"] = "U0BOB";

        Assert.Null(await bot.Answers(answer));
        Assert.Empty(await bot.Store.Unfinished(10));

        bot.Gate.Hold("Commit");
        answer.Body["event"]!["parent_user_id"] = "U0BOT";
        Assert.Null(await bot.Answers(answer));
        Assert.Single(await bot.Store.Unfinished(10));
        bot.Gate.Release("Commit");
    }

    [Fact]
    public async Task Is_answered_even_when_it_is_nothing_but_signs()
    {
        Assert.Null(await bot.Answers(bot.People.Says("U0OLIVER", "D0OLIVER", "<<<>>>&lt;&gt;&amp;<@><#><!>", subtype: "file_share")));
        await bot.WorkOff();

        Assert.Empty(await bot.Store.Unfinished(10));
        Assert.Single(bot.Delivered, delivery => delivery.Key.StartsWith("echo/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_taken_however_long_it_is()
    {
        var giant = string.Join('\n', Enumerable.Range(0, 150).Select(number => $"R-4 is red {number} <@U0BOB> <!channel> {new string('x', 200)}"));
        Assert.Null(await bot.Answers(bot.People.Says("U0OLIVER", "D0OLIVER", giant)));
        await bot.WorkOff();

        Assert.Single(await bot.Replies());
        Assert.Single(bot.Delivered, delivery => delivery.Key.StartsWith("echo/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_sent_again_when_the_store_takes_too_long()
    {
        var said = bot.People.Says("U0OLIVER", "D0OLIVER", "R-4 is red");
        bot.Gate.Hold("Keep");

        var sending = bot.Sends(said);
        await bot.Clock.Awaited(TimeSpan.FromSeconds(2.5));
        bot.Clock.Advance(TimeSpan.FromSeconds(2.5));
        using var first = await sending;
        bot.Gate.Release("Keep");
        using var second = await bot.Sends(said, retry: 1);

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Equal(1, bot.Counted("slack.payloads.unacknowledged"));
        await bot.WorkOff();
        Assert.Equal(["R-4 is red"], await bot.Replies());
    }

    [Fact]
    public async Task Is_sent_again_when_the_store_is_full()
    {
        bot.Gate.Hold("Keep").SetException(new IOException("database or disk is full"));

        using var answer = await bot.Sends(bot.People.Says("U0OLIVER", "D0OLIVER", "R-4 is red"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Is_acknowledged_although_working_it_off_takes_long()
    {
        bot.Gate.Hold("Commit");

        Assert.Null(await bot.Answers(bot.People.Says("U0OLIVER", "D0OLIVER", "R-4 is red")));

        Assert.Single(await bot.Store.Unfinished(10));
        bot.Gate.Release("Commit");
    }

    [Theory]
    [InlineData("", "not_installed", "is not connected to this workspace (T0OTHER)")]
    [InlineData(ListeningBot.Team, "not_allowed", "does not serve this workspace (T0OTHER)")]
    public async Task Is_refused_from_a_foreign_workspace(string allowed, string reason, string sentence)
    {
        await using var other = await ListeningBot.Start(configure: options => options.AllowedWorkspaces = allowed.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var stranger = new FakeSlackPeople(other.Clock.GetUtcNow) { Team = "T0OTHER" };

        Assert.Null(await other.Answers(stranger.Says("U1", "D1", "R-4 is red")));
        var told = await other.Answers(stranger.Types("U1", "C1", "/risk R-4"));

        Assert.Contains(sentence, (string)told!["text"]!, StringComparison.Ordinal);
        Assert.Equal("ephemeral", (string)told["response_type"]!);
        Assert.Equal(2, other.Counted($"slack.requests.refused/{reason}"));
        Assert.Single(other.Log.Lines, line => line.Contains(sentence, StringComparison.Ordinal));
        Assert.Empty(await other.Store.Unfinished(10));
    }

    [Fact]
    public async Task Is_refused_when_it_was_sent_to_another_app()
    {
        await using var other = await ListeningBot.Start(configure: options => options.AppToken = "xapp-1-A0MINE-1-x");

        var told = await other.Answers(other.People.Types("U0OLIVER", ListeningBot.Channel, "/risk R-4"));

        Assert.Contains("another app (A0FERRY)", (string)told!["text"]!, StringComparison.Ordinal);
        Assert.Equal(1, other.Counted("slack.requests.refused/app"));
    }

    [Fact]
    public async Task Is_logged_when_Slack_withholds_some_of_it()
    {
        Assert.Null(await bot.Answers(bot.People.IsLimited()));

        Assert.Equal(1, bot.Counted("slack.events.rate_limited"));
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Slack withheld events of the workspace T0FERRY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_acknowledged_and_logged_once_when_nobody_knows_what_it_is()
    {
        for (var i = 0; i < 2; i++)
        {
            Assert.Null(await bot.Answers(bot.People.Happens(new JsonObject { ["type"] = "sonnet_written", ["user"] = "U0OLIVER" })));
            Assert.Null(await bot.Answers(bot.People.Says("U0OLIVER", "D0OLIVER", "x", subtype: "sung")));
            Assert.Null(await bot.Answers(bot.People.UsesShortcut("U0OLIVER", "frame", bot.People.Says("U0BOB", ListeningBot.Channel, "x"))));
            Assert.Null(await bot.Answers(new FakeSlackSent("interactive", new JsonObject { ["type"] = "block_actions", ["team"] = new JsonObject { ["id"] = "T0FERRY" }, ["user"] = new JsonObject { ["id"] = "U0OLIVER" }, ["actions"] = new JsonArray(new JsonObject { ["type"] = "dial" }) })));
        }

        string[] types = ["sonnet_written", "message/sung", "message_action/frame", "block_actions/dial"];
        Assert.All(types, type => Assert.Single(bot.Log.Lines, line => line.Contains($": {type}.", StringComparison.Ordinal)));
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Is_handed_to_whoever_registered_for_it()
    {
        var visits = new Visits();
        await using var home = await ListeningBot.Start(adjust: services => services.RemoveAll<ISlackNotice>().AddSingleton<ISlackNotice>(visits));

        Assert.Null(await home.Answers(home.People.OpensHome("U0OLIVER")));
        var stranger = new FakeSlackPeople(home.Clock.GetUtcNow) { Team = "T0OTHER" };
        Assert.Null(await home.Answers(stranger.OpensHome("U1")));
        Assert.Null(await home.Answers(stranger.Happens(new JsonObject { ["type"] = "app_uninstalled" })));

        Assert.Equal(["app_home_opened U0OLIVER U0BOT", "app_uninstalled  "], visits.Seen);
    }

    private sealed class Visits : ISlackNotice
    {
        public List<string> Seen { get; } = [];

        public IReadOnlyCollection<string> Types => ["app_home_opened", "app_uninstalled"];

        public Task<SlackResponse> Take(SlackPayload payload, SlackHeader header, SlackInstall? install, CancellationToken cancel)
        {
            Seen.Add($"{header.Type} {header.Person} {install?.Bot}");
            return Task.FromResult(SlackResponse.Taken);
        }
    }
}
