using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Projects;

public class SettingAProjectUp
{
    private static readonly Place Harbour = Some.Channel with { Room = new RoomId("harbour") };

    private static readonly RoomPerson Ines = new(new PersonId("U1"), "Inês Duarte", "Europe/Lisbon");
    private static readonly RoomPerson Rui = new(new PersonId("U2"), "Rui", "Europe/Lisbon");
    private static readonly RoomPerson OtherRui = new(new PersonId("U3"), "Rui Sá", "");

    [Fact]
    public async Task Proposes_the_channel_its_people_and_the_askers_zone()
    {
        await using var bot = await Bot();
        var form = await Opens(bot);
        Assert.Equal(("harbour", "U1,U2,U3", "Europe/Lisbon", "09:15"), (Value(form, "channel"), Value(form, "members"), Value(form, "zone"), Value(form, "standup")));
    }

    [Fact]
    public async Task Makes_a_project_that_asks_its_members_at_its_time()
    {
        await using var bot = await Bot();
        await Sends(bot, "");
        var project = await bot.Store.Project("PIER");
        Assert.Equal(["ines", "rui", "rui-sa"], project!.Members.Select(member => member.Handle.Value));
        Assert.Equal((Role.Admin, Role.Member), (project.Members[0].Role, project.Members[1].Role));
        Assert.Contains(bot.Chat.Standing.Values, standing => standing.Message.Place == Harbour && standing.Post.Plain.StartsWith(
            "Pier 4 is set up.\nStandup at 09:15, closes 09:45 (Europe/Lisbon). Day summary here at 17:00.\nMembers: Inês Duarte, Rui, Rui Sá.", StringComparison.Ordinal));
        bot.Clock.Now = project.Calendar.InstantOf(new DateOnly(2025, 1, 15), new TimeOnly(9, 16));
        await bot.CatchUp();
        Assert.Contains(bot.Chat.Standing.Keys, key => key == "prompt/PIER/standup/2025-01-15/ines");
    }

    [Fact]
    public async Task Changes_the_one_that_is_there_and_keeps_its_members_rights_and_register()
    {
        await using var bot = await Bot();
        await Sends(bot, "");
        var form = await Opens(bot);
        Assert.Equal(("PIER", "Pier 4", "09:15"), (form.Value, Value(form, "name"), Value(form, "standup")));
        await Sends(bot, "PIER", ("name", "Pier Four"), ("standup", "10:00"), ("reminder", ""), ("closes", ""), ("summary", ""), ("members", "U1,U2"));
        var project = await bot.Store.Project("PIER");
        Assert.Equal(("Pier Four", new TimeOnly(10, 0), 1), (project!.Name, project.Touchpoints[0].At, project.Touchpoints.Count));
        Assert.Equal(["ines", "rui"], project.Members.Select(member => member.Handle.Value));
        Assert.Equal(Role.Admin, project.Members[0].Role);
    }

    [Theory]
    [InlineData("standup", "08:00", "11:05")]
    [InlineData("zone", "Asia/Tokyo", "02:05")]
    public async Task To_a_time_that_is_past_by_then_misses_nothing(string field, string value, string lisbon)
    {
        await using var bot = await Bot();
        await Sends(bot, "", ("standup", "16:00"), ("reminder", "16:10"), ("closes", "16:30"));
        var project = await bot.Store.Project("PIER");
        bot.Clock.Now = project!.Calendar.InstantOf(new DateOnly(2025, 1, 15), TimeOnly.Parse(lisbon, System.Globalization.CultureInfo.InvariantCulture));
        await bot.CatchUp();
        await Sends(bot, "PIER", ("standup", "08:00"), ("reminder", "08:30"), ("closes", "09:00"), (field, value));
        var said = bot.Chat.Deliveries.Count;
        await bot.CatchUp();
        Assert.Equal(said, bot.Chat.Deliveries.Count);
        var moved = bot.Clock.Now;
        Assert.Equal(moved, (await bot.Store.Project("PIER"))!.Touchpoints[0].Since);
        bot.Clock.Advance(TimeSpan.FromMinutes(10));
        await Sends(bot, "PIER", ("name", "Pier Four"), ("standup", "08:00"), ("reminder", "08:30"), ("closes", "09:00"), (field, value));
        Assert.Equal(moved, (await bot.Store.Project("PIER"))!.Touchpoints[0].Since);
    }

    [Fact]
    public async Task Is_for_leads_once_a_project_lives_there()
    {
        await using var bot = await Bot();
        await Sends(bot, "");
        Assert.Null(await bot.Inbox.Open(Pressed(bot, Rui)));
        await bot.Happens(Form(bot, "PIER", Rui, ("name", "Mine")));
        Assert.Equal("Pier 4", (await bot.Store.Project("PIER"))!.Name);
    }

