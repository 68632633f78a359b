using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Tests.Support;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Slack.Tests.Deliveries;

public sealed class WhatSlackRefuses
{
    [Theory]
    [InlineData("not_in_channel", "Invite me there with `/invite`.")]
    [InlineData("channel_not_found", "Invite me there")]
    [InlineData("is_archived", "Unarchive it")]
    [InlineData("restricted_action", "A Slack admin can allow it")]
    [InlineData("invalid_blocks", "refuses the message as I wrote it (`invalid_blocks`)")]
    [InlineData("msg_too_long", "tell whoever runs me")]
    [InlineData("something_new", "(`something_new`)")]
    public async Task For_good_is_told_to_the_leads_with_what_to_do_and_not_tried_again(string error, string remedy)
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Refused(error));
        await desk.Posts("a", "Day 7 is over.");
        await desk.Passes(60);

        Assert.Equal(OutboxState.Failed, (await desk.Outbox("a")).State);
        Assert.Empty(desk.Room.Top);
        var told = Assert.Single(desk.Slack.Direct(desk.Lead).Top).Words;
        Assert.Contains("I cannot post in #p0-week2-status.", told);
        Assert.Contains(remedy, told);
    }

    [Fact]
    public async Task A_channel_that_the_bot_was_never_invited_to_is_refused_by_its_own_rule()
    {
        await using var desk = await SlackDesk.Open();
        desk.Room.Members.Remove(FakeSlack.Bot);
        await desk.Posts("a", "Day 7 is over.");

        Assert.Equal("Slack answered not_in_channel", (await desk.Outbox("a")).Why);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.GiveScopes("im:write");
        var refused = Assert.IsType<Delivered.Never>(await desk.Platform.Deliver(new Delivery("a", SlackDesk.In(desk.Room), null, null, null, Post.Say("Day 7."))));

        Assert.Contains("`chat:write`", refused.Remedy);
    }

    [Fact]
    public async Task A_revoked_token_asks_for_a_new_install()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("a", "Day 7.");
        desk.Slack.Revoke(desk.Slack.BotToken);
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        var refused = Assert.IsType<Delivered.Never>(await desk.Platform.Deliver(new Delivery("b", SlackDesk.In(desk.Room), null, null, null, Post.Say("Day 8."))));

        Assert.Contains("Install the app in the workspace again", refused.Remedy);
    }

    [Fact]
    public async Task A_person_who_left_is_named_to_the_lead()
    {
        await using var desk = await SlackDesk.Open();
        var gone = desk.Slack.AddPerson(new FakeSlackPerson("U0GONE", "gone", "Europe/Lisbon") { IsDeleted = true });
        await desk.Posts("prompt", Post.Say("Standup, Day 7."), new Address(SlackDesk.DirectWith(gone)));
        await desk.Passes(2);

        Assert.Contains("Slack has no active person behind it.", Assert.Single(desk.Slack.Direct(desk.Lead).Top).Words);
    }

    [Fact]
    public async Task A_passing_trouble_is_tried_again()
    {
        await using var desk = await SlackDesk.Open();
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Refused("team_added_to_org"));
        await desk.Posts("a", "Day 7.");
        await desk.Passes(60);

        Assert.Single(desk.Room.Top);
    }

    [Fact]
    public async Task A_post_that_somebody_deleted_is_not_brought_back()
    {
        await using var desk = await SlackDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Room.Messages.Clear();
        await desk.Posts("a", "All four have answered.");
        await desk.Passes(60);

        Assert.Empty(desk.Room.Messages);
        Assert.Empty(desk.Slack.Direct(desk.Lead).Top);
        Assert.Equal(OutboxState.Failed, (await desk.Outbox("a")).State);
    }

    [Fact]
    public async Task A_workspace_that_is_not_allowed_gets_nothing()
    {
        await using var desk = await SlackDesk.Open();
        desk.Settings.AllowedWorkspaces = ["T0OTHER"];
        await desk.Posts("a", "Day 7.");

        Assert.Empty(desk.Slack.Calls);
        Assert.Equal("not installed in the workspace", (await desk.Outbox("a")).Why);
    }

    [Theory]
    [InlineData("not_in_channel")]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("user_not_in_channel")]
    public async Task To_be_said_to_one_person_in_a_channel_is_said_to_that_person_directly(string error)
    {
        await using var desk = await SlackDesk.Open();
        var ana = desk.Slack.AddPerson("ana");
        var address = new Address(SlackDesk.In(desk.Room), OnlyFor: new PersonId(ana));
        desk.Slack.Fail("chat.postEphemeral", FakeSlackFault.Refused(error), FakeSlackFault.Refused(error));
        await desk.Posts("echo", Post.Say("R-4 is closed."), address);
        await desk.Restarts();
        await desk.Passes(2);
        await desk.Posts("echo", Post.Say("R-4 is open again."), address);
        await desk.Passes(2);

        var message = Assert.Single(desk.Slack.Direct(ana).Top);
        Assert.Equal((true, 1), (message.Words.Contains("R-4 is open again.", StringComparison.Ordinal), message.Edits));
        Assert.Equal(new MessageRef(SlackDesk.DirectWith(ana), $"{desk.Slack.Direct(ana).Id}:{message.Ts}"), (await desk.Outbox("echo")).Message);
        Assert.Empty(desk.Slack.Direct(desk.Lead).Top);
    }

    [Fact]
    public async Task To_be_said_to_one_person_is_found_in_the_direct_chat_when_the_answer_is_lost_there()
    {
        await using var desk = await SlackDesk.Open();
        var ana = desk.Slack.AddPerson("ana");
        desk.Slack.Fail("chat.postMessage", FakeSlackFault.Dropped(after: true));
        await desk.Posts("echo", Post.Say("R-4 is closed."), new Address(SlackDesk.In(desk.Room), OnlyFor: new PersonId(ana)));
        await desk.Passes(60);

        Assert.Single(desk.Slack.Direct(ana).Top);
        Assert.Equal(OutboxState.Sent, (await desk.Outbox("echo")).State);
    }
}
