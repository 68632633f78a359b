using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Tests.Support;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

public sealed class PostingToSlack
{
    [Fact]
    public async Task A_post_stands_in_its_channel_and_its_message_is_known()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("roll-call", "Three of four have answered.");

        var message = Assert.Single(desk.Room.Top);
        Assert.Contains("Three of four have answered.", message.Words);
        Assert.Equal((OutboxState.Sent, message.Ts), ((await desk.Outbox("roll-call")).State, (await desk.Outbox("roll-call")).Message!.Id));
    }

    [Fact]
    public async Task Other_words_change_the_message_that_stands_there()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("roll-call", "Three of four have answered.");
        await desk.Posts("roll-call", "All four have answered.");

        var message = Assert.Single(desk.Room.Top);
        Assert.Equal((1, true), (message.Edits, message.Words.Contains("All four have answered.", StringComparison.Ordinal)));
        Assert.NotNull(message.Metadata);
    }

    [Fact]
    public async Task A_post_under_another_goes_into_its_thread()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("summary", "Day 7");
        await desk.Posts("summary/risks", Post.Say("R-4 is yellow."), new Address(SlackDesk.In(desk.Room), UnderPost: "summary"));
        await desk.Passes(1);

        Assert.Contains("R-4 is yellow.", Assert.Single(desk.Room.Under(Assert.Single(desk.Room.Top).Ts)).Words);
    }

    [Fact]
    public async Task A_post_under_a_persons_message_goes_into_that_thread()
    {
        await using var desk = await SlackDesk.Open();
        var said = desk.Slack.Says(desk.Room, desk.Lead, "R-4 done");
        await desk.Posts("echo", Post.Say("R-4 is closed."), new Address(SlackDesk.In(desk.Room), UnderMessage: new MessageRef(SlackDesk.In(desk.Room), said)));

        Assert.Contains("R-4 is closed.", Assert.Single(desk.Room.Under(said)).Words);
    }

    [Fact]
    public async Task A_direct_chat_is_opened_once_and_remembered_over_a_restart()
    {
        await using var desk = await SlackDesk.Open();
        var ana = desk.Slack.AddPerson("ana");
        await desk.Posts("prompt/1", Post.Say("Standup, Day 7."), new Address(SlackDesk.DirectWith(ana)));
        await desk.Restarts();
        await desk.Passes(1);
        await desk.Posts("prompt/2", Post.Say("Standup, Day 8."), new Address(SlackDesk.DirectWith(ana)));

        var chat = desk.Slack.Direct(ana);
        Assert.Equal(2, chat.Top.Count());
        Assert.Single(desk.Slack.CallsOf("conversations.open"));
        Assert.Equal(new MessageRef(SlackDesk.DirectWith(ana), $"{chat.Id}:{chat.Messages[0].Ts}"), (await desk.Outbox("prompt/1")).Message);
    }

    [Fact]
    public async Task What_one_person_alone_may_see_is_seen_by_that_person_alone()
    {
        await using var desk = await SlackDesk.Open();
        desk.Room.Members.Add(desk.Lead);
        var said = desk.Slack.Says(desk.Room, desk.Lead, "R-4 done");
        var thread = new MessageRef(SlackDesk.In(desk.Room), said);
        await desk.Posts("echo", Post.Say("R-4 is closed."), new Address(SlackDesk.In(desk.Room), UnderMessage: thread, OnlyFor: new PersonId(desk.Lead)));

        var message = Assert.Single(desk.Room.OnlyFor(desk.Lead));
        Assert.Equal((said, true), (message.ThreadTs, message.Words.Contains("R-4 is closed.", StringComparison.Ordinal)));
        Assert.Empty(desk.Room.Under(said));
        Assert.Equal($"private:{message.Ts}", (await desk.Outbox("echo")).Message!.Id);
    }

    [Fact]
    public async Task A_private_post_that_nobody_pressed_a_button_of_cannot_be_changed_and_is_said_anew()
    {
        await using var desk = await SlackDesk.Open();
        desk.Room.Members.Add(desk.Lead);
        var address = new Address(SlackDesk.In(desk.Room), OnlyFor: new PersonId(desk.Lead));
        await desk.Posts("echo", Post.Say("R-4 is closed."), address);
        await desk.Passes(1);
        await desk.Posts("echo", Post.Say("R-4 is open again."), address);

        Assert.Equal(2, desk.Room.OnlyFor(desk.Lead).Count());
        Assert.Empty(desk.Slack.CallsOf("chat.update"));
    }

    [Fact]
    public async Task Every_message_carries_a_mark_that_says_nothing()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("prompt/P0/standup/2025-01-14/bob", "Standup, Day 7.");

        var metadata = Assert.Single(desk.Room.Top).Metadata!.ToJsonString();
        Assert.Contains("automatosx_post", metadata);
        Assert.DoesNotContain("bob", metadata);
    }

    [Fact]
    public async Task Nothing_in_the_log_holds_a_token_however_much_goes_wrong()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", Testing.Slack.FakeSlackFault.Dropped(), Testing.Slack.FakeSlackFault.Refused("is_archived"), Testing.Slack.FakeSlackFault.Garbled(desk.Slack.BotToken));
        await desk.Posts("a", "one");
        await desk.Passes(40);
        await desk.Posts("b", "two");
        await desk.Slack.GoDown();
        await desk.Posts("c", "three");
        desk.Slack.Revoke(desk.Slack.BotToken);
        await desk.Slack.ComeBack();
        await desk.Passes(60);

        Assert.DoesNotContain(desk.Log.Lines, line => line.Contains(desk.Slack.BotToken, StringComparison.Ordinal));
        Assert.All(["a", "b", "c"], key => Assert.DoesNotContain(desk.Slack.BotToken, desk.Outbox(key).Result.Why ?? "", StringComparison.Ordinal));
        Assert.All(desk.Slack.Calls, call => Assert.False(call.Arguments.ContainsKey("token")));
    }
}
