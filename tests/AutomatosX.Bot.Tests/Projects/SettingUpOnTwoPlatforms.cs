using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Projects;

/// <summary>A project on two platforms is changed from either; what lives on the other stays.</summary>
public sealed class SettingUpOnTwoPlatforms
{
    private static readonly Place Hall = new(Platform.MsTeams, new WorkspaceId("tenant"), new RoomId("19:hall@thread.tacv2"));
    private static readonly RoomPerson Paris = new(new PersonId("paris-on-teams"), "Paris", "Europe/Lisbon");
    private static readonly RoomPerson Bob = new(new PersonId("bob-on-teams"), "Robert", "") { Email = "Bob@harbour.example" };

    [Fact]
    public async Task Opens_from_its_second_channel_as_the_project_that_is_there()
    {
        await using var bot = await Bot();
        var form = await bot.Inbox.Open(Pressed(bot));

        Assert.Equal(("P0", Hall.Room.Value, "paris-on-teams"), (form!.Value, Value(form, SetupForm.Channel), Value(form, SetupForm.Members)));
    }

    [Fact]
    public async Task Keeps_the_other_channel_and_who_is_there_alone()
    {
        await using var bot = await Bot();
        await bot.Happens(await Filled(bot, (SetupForm.Name, "Both Piers"), (SetupForm.Channel, "19:quay@thread.tacv2")));

        var project = (await bot.Store.Project("P0"))!;
        Assert.Equal(("Both Piers", Some.Channel, Hall with { Room = new RoomId("19:quay@thread.tacv2") }), (project.Name, project.Channel, Assert.Single(project.AlsoIn)));
        Assert.Equal(["bob", "oliver", "paris", "queenie"], project.Members.Select(member => member.Handle.Value).Order());
        Assert.Equal(2, project.Members.Single(member => member.Handle == Some.Paris).Accounts.Count);
    }

    [Fact]
    public async Task Says_so_in_both_channels()
    {
        await using var bot = await Bot();
        await bot.Happens(await Filled(bot));
        await bot.CatchUp();

        Assert.Contains(bot.Chat.Standing.Values, standing => standing.Message.Place == Some.Channel && standing.Post.Plain.StartsWith("AutomatosX v2 is changed.", StringComparison.Ordinal));
        Assert.Contains(bot.Teams.Standing.Values, standing => standing.Message.Place == Hall && standing.Post.Plain.StartsWith("AutomatosX v2 is changed.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Makes_nobody_a_second_member_who_is_one_on_the_other_platform()
    {
        await using var bot = await Bot();
        await bot.Happens(await Filled(bot, (SetupForm.Members, "paris-on-teams,bob-on-teams")));

        var bob = Assert.Single((await bot.Store.Project("P0"))!.Members, member => member.Email.Length > 0);
        Assert.Equal((Some.Bob, Bob.Person, "bob"), (bob.Handle, bob.On(Platform.MsTeams), bob.On(Platform.Playground).Value));
    }

    [Fact]
    public async Task Is_told_to_be_nothing_that_somebody_else_can_send()
    {
        await using var bot = await Bot();
        var sent = await Filled(bot);

        Assert.True(await bot.Inbox.Takes(sent));
        Assert.False(await bot.Inbox.Takes(sent with { Person = Bob.Person }));
        Assert.False(await bot.Inbox.Takes(sent with { Value = "NONE" }));
    }

    private static async Task<TestBot> Bot()
    {
        var project = Some.Week2Project();
        var bot = await TestBot.At("08:00", project with { AlsoIn = [Hall], Members = [.. project.Members.Select(With)] });
        bot.People.Add(new Chatters());
        await bot.Restarts();
        return bot;
    }

    private static Member With(Member member) => member.Handle switch
    {
        var handle when handle == Some.Paris => member with { Accounts = new Dictionary<Platform, PersonId> { [Platform.Playground] = new("paris"), [Platform.MsTeams] = Paris.Person } },
        var handle when handle == Some.Bob => member with { Email = "bob@harbour.example", Accounts = new Dictionary<Platform, PersonId> { [Platform.Playground] = new("bob") } },
        _ => member,
    };

    private static ButtonPressed Pressed(TestBot bot) => new(bot.Clock.Now, Hall, Paris.Person, new MessageRef(Hall, "m"), SetupForm.Action, Hall.Room.Value);

    private static async Task<FormSent> Filled(TestBot bot, params IReadOnlyList<(string Field, string Value)> fields)
    {
        var form = (await bot.Inbox.Open(Pressed(bot)))!;
        var filled = form.Fields.Where(field => field.Value.Length > 0).ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal);
        foreach (var (field, value) in fields)
            filled[field] = value;
        return new FormSent(bot.Clock.Now, Hall, Paris.Person, SetupForm.Action, form.Value, filled);
    }

    private static string Value(Form form, string field) => form.Fields.Single(one => one.Id == field).Value;

    /// <summary>The people of the hall, one of whom is not yet known to be a member.</summary>
    private sealed class Chatters : IRoomPeople
    {
        public Platform Platform => Platform.MsTeams;

        public Task<IReadOnlyList<RoomPerson>> In(Place place, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<RoomPerson>>([]);

        public Task<RoomPerson?> Who(Place place, PersonId person, CancellationToken cancel = default) => Task.FromResult(new[] { Paris, Bob }.FirstOrDefault(one => one.Person == person));
    }
}
