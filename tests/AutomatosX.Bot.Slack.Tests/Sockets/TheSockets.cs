using System.Net.WebSockets;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Sockets;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Tests.Sockets;

public sealed class TheSockets : IAsyncLifetime
{
    private FakeSlackSocket slack = null!;
    private ListeningBot? bot;

    public async Task InitializeAsync() => slack = await FakeSlackSocket.Start();

    public async Task DisposeAsync()
    {
        if (bot is not null)
            await bot.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Are_replaced_before_they_go_so_that_there_are_always_two(string reason)
    {
        var (bot, first, second) = await Two();

        var before = await slack.Delivers(Said("before"), "e1", first);
        await first.Disconnect(reason);
        await first.Send(Said("meanwhile").Envelope("e2"));
        await slack.Until(_ => !first.IsOpen && slack.Open.Count == 2);
        var after = await slack.Delivers(Said("after"), "e3", slack.Links[2]);
        await slack.Delivers(Said("on the other"), "e4", second);

        Assert.Equal(2, slack.Fewest);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, first.ClosedWith);
        Assert.Equal([first, first, slack.Links[2], second], slack.Acks.Select(ack => ack.Link));
        Assert.Equal("{}{}", before.Payload.ToJsonString() + after.Payload.ToJsonString());
        await bot.WorkOff();
        Assert.Equal(["R-4 is red after", "R-4 is red before", "R-4 is red meanwhile", "R-4 is red on the other"], (await bot.Replies()).Order(StringComparer.Ordinal));
        Assert.Equal(reason, bot.Sockets.State.LastReason);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    [InlineData("too_many_websockets")]
    [InlineData("a reason of tomorrow")]
    public async Task Lose_nothing_for_whatever_reason_they_have_to_go(string reason)
    {
        var (bot, first, second) = await Two();

        var late = Said("at the last moment");
        await first.Send(late.Envelope("e1"));
        await first.Disconnect(reason);
        await slack.Until(_ => !first.IsOpen);
        // What Slack saw no acknowledgement of it sends again over another one, if there is one.
        if (slack.Acks.All(ack => ack.Envelope != "e1") && second.IsOpen)
            await slack.Delivers(late, "e1", second, attempt: 1);

        await bot.WorkOff();
        Assert.Equal(["R-4 is red at the last moment"], await bot.Replies());
        Assert.Equal(reason, bot.Sockets.State.LastReason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_opened_anew_when_one_is_closed_or_dropped_while_the_other_goes_on(bool dropped)
    {
        var (_, first, second) = await Two();

        if (dropped)
            first.Drop();
        else
            await first.Close();
        await slack.Until(_ => slack.Links.Count == 3 && slack.Open.Count == 2);

        Assert.Equal(1, slack.Fewest);
        Assert.Contains(second, slack.Open);
    }

    [Fact]
    public async Task Hold_back_when_there_are_too_many()
    {
        var (bot, first, second) = await Two();

        await first.Disconnect("too_many_websockets");
        await slack.Until(_ => !first.IsOpen);
        await bot.Clock.Awaited(TimeSpan.FromMinutes(1));

        Assert.Equal([second], slack.Open);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await slack.Until(_ => slack.Open.Count == 2);
        Assert.Equal(1, slack.Fewest);
    }

    [Fact]
    public async Task Stop_with_a_clear_state_when_Socket_Mode_is_turned_off()
    {
        var (bot, first, _) = await Two();
        var asked = slack.Asked;

        await first.Disconnect("link_disabled");
        await slack.Until(_ => slack.Open.Count == 0);
        bot.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal((true, "link_disabled"), (bot.Sockets.State.Stopped, bot.Sockets.State.LastReason));
        Assert.Equal(asked, slack.Asked);
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("Socket Mode is turned off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_renewed_when_nothing_comes_for_long_although_pings_are_answered()
    {
        var (bot, first, _) = await Two();

        bot.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(10));
        await slack.Until(_ => slack.Links.Count == 3 && !first.IsOpen);

        Assert.Equal(2, slack.Fewest);
        Assert.Equal("silent", bot.Sockets.State.LastReason);
    }

    [Fact]
    public async Task Are_replaced_when_nobody_answers_at_the_other_end()
    {
        var (_, first, _) = await Two(new SlackSocketTimes { Ping = TimeSpan.FromMilliseconds(500) });

        first.GoSilent();
        await slack.Until(_ => slack.Links.Any(link => link.IsOpen && slack.Links.ToList().IndexOf(link) >= 2));

        Assert.True(slack.Fewest >= 1);
    }

    [Fact]
    public async Task Take_the_same_envelope_twice_for_one_event_and_acknowledge_it_on_each()
    {
        var (bot, first, second) = await Two();
        var said = Said("once");

        await slack.Delivers(said, "e1", first);
        await slack.Delivers(said, "e1", second, attempt: 1);

        Assert.Equal([first, second], slack.Acks.Select(ack => ack.Link));
        await bot.WorkOff();
        Assert.Equal(["R-4 is red once"], await bot.Replies());
    }

    [Fact]
    public async Task Answer_a_look_up_in_the_acknowledgement()
    {
        var (bot, first, _) = await Two();

        var ack = await slack.Delivers(bot.People.Types("U0OLIVER", ListeningBot.Channel, "/risk R-4"), "e1", first);

        Assert.Contains("Telemetry gaps", (string)ack.Payload["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledge_while_working_off_takes_long()
    {
        var (bot, first, _) = await Two();
        bot.Gate.Hold("Commit");

        await slack.Delivers(Said("slowly"), "e1", first);

        Assert.Single(await bot.Store.Unfinished(10));
        bot.Gate.Release("Commit");
    }

    [Fact]
    public async Task Acknowledge_nothing_that_could_not_be_kept()
    {
        var (bot, first, second) = await Two();
        var said = Said("in the end");
        bot.Gate.Hold("Keep");

        await first.Send(said.Envelope("e1"));
        await bot.Clock.Awaited(TimeSpan.FromSeconds(2.5));
        bot.Clock.Advance(TimeSpan.FromSeconds(2.5));
        bot.Gate.Release("Keep");
        await slack.Delivers(said, "e1", second, attempt: 1);

        Assert.Equal([second], slack.Acks.Select(ack => ack.Link));
        Assert.Equal(1, bot.Counted("slack.payloads.unacknowledged"));
        await bot.WorkOff();
        Assert.Equal(["R-4 is red in the end"], await bot.Replies());
    }

    [Fact]
    public async Task Acknowledge_what_nobody_knows_so_that_it_does_not_come_again()
    {
        var (_, first, _) = await Two();

        await first.Send(new System.Text.Json.Nodes.JsonObject { ["type"] = "holograms", ["envelope_id"] = "e1", ["payload"] = new System.Text.Json.Nodes.JsonObject() });
        await slack.Until(_ => slack.Acks.Any(ack => ack.Envelope == "e1"));

        Assert.Equal("{}", slack.Acks.Single().Payload.ToJsonString());
    }

    [Fact]
    public async Task Are_tried_seldom_with_a_token_that_Slack_refuses()
    {
        slack.Refusal = "invalid_auth";
        bot = await Start(new SlackSocketTimes());

        await bot.Clock.Awaited(TimeSpan.FromMinutes(1));

        Assert.Equal((0, "invalid_auth", false), (bot.Sockets.State.Open, bot.Sockets.State.LastReason, bot.Sockets.State.Stopped));
        Assert.Contains(bot.Log.Lines, line => line.Contains("Check Slack:AppToken", StringComparison.Ordinal));
        slack.Refusal = null;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await slack.Until(_ => slack.Open.Count >= 1);
    }

    [Fact]
    public async Task Are_given_up_when_nobody_says_hello()
    {
        slack.Greets = false;
        bot = await Start(new SlackSocketTimes());
        await slack.Until(_ => slack.Links.Count == 1);
        await bot.Clock.Awaited(TimeSpan.FromSeconds(8));

        bot.Clock.Advance(TimeSpan.FromSeconds(8));
        await Until(() => bot.Sockets.State.LastReason is not null);

        Assert.Equal("no hello", bot.Sockets.State.LastReason);
        slack.Greets = true;
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await slack.Until(_ => slack.Open.Count >= 1);
    }

    [Fact]
    public async Task Say_how_they_are()
    {
        var started = Testing.Some.At("09:00");
        var (bot, first, _) = await Two();

        bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await slack.Delivers(Said("now"), "e1", first);

        Assert.Equal(new SlackSocketState(2, started.ToUniversalTime(), bot.Clock.GetUtcNow().ToUniversalTime(), null, false), bot.Sockets.State);
    }

    private FakeSlackSent Said(string words) => bot!.People.Says("U0OLIVER", "D0OLIVER", $"R-4 is red {words}");

    private async Task<(ListeningBot Bot, FakeSlackLink First, FakeSlackLink Second)> Two(SlackSocketTimes? times = null)
    {
        bot = await Start(times ?? new SlackSocketTimes());
        await Until(() => bot.Sockets.State.Open == 1);
        await bot.Clock.Awaited(TimeSpan.FromSeconds(10));
        bot.Clock.Advance(TimeSpan.FromSeconds(10));
        await slack.Until(_ => slack.Open.Count == 2);
        await Until(() => bot.Sockets.State.Open == 2);
        slack.Count();
        return (bot, slack.Links[0], slack.Links[1]);
    }

    // The bot knows of its second socket a moment after Slack does.
    private static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private Task<ListeningBot> Start(SlackSocketTimes times) => ListeningBot.Start(slack, adjust: services => services.AddSingleton(provider => new SlackSockets(
        provider.GetRequiredService<SlackEntrance>(), provider.GetRequiredService<ISlackCalls>(), provider.GetRequiredService<IOptions<SlackOptions>>(),
        provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SlackSockets>>(), times, () => 1)));
}
