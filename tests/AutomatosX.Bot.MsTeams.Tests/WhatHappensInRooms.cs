using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests;

public sealed class WhatHappensInRooms : IAsyncLifetime
{
    private const string ElsewhereUrl = "https://smba.trafficmanager.net.evil.example/emea/";

    private ListeningBot bot = null!;

    public async Task InitializeAsync() => bot = await ListeningBot.Start();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Somebody_who_installs_the_bot_is_welcomed_once()
    {
        var ines = bot.Teams.AddPerson("Ines");
        foreach (var activity in bot.People.Installs(ines, bot.Teams.Direct(ines)))
            await bot.Answers(activity);
        await bot.Settled();

        Assert.Contains("Write to me in your own words", Assert.Single(bot.Teams.Direct(ines).Messages).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_installs_the_bot_is_offered_a_project_whose_form_proposes_the_channel()
    {
        var general = bot.Teams.AddTeam("Harbour", bot.Oliver, bot.Bob);
        foreach (var activity in bot.People.Installs(bot.Oliver, general))
            await bot.Answers(activity);
        await bot.Settled();
        var welcome = Assert.Single(general.Messages);

        var form = await bot.Answers(bot.People.Executes(bot.Oliver, general, welcome, "Set up"));

        Assert.Contains(FakeMsTeamsCards.InputsIn(form!["value"]), input => input.Key == "f.channel" && input.Value == general.Id);
        Assert.Contains(FakeMsTeamsCards.InputsIn(form["value"]), input => input.Key == "f.members" && input.Value == $"{bot.Oliver.Person},{bot.Bob.Person}");
    }

    [Fact]
    public async Task A_channel_where_a_project_lives_is_not_told_that_none_does()
    {
        foreach (var activity in bot.People.Installs(bot.Oliver, bot.Channel))
            await bot.Answers(activity);
        await bot.Settled();

        Assert.DoesNotContain("No project lives", bot.Last(bot.Channel).Words, StringComparison.Ordinal);
        Assert.Contains("AutomatosX v2 lives here", bot.Last(bot.Channel).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove")]
    public async Task Nobody_is_welcomed_by_an_update_or_a_farewell(string action)
    {
        var ines = bot.Teams.AddPerson("Ines");
        Assert.Null(await bot.Answers(bot.People.Happens(ines, bot.Teams.Direct(ines), "installationUpdate", new JsonObject { ["action"] = action })));
        await bot.Settled();

        Assert.Empty(bot.Teams.Direct(ines).Messages);
    }

    [Fact]
    public async Task Leads_are_told_who_came_and_who_left_and_add_them_with_one_press()
    {
        var ines = bot.Teams.AddPerson("Ines");
        bot.Channel.Members.Add(ines);
        await bot.Hears(bot.People.Joins(ines, bot.Channel));
        var told = bot.Teams.Direct(bot.Paris).Messages.Single(message => message.Words.StartsWith("Ines came into", StringComparison.Ordinal));

        await bot.Hears(bot.People.Executes(bot.Paris, bot.Teams.Direct(bot.Paris), told, "Add to the project"));
        Assert.NotNull((await bot.Store.Project("P0"))!.MemberBy(Platform.MsTeams, new PersonId(ines.Person)));

        await bot.Hears(bot.People.Leaves(bot.Bob, bot.Channel));
        Assert.Contains(bot.Teams.Direct(bot.Paris).Messages, message => message.Words.Contains("Bob left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_people_and_rooms_are_is_learned_from_what_comes_in()
    {
        var (ines, rui) = (bot.Teams.AddPerson("Ines"), bot.Teams.AddPerson("Rui"));
        await bot.Answers(bot.People.Mentions(ines, bot.Channel, "R-4 is red"));
        await bot.Answers(bot.People.Says(rui, bot.Teams.Direct(rui), "hello"));

        var there = await bot.References.Person(ListeningBot.Tenant, new PersonId(ines.Person));
        var direct = await bot.References.Person(ListeningBot.Tenant, new PersonId(rui.Person));
        var room = await bot.References.Room(ListeningBot.Tenant, new RoomId(bot.Channel.Id));
        Assert.Equal((ines.Account, null, bot.Teams.Service.ToString()), (there!.Account, there.Conversation, there.ServiceUrl));
        Assert.Equal((rui.Account, bot.Teams.Direct(rui).Id), (direct!.Account, direct.Conversation));
        Assert.Equal(ines.Person, await bot.References.PersonOf(ListeningBot.Tenant, ines.Account));
        Assert.Equal((bot.Channel.Team!.Id, bot.Channel.Team.Group, "channel", FakeMsTeams.Bot), (room!.Team, room.TeamGroup, room.Type, room.Bot));
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("sonnet")]
    public async Task What_nobody_reads_is_acknowledged_and_counted(string type)
    {
        Assert.Null(await bot.Answers(bot.People.Happens(bot.Oliver, bot.Channel, type, [])));
        Assert.Null(await bot.Answers(bot.People.Happens(bot.Oliver, bot.Channel, type, [])));

        Assert.Equal(2, bot.Counted($"msteams.payloads.ignored/{type}"));
        Assert.Equal(type == "sonnet" ? 1 : 0, bot.Log.Lines.Count(line => line.Contains("does not read", StringComparison.Ordinal)));
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task What_wants_its_answer_at_a_foreign_host_is_kept_and_counted_and_answered_where_the_room_was_known_to_be()
    {
        await bot.Hears(bot.People.Says(bot.Oliver, bot.Chat, "hello"));
        var elsewhere = new FakeMsTeamsPeople(bot.Teams, bot.Clock.GetUtcNow) { ServiceUrl = ElsewhereUrl };

        Assert.Null(await bot.Hears(elsewhere.Says(bot.Oliver, bot.Chat, "R-4 is red")));
        Assert.Null(await bot.Hears(elsewhere.Mentions(bot.Queenie, bot.Channel, "R-4 is yellow")));

        Assert.Equal(2, bot.Counted("msteams.requests.refused/service_host"));
        Assert.Contains("R-4 is red", await bot.Replies());
        Assert.Equal(bot.Teams.Service.ToString(), (await bot.References.Person(ListeningBot.Tenant, new PersonId(bot.Oliver.Person)))!.ServiceUrl);
        Assert.NotEqual(ElsewhereUrl, (await bot.References.Room(ListeningBot.Tenant, new RoomId(bot.Channel.Id)))?.ServiceUrl);
        Assert.Contains(bot.Chat.Messages, message => message.From == FakeMsTeams.Bot && message.Words.Contains("R-4", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.StartsWith("Nothing was sent to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_look_up_that_wants_its_answer_at_a_foreign_host_is_answered_where_the_chat_was_known_to_be()
    {
        await bot.Hears(bot.People.Says(bot.Oliver, bot.Chat, "hello"));
        var elsewhere = new FakeMsTeamsPeople(bot.Teams, bot.Clock.GetUtcNow) { ServiceUrl = ElsewhereUrl };

        await bot.Hears(elsewhere.Types(bot.Oliver, bot.Chat, "/risk R-4"));

        Assert.Contains("Telemetry gaps", bot.Last().Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_tenant_is_refused_and_told_why()
    {
        var people = new FakeMsTeamsPeople(bot.Teams, bot.Clock.GetUtcNow) { Tenant = "33333333-3333-4333-8333-333333333333" };
        using var said = await bot.Sends(people.Says(bot.Oliver, bot.Chat, "R-4 is red"));
        var told = await bot.Answers(people.Searches(bot.Oliver, bot.Chat, "risk", "query", "gaps"));

        Assert.Equal(HttpStatusCode.Forbidden, said.StatusCode);
        Assert.Contains("does not serve your organization (tenant 33333333", (string)told!["composeExtension"]!["text"]!, StringComparison.Ordinal);
        Assert.Empty(await bot.Replies());
        Assert.Null(await bot.References.Person(new WorkspaceId(people.Tenant), new PersonId(bot.Oliver.Person)));
    }

    [Fact]
    public async Task A_conversation_without_a_tenant_is_refused()
    {
        var said = bot.People.Says(bot.Oliver, bot.Chat, "R-4 is red");
        said.Body["conversation"]!.AsObject().Remove("tenantId");
        said.Body["channelData"]!.AsObject().Remove("tenant");
        using var answer = await bot.Sends(said);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
