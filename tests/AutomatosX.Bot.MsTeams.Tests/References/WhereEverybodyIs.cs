using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Auth;
using AutomatosX.Bot.MsTeams.References;
using AutomatosX.Bot.MsTeams.Tests.Support;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing.MsTeams;

namespace AutomatosX.Bot.MsTeams.Tests.References;

public sealed class WhereEverybodyIs
{
    private static readonly PersonId Ana = new("6f1d");

    [Fact]
    public async Task Is_learned_from_what_comes_in_and_known_after_a_restart()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Get<ConversationReferences>().Learn(Said("a:chat", Heard.Personal));
        await desk.Get<ConversationReferences>().Learn(Said("19:c@thread.tacv2", "channel") with { Team = "19:t", TeamGroup = "g", RoomName = "night-ferry" });
        await desk.Restarts();

        var references = desk.Get<ConversationReferences>();
        Assert.Equal(new PersonReference("29:ana", "a:chat", "https://smba.trafficmanager.net/emea/", "Ana", null, "28:bot"), await references.Person(MsTeamsDesk.Tenant, Ana));
        Assert.Equal(new RoomReference("https://smba.trafficmanager.net/emea/", "19:t", "g", "night-ferry", "channel", "28:bot"), await references.Room(MsTeamsDesk.Tenant, new RoomId("19:c@thread.tacv2")));
    }

    [Fact]
    public async Task Is_written_only_when_it_is_news()
    {
        await using var desk = await MsTeamsDesk.Open();
        var references = desk.Get<ConversationReferences>();
        await references.Learn(Said("a:chat", Heard.Personal));
        // What is gone from the store behind its back stays gone until there is news: so nothing was written.
        await desk.Store.Commit(Work.Nothing.And(new KeepState(Platform.MsTeams, $"person/{FakeMsTeams.Tenant}/{Ana}", null)));
        await references.Learn(Said("a:chat", Heard.Personal));
        Assert.Null(await references.Person(MsTeamsDesk.Tenant, Ana));
        await references.Learn(Said("a:chat", Heard.Personal) with { ServiceUrl = "https://smba.trafficmanager.net/amer/" });

        Assert.Equal("https://smba.trafficmanager.net/amer/", (await references.Person(MsTeamsDesk.Tenant, Ana))?.ServiceUrl);
    }

    [Fact]
    public async Task Keeps_what_a_later_activity_does_not_say()
    {
        await using var desk = await MsTeamsDesk.Open();
        var references = desk.Get<ConversationReferences>();
        await references.Learn(Said("a:chat", Heard.Personal) with { Email = "ana@ferry.example" });
        await references.Learn(Said("19:c@thread.tacv2", "channel") with { PersonName = "", Bot = null });

        Assert.Equal(new PersonReference("29:ana", "a:chat", "https://smba.trafficmanager.net/emea/", "Ana", "ana@ferry.example", "28:bot"), await references.Person(MsTeamsDesk.Tenant, Ana));
    }

    [Fact]
    public async Task Of_one_tenant_is_not_that_of_another()
    {
        await using var desk = await MsTeamsDesk.Open();
        await desk.Get<ConversationReferences>().Learn(Said("a:chat", Heard.Personal));

        Assert.Null(await desk.Get<ConversationReferences>().Person(new WorkspaceId("elsewhere"), Ana));
    }

    [Fact]
    public async Task Of_many_at_once_is_all_there()
    {
        await using var desk = await MsTeamsDesk.Open();
        var references = desk.Get<ConversationReferences>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => references.Learn(Said("19:c@thread.tacv2", "channel") with { Person = new PersonId($"p{i}"), Email = i % 2 == 0 ? "x@ferry.example" : null })));

        for (var i = 0; i < 20; i++)
            Assert.Equal(i % 2 == 0 ? "x@ferry.example" : null, (await references.Person(MsTeamsDesk.Tenant, new PersonId($"p{i}")))!.Email);
    }

    [Theory]
    [InlineData(MsTeamsCloud.Public, "https://smba.trafficmanager.net/teams/")]
    [InlineData(MsTeamsCloud.GccHigh, "https://smba.infra.gov.teams.microsoft.us/teams/")]
    [InlineData(MsTeamsCloud.Dod, "https://smba.infra.dod.teams.microsoft.us/teams/")]
    [InlineData(MsTeamsCloud.China, "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams/")]
    public void Unheard_of_is_at_the_clouds_own_address_which_is_on_the_list(MsTeamsCloud cloud, string address)
    {
        var options = Microsoft.Extensions.Options.Options.Create(new MsTeamsOptions { Cloud = cloud });

        Assert.Equal(new Uri(address), new ServiceAddresses(options).Of(null));
        Assert.True(new ServiceHosts(options).Allows(new ServiceAddresses(options).Of(null)));
    }

    private static Heard Said(string conversation, string type) => new(MsTeamsDesk.Tenant, conversation, type, "https://smba.trafficmanager.net/emea/") { Bot = "28:bot", Person = Ana, Account = "29:ana", PersonName = "Ana" };
}
