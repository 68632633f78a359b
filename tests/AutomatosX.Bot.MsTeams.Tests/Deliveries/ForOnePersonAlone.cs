using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Deliveries;

public sealed class ForOnePersonAlone
{
    [Fact]
    public async Task A_post_stands_in_the_channel_and_nobody_else_sees_it()
    {
        await using var desk = await MsTeamsDesk.Open();
        var said = desk.Teams.Says(desk.Room, desk.Lead, "R-4 done");
        await desk.Posts("echo", Post.Say("R-4 is closed."), For(desk, under: said.Id));

        var message = Assert.Single(desk.Room.OnlyFor(desk.Lead));
        Assert.Equal((said.Id, "R-4 is closed."), (message.Root, message.Words));
        Assert.Empty(desk.Room.Under(said.Id));
        Assert.Equal($"private:{message.Id};messageid={said.Id}", (await desk.Outbox("echo")).Message!.Id);
    }

    [Fact]
    public async Task A_post_is_changed_in_place_without_naming_the_person_again()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("echo", Post.Say("R-4 is closed."), For(desk));
        await desk.Posts("echo", Post.Say("R-4 is open again."), For(desk));

        var message = Assert.Single(desk.Room.OnlyFor(desk.Lead));
        Assert.Equal(("R-4 is open again.", 1), (message.Words, message.Edits));
        Assert.False(Assert.Single(desk.Teams.CallsOf("update")).Body!.ContainsKey("recipient"));
    }

    [Fact]
    public async Task A_post_that_is_gone_by_now_is_said_anew()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Posts("echo", Post.Say("R-4 is closed."), For(desk));
        desk.Room.Messages.Clear();
        await desk.Posts("echo", Post.Say("R-4 is open again."), For(desk));

        Assert.Equal("R-4 is open again.", Assert.Single(desk.Room.OnlyFor(desk.Lead)).Words);
    }

    [Theory]
    [InlineData(null, "For you alone, from p0-week2-status:")]
    [InlineData("nobody says", "For you alone, from the project's channel:")]
    public async Task Where_the_channel_takes_none_it_goes_to_the_direct_chat_and_says_where_it_belongs(string? hidden, string line)
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.TakesTargeted = false;
        if (hidden is not null)
            desk.Teams.Fail("channels", FakeMsTeamsFault.Refused(403, "NotEnoughPermissions"));
        await desk.Posts("echo", Post.Say("R-4 is closed."), For(desk));

        Assert.Empty(desk.Room.Messages);
        var message = Assert.Single(desk.Teams.Direct(desk.Lead).Top, message => message.Words.Contains(line, StringComparison.Ordinal));
        Assert.Equal((OutboxState.Sent, new MessageRef(MsTeamsDesk.DirectWith(desk.Lead), message.Id)), ((await desk.Outbox("echo")).State, (await desk.Outbox("echo")).Message));
    }

    [Fact]
    public async Task What_went_to_the_direct_chat_is_changed_there_whatever_the_channel_takes_by_then()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.TakesTargeted = false;
        await desk.Posts("echo", Post.Say("R-4 is closed."), For(desk));
        desk.Teams.TakesTargeted = true;
        await desk.Restarts();
        await desk.Posts("echo", Post.Say("R-4 is open again."), For(desk));

        Assert.Empty(desk.Room.Messages);
        Assert.Equal([("For you alone, from p0-week2-status:", 0), ("R-4 is open again.", 1)], desk.Teams.Direct(desk.Lead).Top.Select(message => (message.Words, message.Edits)));
    }

    [Fact]
    public async Task A_channel_that_takes_none_is_asked_once_an_hour()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.TakesTargeted = false;
        await desk.Posts("echo/1", Post.Say("one"), For(desk));
        await desk.Posts("echo/2", Post.Say("two"), For(desk));
        Assert.Single(desk.Teams.Calls, call => call.IsTargeted);
        desk.Teams.TakesTargeted = true;
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Posts("echo/3", Post.Say("three"), For(desk));

        Assert.Equal("three", Assert.Single(desk.Room.OnlyFor(desk.Lead)).Words);
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_is_said_again_only_when_there_is_news()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("post", FakeMsTeamsFault.Dropped(after: true));
        await desk.Posts("echo", Post.Say("R-4 is closed."), For(desk));
        await desk.Passes(60);
        Assert.Single(desk.Room.OnlyFor(desk.Lead));
        Assert.Empty(desk.Teams.Direct(desk.Lead).Top);
        await desk.Posts("echo", Post.Say("R-4 is open again."), For(desk));

        Assert.Equal(["R-4 is closed.", "R-4 is open again."], desk.Room.OnlyFor(desk.Lead).Select(message => message.Words));
    }

    private static Address For(MsTeamsDesk desk, string? under = null) => new(
        MsTeamsDesk.In(desk.Room), UnderMessage: under is null ? null : new MessageRef(MsTeamsDesk.In(desk.Room), under), OnlyFor: new PersonId(desk.Lead.Person));
}
