using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Deliveries;

public sealed class WhatTeamsRefuses
{
    [Theory]
    [InlineData(403, "BotDisabledByAdmin", "Teams admin center")]
    [InlineData(403, "BotNotInConversationRoster", "Add it to the team or the chat again")]
    [InlineData(403, "NotEnoughPermissions", "lacks a permission")]
    [InlineData(403, "MessageWritesBlocked", "A team owner can allow it")]
    [InlineData(403, "InvalidBotApiHost", "smba.infra.gcc.teams.microsoft.com")]
    [InlineData(403, "SomethingNew", "(`SomethingNew`)")]
    [InlineData(404, "ConversationNotFound", "Add the app there again")]
    [InlineData(401, "BotNotRegistered", "`MsTeams:AppId`")]
    [InlineData(413, "MessageSizeTooBig", "larger than Teams takes")]
    [InlineData(413, "", "larger than Teams takes")]
    [InlineData(400, "BadSyntax", "refuses the message as I wrote it (`BadSyntax`)")]
    public async Task For_good_is_told_to_the_leads_with_what_to_do_and_not_tried_again(int status, string code, string remedy)
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", [.. Enumerable.Repeat(FakeMsTeamsFault.Refused(status, code) with { Conversation = desk.Room.Id }, status == 401 ? 2 : 1)]);
        await desk.Posts("a", "Day 7 is over.");
        await desk.Passes(60);

        Assert.Equal(OutboxState.Failed, (await desk.Outbox("a")).State);
        Assert.Empty(desk.Room.Top);
        var told = Assert.Single(desk.Teams.Direct(desk.Lead).Top).Words;
        Assert.Contains("I cannot post in #p0-week2-status.", told, StringComparison.Ordinal);
        Assert.Contains(remedy, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_the_app_was_taken_out_of_is_refused_by_its_own_rule()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Room.HasBot = false;
        await desk.Posts("a", "Day 7 is over.");

        Assert.Equal("Teams answered BotNotInConversationRoster", (await desk.Outbox("a")).Why);
    }

    [Fact]
    public async Task A_message_over_a_hundred_kilobytes_is_refused_by_its_own_rule()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("a", new string('ü', 51 * 1024));

        Assert.Equal("Teams answered MessageSizeTooBig", (await desk.Outbox("a")).Why);
    }

    [Theory]
    [InlineData(true, false, "not installed for that person")]
    [InlineData(false, true, "has blocked my chat")]
    public async Task A_person_who_cannot_be_written_to_is_named_to_the_lead(bool isWithout, bool blocks, string remedy)
    {
        await using var desk = await MsTeamsDesk.Open();
        var ana = desk.Teams.AddPerson("Ana");
        (ana.HasApp, ana.Blocks) = (!isWithout, blocks);
        await desk.Posts("prompt", Post.Say("Standup, Day 7."), new Address(MsTeamsDesk.DirectWith(ana)));
        await desk.Passes(2);

        Assert.Contains(remedy, Assert.Single(desk.Teams.Direct(desk.Lead).Top).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_from_the_wrong_tenant_asks_for_the_right_one()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Settings.TenantId = "botframework.com";
        await desk.Restarts();
        var refused = Assert.IsType<Delivered.Never>(await Deliver(desk));

        Assert.Contains("`MsTeams:TenantId`", refused.Remedy, StringComparison.Ordinal);
        Assert.Contains("wrong authority", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_ran_out_is_named_by_its_number_alone()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Settings.ClientSecret = "old~secret";
        await desk.Restarts();
        var refused = Assert.IsType<Delivered.Never>(await Deliver(desk));

        Assert.Contains("`AADSTS7000215`", refused.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("old~secret", $"{refused} {string.Join('\n', desk.Log.Lines)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(423)]
    public async Task A_passing_trouble_is_tried_again(int status)
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", FakeMsTeamsFault.Refused(status, "Conflict"));
        await desk.Posts("a", "Day 7.");
        await desk.Passes(60);

        Assert.Single(desk.Room.Top);
    }

    [Fact]
    public async Task A_post_that_somebody_deleted_is_not_brought_back()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("a", "Three of four have answered.");
        desk.Room.Messages.Clear();
        await desk.Posts("a", "All four have answered.");
        await desk.Passes(60);

        Assert.Empty(desk.Room.Messages);
        Assert.Empty(desk.Teams.Direct(desk.Lead).Top);
        Assert.Equal(OutboxState.Failed, (await desk.Outbox("a")).State);
    }

    private static Task<Delivered> Deliver(MsTeamsDesk desk) =>
        desk.Deliveries.Deliver(new Delivery("a", MsTeamsDesk.In(desk.Room), null, null, null, Post.Say("Day 7.")), PlainCards.Write);
}
