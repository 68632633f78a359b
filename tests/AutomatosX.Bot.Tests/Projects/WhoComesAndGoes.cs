using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Projects;

public class WhoComesAndGoes
{
    private static readonly RoomPerson Zoe = new(new PersonId("zoe"), "Zoë Lang", "Europe/Berlin");

    [Fact]
    public async Task Into_the_channel_is_told_to_the_leads_who_add_them_with_one_press()
    {
        await using var bot = await Bot();
        await bot.Happens(new PersonJoined(bot.Clock.Now, Some.Channel, Zoe.Person));
        Assert.Equal(["Zoë Lang came into #p0-week2-status and is no member of AutomatosX v2 yet.\n[Add to the project]"], bot.Reads(Some.Paris));
        await Presses(bot, Some.Paris, "Add to the project");
        Assert.Equal(("zoe", "Zoë Lang"), ((await Project(bot)).Members[^1].Handle.Value, (await Project(bot)).Members[^1].Name));
        Assert.Equal("Zoë Lang is a member of AutomatosX v2 now, as @zoe.", bot.Reads(Some.Paris)[^1]);
    }

    [Fact]
    public async Task Twice_is_told_once()
    {
        await using var bot = await Bot();
        await bot.Happens(new PersonJoined(bot.Clock.Now, Some.Channel, Zoe.Person));
        await bot.Happens(new PersonJoined(bot.Clock.Now, Some.Channel, Zoe.Person));
        Assert.Single(bot.Reads(Some.Paris));
    }

    [Fact]
    public async Task As_a_member_or_into_another_channel_is_nobodys_news()
    {
        await using var bot = await Bot();
        await bot.Happens(new PersonJoined(bot.Clock.Now, Some.Channel, new PersonId("bob")));
        await bot.Happens(new PersonJoined(bot.Clock.Now, Some.Channel with { Room = new RoomId("lunch") }, Zoe.Person));
        await bot.Happens(new PersonLeft(bot.Clock.Now, Some.Channel with { Room = new RoomId("lunch") }, new PersonId("bob")));
        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Out_of_the_channel_is_told_and_leaves_the_project_only_when_a_lead_says_so()
    {
        await using var bot = await Bot();
        await bot.Happens(new PersonLeft(bot.Clock.Now, Some.Channel, new PersonId("bob")));
        Assert.Equal(["Bob left #p0-week2-status and is asked all the same.\n[Take out of the project]"], bot.Reads(Some.Paris));
        Assert.NotNull((await Project(bot)).Member(Some.Bob));
        await Presses(bot, Some.Paris, "Take out of the project");
        Assert.Null((await Project(bot)).Member(Some.Bob));
        await Presses(bot, Some.Paris, "Take out of the project");
        Assert.Equal("Bob is no member of AutomatosX v2 any more. What they said and own stays.", bot.Reads(Some.Paris)[^1]);
    }

    [Fact]
    public async Task Is_for_leads_to_decide_and_not_about_themselves()
    {
        await using var bot = await Bot();
        await bot.Presses(Some.Bob, TakeMembership.Add, "P0/zoe");
        await bot.Presses(Some.Bob, TakeMembership.Remove, "P0/oliver");
        await bot.Presses(Some.Paris, TakeMembership.Remove, "P0/paris");
        Assert.Equal(4, (await Project(bot)).Members.Count);
    }

    private static async Task<TestBot> Bot()
    {
        var bot = await TestBot.At("08:00");
        bot.People.Add(new OnePerson(Zoe));
        await bot.Restarts();
        return bot;
    }

    private static async Task<Project> Project(TestBot bot) => (await bot.Store.Project("P0"))!;

    private static async Task Presses(TestBot bot, MemberId who, string label)
    {
        var button = bot.Posts(who).SelectMany(post => post.Buttons).First(button => button.Label == label);
        await bot.Presses(who, button.Action, button.Value);
    }

    private sealed class OnePerson(RoomPerson person) : IRoomPeople
    {
        public Platform Platform => Platform.Playground;

        public Task<IReadOnlyList<RoomPerson>> In(Place place, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<RoomPerson>>([person]);

        public Task<RoomPerson?> Who(Place place, PersonId who, CancellationToken cancel = default) => Task.FromResult(who == person.Person ? person : null);
    }
}
