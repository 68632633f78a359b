using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

public sealed class WhoseTurnItIs
{
    [Fact]
    public async Task One_message_a_second_goes_into_a_channel_and_the_outbox_waits_for_the_others()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.LimitsChannels = true;
        for (var i = 0; i < 4; i++)
            await desk.Wants($"post/{i}", Post.Say($"number {i}"));
        await desk.Send();
        Assert.Single(desk.Room.Top);
        await desk.Passes(3);

        Assert.Equal(4, desk.Room.Top.Count());
        Assert.Equal(4, desk.Slack.CallsOf("chat.postMessage").Count);
        Assert.Equal(1, (await desk.Outbox("post/3")).Attempts);
    }

    [Fact]
    public async Task A_429_in_one_channel_does_not_hold_up_another()
    {
        await using var desk = await SlackDesk.Open();
        var other = desk.Slack.AddChannel("p1");
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.TooMany(30) with { Channel = desk.Room.Id });
        await desk.Posts("a", "here");
        await desk.Posts("b", "there", other);
        Assert.Equal((0, 1), (desk.Room.Top.Count(), other.Top.Count()));
        await desk.Passes(29);
        Assert.Empty(desk.Room.Top);
        await desk.Passes(1);

        Assert.Single(desk.Room.Top);
        Assert.Equal(2, desk.Slack.CallsOf("chat.postMessage").Count(call => call["channel"] == desk.Room.Id));
    }

    [Fact]
    public async Task A_429_on_changes_holds_the_changes_and_no_new_messages()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Slack.Fail("chat.update", FakeSlackFault.TooMany(10));
        await desk.Posts("a", "All four have answered.");
        await desk.Passes(1);
        await desk.Posts("b", "Day 7");
        Assert.Equal(2, desk.Room.Top.Count());
        await desk.Passes(10);

        Assert.Equal(1, desk.Room.Top.First().Edits);
    }

    [Fact]
    public async Task Slack_is_down_for_an_hour_and_what_was_due_comes_once_when_it_is_back()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("before", "Standup, Day 7.");
        await desk.Slack.GoDown();
        await desk.Posts("summary", "Day 7 is over.");
        for (var i = 0; i < 240; i++)
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(15));
            await desk.Send();
        }

        Assert.Equal(OutboxState.Waiting, (await desk.Outbox("summary")).State);
        await desk.Slack.ComeBack();
        await desk.Passes(61);

        Assert.Equal(2, desk.Room.Top.Count());
        Assert.Equal((OutboxState.Sent, 1), ((await desk.Outbox("summary")).State, (await desk.Outbox("summary")).Attempts));
    }

    [Fact]
    public async Task Slack_is_down_from_the_very_start_and_nothing_is_given_up()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Slack.GoDown();
        await desk.Posts("a", "Standup, Day 7.");
        await desk.Passes(120);
        await desk.Slack.ComeBack();
        await desk.Passes(61);

        Assert.Single(desk.Room.Top);
    }
}
