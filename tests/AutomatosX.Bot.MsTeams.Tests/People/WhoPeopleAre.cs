using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.People;
using AutomatosX.Bot.MsTeams.References;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.People;

public sealed class WhoPeopleAre
{
    [Fact]
    public async Task Is_listed_page_by_page_with_their_mail_addresses()
    {
        await using var desk = await MsTeamsDesk.Open();
        var room = desk.Teams.AddGroupChat("all hands", [.. Enumerable.Range(0, 450).Select(i => desk.Teams.AddPerson($"Member{i}"))]);
        var people = await desk.Get<MsTeamsPeople>().In(MsTeamsDesk.In(room));

        Assert.Equal(room.Members.Select(member => new RoomPerson(new PersonId(member.Person), member.Name, "") { Email = $"{member.Name}@ferry.example".ToLowerInvariant() }), people);
        Assert.Equal(3, desk.Teams.CallsOf("pagedmembers").Count);
        await desk.Restarts();
        Assert.Equal("member449@ferry.example", (await desk.Get<ConversationReferences>().Person(MsTeamsDesk.Tenant, new PersonId(room.Members[449].Person)))!.Email);
    }

    [Fact]
    public async Task Is_not_asked_without_end()
    {
        await using var desk = await MsTeamsDesk.Open();
        var room = desk.Teams.AddGroupChat("everybody", [.. Enumerable.Range(0, 1300).Select(i => desk.Teams.AddPerson($"Member{i}"))]);

        Assert.Equal(1000, (await desk.Get<MsTeamsPeople>().In(MsTeamsDesk.In(room))).Count);
        Assert.Equal(5, desk.Teams.CallsOf("pagedmembers").Count);
    }

    [Fact]
    public async Task Leaves_programs_out()
    {
        await using var desk = await MsTeamsDesk.Open();
        var room = desk.Teams.AddGroupChat("mixed", desk.Lead, new FakeMsTeamsPerson("28:another-bot", "28:another-bot", "Another bot", ""));

        Assert.Equal("Paris", Assert.Single(await desk.Get<MsTeamsPeople>().In(MsTeamsDesk.In(room))).Name);
    }

    [Fact]
    public async Task Is_nobody_where_the_bot_is_not()
    {
        await using var desk = await MsTeamsDesk.Open();
        desk.Room.HasBot = false;

        Assert.Empty(await desk.Get<MsTeamsPeople>().In(MsTeamsDesk.In(desk.Room)));
        Assert.Null(await desk.Get<MsTeamsPeople>().Who(MsTeamsDesk.In(desk.Room), new PersonId(desk.Lead.Person)));
    }

    [Fact]
    public async Task Is_asked_once_a_person_and_remembered()
    {
        await using var desk = await MsTeamsDesk.Open();
        var people = desk.Get<MsTeamsPeople>();
        Assert.Equal("Paris", (await people.Who(MsTeamsDesk.In(desk.Room), new PersonId(desk.Lead.Person)))?.Name);
        await desk.Restarts();
        Assert.Equal("Paris", (await desk.Get<MsTeamsPeople>().Who(MsTeamsDesk.In(desk.Chat), new PersonId(desk.Lead.Person)))?.Name);

        Assert.Single(desk.Teams.CallsOf("member"));
        Assert.Null(await desk.Get<MsTeamsPeople>().Who(MsTeamsDesk.In(desk.Room), new PersonId("nobody")));
    }

    [Fact]
    public async Task Is_what_was_heard_where_Teams_cannot_be_asked()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Hears(desk.Room, desk.Lead);
        await desk.Teams.GoDown();

        Assert.Equal("Paris", (await desk.Get<MsTeamsPeople>().Who(MsTeamsDesk.In(desk.Room), new PersonId(desk.Lead.Person)))?.Name);
    }

    [Fact]
    public async Task And_what_channels_are_called_is_asked_of_their_team_once()
    {
        await using var desk = await MsTeamsDesk.Open();
        Assert.Equal("p0-week2-status", await desk.Get<RoomNames>().Of(MsTeamsDesk.In(desk.Room)));
        Assert.Equal("p0-week2-status", await desk.Get<RoomNames>().Of(MsTeamsDesk.In(desk.Room)));
        Assert.Single(desk.Teams.CallsOf("channels"));
        var first = desk.Teams.AddTeam("Harbour");
        await desk.Hears(first);

        Assert.Equal("General", await desk.Get<RoomNames>().Of(MsTeamsDesk.In(first)));
    }
}
