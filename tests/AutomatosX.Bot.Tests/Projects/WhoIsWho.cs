using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Projects;

/// <summary>A member whom the project knows by e-mail alone is found on a platform by that address.</summary>
public sealed class WhoIsWho
{
    private static readonly Place Hall = new(Platform.MsTeams, new WorkspaceId("tenant"), new RoomId("19:hall@thread.tacv2"));
    private static readonly RoomPerson Ana = new(new PersonId("ana-on-teams"), "Ana Reis", "") { Email = "Ana.Reis@Harbour.example" };
    private static readonly Place AnasChat = Hall with { Room = RoomId.DirectWith(Ana.Person) };

    [Fact]
    public async Task Somebody_who_writes_is_the_member_with_that_address()
    {
        await using var bot = await Bot(Project("ana.reis@harbour.example"), Ana);
        await bot.Happens(new MessageSaid(bot.Clock.Now, AnasChat, Ana.Person, new MessageRef(AnasChat, "a1"), null, "AI-3 40%", ToTheBot: true));

        Assert.Equal(Ana.Person, (await Oliver(bot)).On(Platform.MsTeams));
        Assert.Equal("40", (await bot.Item("AI-3"))["percent"]);
    }

    [Fact]
    public async Task Whoever_is_in_the_channel_is_found_before_the_first_prompt()
    {
        await using var bot = await Bot(Project("ana.reis@harbour.example"), Ana);
        await bot.Reaches("08:50");

        Assert.Contains(bot.Teams.Deliveries, delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal) && delivery.Place == AnasChat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("somebody.else@harbour.example")]
    public async Task Another_address_or_none_says_nothing(string address)
    {
        await using var bot = await Bot(Project(address), Ana);
        await bot.Happens(new MessageSaid(bot.Clock.Now, AnasChat, Ana.Person, new MessageRef(AnasChat, "a1"), null, "AI-3 40%", ToTheBot: true));

        Assert.Empty((await Oliver(bot)).Accounts);
        Assert.Null((await bot.Item("AI-3"))["percent"]);
    }

    [Fact]
    public async Task An_address_that_two_members_share_says_nothing()
    {
        var project = Project("ana.reis@harbour.example");
        await using var bot = await Bot(project with { Members = [.. project.Members.Select(member => member with { Email = "ana.reis@harbour.example" })] }, Ana);
        await bot.Reaches("08:50");

        Assert.All((await bot.Store.Project("P0"))!.Members, member => Assert.Empty(member.Accounts));
    }

    [Fact]
    public async Task Somebody_without_an_address_is_not_asked_about_with_every_word()
    {
        await using var bot = await Bot(Project("ana.reis@harbour.example"), Ana with { Email = "" });
        for (var word = 0; word < 3; word++)
            await bot.Happens(new MessageSaid(bot.Clock.Now, AnasChat, Ana.Person, new MessageRef(AnasChat, $"a{word}"), null, "hello", ToTheBot: true));
        Assert.Equal(1, People(bot).Asked);

        bot.Clock.Now += TimeSpan.FromMinutes(10);
        await bot.Happens(new MessageSaid(bot.Clock.Now, AnasChat, Ana.Person, new MessageRef(AnasChat, "a9"), null, "hello", ToTheBot: true));
        Assert.Equal(2, People(bot).Asked);
    }

    [Fact]
    public async Task Keeps_what_was_changed_of_the_project_while_the_platform_was_asked()
    {
        await using var bot = await Bot(Project("ana.reis@harbour.example"), Ana);
        People(bot).Meanwhile = async () => await bot.Store.Commit(Some.Works(new SaveProject((await bot.Store.Project("P0"))! with { Name = "Renamed meanwhile" })));
        await bot.Happens(new MessageSaid(bot.Clock.Now, AnasChat, Ana.Person, new MessageRef(AnasChat, "a1"), null, "hello", ToTheBot: true));

        Assert.Equal(("Renamed meanwhile", Ana.Person), ((await bot.Store.Project("P0"))!.Name, (await Oliver(bot)).On(Platform.MsTeams)));
    }

    private static Project Project(string olivers)
    {
        var project = Some.Week2Project();
        return project with { AlsoIn = [Hall], Members = [.. project.Members.Select(member => member.Handle == Some.Oliver ? member with { Email = olivers } : member)] };
    }

    private static async Task<TestBot> Bot(Project project, RoomPerson person)
    {
        var bot = await TestBot.At("08:40", project, Some.Imported("action", "AI-3", ("title", "Baseline drift"), ("owner", "oliver"), ("status", "in-progress")));
        bot.People.Add(new Roster(person));
        await bot.Restarts();
        return bot;
    }

    private static async Task<Member> Oliver(TestBot bot) => (await bot.Store.Project("P0"))!.Member(Some.Oliver)!;

    private static Roster People(TestBot bot) => (Roster)bot.People[0];

    private sealed class Roster(RoomPerson person) : IRoomPeople
    {
        public Platform Platform => Platform.MsTeams;

        public int Asked { get; private set; }

        /// <summary>What happens while the platform looks.</summary>
        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public Task<IReadOnlyList<RoomPerson>> In(Place place, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<RoomPerson>>([person]);

        public async Task<RoomPerson?> Who(Place place, PersonId who, CancellationToken cancel = default)
        {
            Asked++;
            await Meanwhile();
            return who == person.Person ? person : null;
        }
    }
}
