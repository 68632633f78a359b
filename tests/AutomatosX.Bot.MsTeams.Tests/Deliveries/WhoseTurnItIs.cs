using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.Deliveries;

public sealed class WhoseTurnItIs
{
    [Fact]
    public async Task More_posts_than_a_channel_takes_come_as_it_takes_them_and_never_too_soon()
    {
        await using var desk = await MsTeamsDesk.Open();
        for (var i = 0; i < 70; i++)
            await desk.Wants($"post/{i}", Post.Say($"number {i}"));
        await desk.Send();
        Assert.Equal(7, desk.Room.Messages.Count);
        await desk.Passes(29);
        Assert.Equal(60, desk.Room.Messages.Count);
        await desk.Passes(10);

        Assert.Equal(70, desk.Teams.CallsOf("create").Count);
        Assert.Equal(Enumerable.Range(0, 70).Select(i => $"number {i}").Order(), desk.Room.Messages.Select(message => message.Words).Order());
    }

    [Fact]
    public async Task A_429_in_one_channel_does_not_hold_up_another()
    {
        await using var desk = await MsTeamsDesk.Open();
        var other = desk.Teams.AddChannel("p1");
        desk.Teams.Fail("create", FakeMsTeamsFault.TooMany(30) with { Conversation = desk.Room.Id });
        await desk.Posts("a", "here");
        await desk.Posts("b", "there", other);
        Assert.Equal((0, 1), (desk.Room.Top.Count(), other.Top.Count()));
        await desk.Passes(29);
        Assert.Empty(desk.Room.Top);
        await desk.Passes(1);

        Assert.Single(desk.Room.Top);
        Assert.Equal(2, desk.Teams.CallsOf("create").Count(call => call.IsAbout(desk.Room.Id)));
        Assert.Equal(1, (await desk.Outbox("a")).Attempts);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    public async Task What_is_certainly_not_there_is_tried_again_also_without_a_time_named(int status)
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Teams.Fail("create", FakeMsTeamsFault.Error(status), FakeMsTeamsFault.Error(status));
        await desk.Posts("a", "Day 7.");
        await desk.Passes(10);

        Assert.Single(desk.Room.Top);
        Assert.Equal(3, desk.Teams.CallsOf("create").Count);
    }

    [Fact]
    public async Task Two_hundred_people_are_asked_within_what_the_tenant_takes()
    {
        await using var desk = await MsTeamsDesk.Open();
        var people = Enumerable.Range(0, 60).Select(i => desk.Teams.AddPerson($"Member{i}")).ToList();
        foreach (var person in people)
            await desk.Wants($"prompt/{person.Name}", Post.Say("Standup, Day 7."), new Address(MsTeamsDesk.DirectWith(person)));
        await desk.Passes(5);

        Assert.All(people, person => Assert.Single(desk.Teams.Direct(person).Top));
        Assert.Equal(120, desk.Teams.CallsOf("create", "post").Count);
    }
}