    [Theory]
    [InlineData("name", "", "Say how the project is called.")]
    [InlineData("key", "", "Write up to twelve letters and figures: PAY.")]
    [InlineData("key", "A B", "Write up to twelve letters and figures: PAY.")]
    [InlineData("key", "THIRTEENCHARS", "Write up to twelve letters and figures: PAY.")]
    [InlineData("key", "p0", "P0 is taken. Write another one.")]
    [InlineData("zone", "Lisbon", "\"Lisbon\" is no time zone. Write one like Europe/Lisbon.")]
    [InlineData("channel", "", "Choose the project's channel.")]
    [InlineData("channel", "p0-week2-status", "AutomatosX v2 lives in that channel. Choose another one.")]
    [InlineData("members", "", "Choose at least one person.")]
    [InlineData("standup", "", "Say when: 09:15.")]
    [InlineData("standup", "quarter past", "\"quarter past\" is no time of day. Write it like 09:15.")]
    [InlineData("closes", "09:15", "That is not after the standup (09:15).")]
    [InlineData("reminder", "09:50", "That is not between the standup and its close.")]
    [InlineData("reminder", "09:15", "That is not between the standup and its close.")]
    [InlineData("summary", "5pm", "\"5pm\" is no time of day. Write it like 09:15.")]
    public async Task Says_at_the_field_what_cannot_be_taken(string field, string value, string sentence)
    {
        await using var bot = await Bot();
        Assert.Equal([new FieldProblem(field, sentence)], await bot.Inbox.Check(Form(bot, "", Ines, (field, value))));
    }

    [Fact]
    public async Task Is_offered_to_somebody_who_is_in_no_project_yet()
    {
        await using var bot = await Bot();
        var told = await bot.Inbox.Answer(new CommandTyped(bot.Clock.Now, Harbour, Ines.Person, "/risk"));
        Assert.EndsWith("a new project begins with /standup setup.", told!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_offered_by_command_on_a_platform_that_knows_its_people()
    {
        await using var bot = await Bot();
        var typed = new CommandTyped(bot.Clock.Now, Harbour with { Platform = Platform.Slack }, Ines.Person, "/standup setup");
        Assert.True(Assert.Single((await bot.Inbox.Answer(typed))!.Buttons).OpensForm);
        Assert.StartsWith("Here the project comes from its file", (await bot.Inbox.Answer(typed with { Place = Harbour }))!.Plain, StringComparison.Ordinal);
    }

    private static async Task<TestBot> Bot()
    {
        var bot = await TestBot.At("08:00");
        bot.People.Add(new Chatters(Ines, Rui, OtherRui));
        await bot.Restarts();
        return bot;
    }

    private static async Task<Form> Opens(TestBot bot) => await bot.Inbox.Open(Pressed(bot, Ines)) ?? throw new InvalidOperationException("Nothing opens.");

    private static ButtonPressed Pressed(TestBot bot, RoomPerson who) => new(bot.Clock.Now, Harbour, who.Person, new MessageRef(Harbour, "m"), SetupForm.Action, "harbour");

    private static string Value(Form form, string field) => form.Fields.Single(one => one.Id == field).Value;

    private static Task Sends(TestBot bot, string key, params IReadOnlyList<(string Field, string Value)> fields) => bot.Happens(Form(bot, key, Ines, fields));

    private static FormSent Form(TestBot bot, string key, RoomPerson who, params IReadOnlyList<(string Field, string Value)> fields)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Pier 4",
            ["key"] = "pier",
            ["channel"] = "harbour",
            ["members"] = "U1,U2,U3",
            ["zone"] = "Europe/Lisbon",
            ["standup"] = "09:15",
            ["reminder"] = "09:30",
            ["closes"] = "09:45",
            ["summary"] = "17:00",
        };
        foreach (var (field, value) in fields)
            filled[field] = value;
        return new FormSent(bot.Clock.Now, Harbour, who.Person, SetupForm.Action, key, filled.Where(pair => pair.Value.Length > 0).ToDictionary());
    }

    /// <summary>A platform on which these people are in every room.</summary>
    private sealed class Chatters(params IReadOnlyList<RoomPerson> people) : IRoomPeople
    {
        public Platform Platform => Platform.Playground;

        public Task<IReadOnlyList<RoomPerson>> In(Place place, CancellationToken cancel = default) => Task.FromResult(people);

        public Task<RoomPerson?> Who(Place place, PersonId person, CancellationToken cancel = default) => Task.FromResult(people.FirstOrDefault(one => one.Person == person));
    }
}
