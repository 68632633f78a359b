using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

public sealed class AnswersThatNeverCame
{
    [Theory]
    [InlineData("dropped")]
    [InlineData("500")]
    [InlineData("fatal_error")]
    [InlineData("garbled")]
    public async Task A_message_that_had_arrived_is_found_and_not_sent_twice(string how)
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", Fault(how, after: true));
        await desk.Posts("a", "Standup, Day 7.");
        Assert.Equal(OutboxState.Unknown, (await desk.Outbox("a")).State);
        await desk.Passes(60);

        var message = Assert.Single(desk.Room.Top);
        Assert.Equal((OutboxState.Sent, message.Ts), ((await desk.Outbox("a")).State, (await desk.Outbox("a")).Message!.Id));
        Assert.Single(desk.Slack.CallsOf("chat.postMessage"));
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("500")]
    [InlineData("internal_error")]
    public async Task A_message_that_had_not_arrived_is_sent_once(string how)
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", Fault(how, after: false));
        await desk.Posts("a", "Standup, Day 7.");
        Assert.Empty(desk.Room.Top);
        await desk.Passes(60);

        Assert.Single(desk.Room.Top);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task Nothing_is_sent_again_while_the_first_one_may_still_be_on_its_way()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Error500());
        await desk.Posts("a", "Standup, Day 7.");
        await desk.Passes(29);
        Assert.Empty(desk.Slack.CallsOf("conversations.history"));
        await desk.Passes(6);
        Assert.Single(desk.Room.Top);
    }

    [Fact]
    public async Task A_lost_answer_in_a_thread_is_looked_for_in_the_thread()
    {
        await using var desk = await SlackDesk.Open();
        var said = desk.Slack.Says(desk.Room, desk.Lead, "R-4 done");
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Dropped(after: true));
        await desk.Posts("a", Post.Say("R-4 is closed."), new Address(SlackDesk.In(desk.Room), UnderMessage: new MessageRef(SlackDesk.In(desk.Room), said)));
        await desk.Passes(60);

        Assert.Single(desk.Room.Under(said));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
        Assert.NotEmpty(desk.Slack.CallsOf("conversations.replies"));
    }

    [Fact]
    public async Task It_is_found_behind_many_pages_of_what_others_said()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Dropped(after: true));
        await desk.Posts("a", "Standup, Day 7.");
        for (var i = 0; i < 450; i++)
            desk.Slack.Says(desk.Room, desk.Lead, "and another thing");
        await desk.Passes(60);

        Assert.Single(desk.Slack.CallsOf("chat.postMessage"));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
        Assert.Equal(3, desk.Slack.CallsOf("conversations.history").Count);
    }

    [Fact]
    public async Task The_same_words_of_another_post_are_not_taken_for_it()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("yesterday", "Standup.");
        await desk.Passes(1);
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Error500());
        await desk.Posts("today", "Standup.");
        await desk.Passes(60);

        Assert.Equal(2, desk.Room.Top.Count());
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_made_again()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Slack.Fail("chat.update", FakeSlackFault.Error500());
        await desk.Posts("a", "All four have answered.");
        await desk.Passes(5);

        Assert.Contains("All four have answered.", Assert.Single(desk.Room.Top).Words);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task A_change_whose_answer_was_lost_is_undone_when_the_old_words_are_wanted_again()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Slack.Fail("chat.update", FakeSlackFault.Dropped(after: true));
        await desk.Posts("a", "All four have answered.");
        await desk.Posts("a", "Three of four have answered.");
        await desk.Passes(60);

        Assert.Contains("Three of four have answered.", Assert.Single(desk.Room.Top).Words);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task Other_words_that_come_while_an_answer_is_missing_change_the_message_that_had_arrived()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Dropped(after: true));
        await desk.Posts("a", "Three of four have answered.");
        await desk.Posts("a", "All four have answered.");
        await desk.Passes(60);

        Assert.Contains("All four have answered.", Assert.Single(desk.Room.Top).Words);
        Assert.Single(desk.Slack.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task Where_Slack_shows_no_history_it_stays_unknown_and_is_not_sent_again()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Dropped(after: true));
        desk.Slack.GiveScopes("chat:write");
        await desk.Posts("a", "Standup, Day 7.");
        await desk.Passes(60);

        Assert.Single(desk.Slack.CallsOf("chat.postMessage"));
        Assert.Equal(OutboxState.Unknown, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task While_Slack_cannot_be_asked_it_stays_unknown_and_is_found_when_it_can()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Dropped(after: true));
        await desk.Posts("a", "Standup, Day 7.");
        await desk.Slack.GoDown();
        await desk.Passes(100);
        Assert.Equal(OutboxState.Unknown, (await desk.Outbox("a")).State);
        await desk.Slack.ComeBack();
        await desk.Passes(60);

        Assert.Single(desk.Room.Top);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task A_private_post_whose_answer_was_lost_is_never_said_twice()
    {
        await using var desk = await SlackDesk.Open();
        desk.Room.Members.Add(desk.Lead);
        desk.Slack.Fail("chat.postEphemeral", FakeSlackFault.Dropped(after: true));
        await desk.Posts("echo", Post.Say("R-4 is closed."), new Address(SlackDesk.In(desk.Room), OnlyFor: new PersonId(desk.Lead)));
        await desk.Passes(60);

        Assert.Single(desk.Room.OnlyFor(desk.Lead));
        // It is at its end: a post that waited for an answer for ever would one day hide those that can still be found.
        Assert.Equal((OutboxState.Failed, "its answer was lost, and the platform does not say whether it arrived"), ((await desk.Outbox("echo")).State, (await desk.Outbox("echo")).Why));
    }

    [Fact]
    public async Task A_private_post_that_says_something_else_since_is_said_anew()
    {
        await using var desk = await SlackDesk.Open();
        desk.Room.Members.Add(desk.Lead);
        desk.Slack.Fail("chat.postEphemeral", FakeSlackFault.Dropped(after: true));
        await desk.Posts("echo", Post.Say("R-4 is closed."), new Address(SlackDesk.In(desk.Room), OnlyFor: new PersonId(desk.Lead)));
        await desk.Posts("echo", Post.Say("R-4 is open."), new Address(SlackDesk.In(desk.Room), OnlyFor: new PersonId(desk.Lead)));
        await desk.Passes(60);

        Assert.Equal(["R-4 is closed.", "R-4 is open."], desk.Room.OnlyFor(desk.Lead).Select(message => message.Words));
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("echo")).State);
    }

    [Fact]
    public async Task A_private_post_whose_new_words_lost_their_answer_says_them_once()
    {
        await using var desk = await SlackDesk.Open();
        desk.Room.Members.Add(desk.Lead);
        var address = new Address(SlackDesk.In(desk.Room), OnlyFor: new PersonId(desk.Lead));
        await desk.Posts("echo", Post.Say("R-4 is closed."), address);
        desk.Slack.Fail("chat.postEphemeral", FakeSlackFault.Dropped(after: true));
        await desk.Posts("echo", Post.Say("R-4 is open."), address);
        await desk.Passes(60);

        Assert.Equal(["R-4 is closed.", "R-4 is open."], desk.Room.OnlyFor(desk.Lead).Select(message => message.Words));
        Assert.Equal((OutboxState.Failed, "its answer was lost, and nobody can look for a private message"), ((await desk.Outbox("echo")).State, (await desk.Outbox("echo")).Why));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_process_that_dies_with_a_message_in_its_hands_leaves_one_message(bool arrived)
    {
        await using var desk = await SlackDesk.Open();
        using var power = new CancellationTokenSource();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Silent(after: arrived));
        desk.Slack.Called += call => CutPower(call, power);
        await desk.Wants("a", Post.Say("Standup, Day 7."));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Send(power.Token));
        await desk.Restarts();
        await desk.Passes(60);

        Assert.Single(desk.Room.Top);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("a")).State);
    }

    private static void CutPower(FakeSlackCall call, CancellationTokenSource power)
    {
        if (call.Method == "chat.postMessage")
            power.Cancel();
    }

    private static FakeSlackFault Fault(string how, bool after) => how switch
    {
        "dropped" => FakeSlackFault.Dropped(after),
        "500" => FakeSlackFault.Error500(after),
        "garbled" => FakeSlackFault.Garbled("<html>"),
        _ => FakeSlackFault.Refused(how, after),
    };
}
