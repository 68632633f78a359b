using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>With two projects of the same people, P1 asking at 10:00 in a room of its own: which one a word belongs to, and which form a button opens.</summary>
public class WhatIsOpenedAndShown
{
    private static readonly Place Other = Some.Channel with { Room = new RoomId("p1-room") };

    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums of a title that goes on till xxxxxxxxxxx"), ("owner", "oliver"), ("status", "in-progress")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps of a title that goes on and on and xxxxx y"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("priority", "PR-21", ("text", "sign the notes"), ("owner", "oliver"), ("for", "2025-01-12")),
    ];

    [Fact]
    public async Task In_a_direct_chat_is_of_the_project_that_asked_last()
    {
        await using var bot = await TwoProjects();
        await bot.Reaches("08:50");
        Assert.Equal("P0", await ProjectOf(bot, Some.Direct(Some.Bob)));
        await bot.Reaches("10:00");
        Assert.Equal("P1", await ProjectOf(bot, Some.Direct(Some.Bob)));
        Assert.Equal("P1", await ProjectOf(bot, Other));
        Assert.Equal("P0", await ProjectOf(bot, Some.Channel));
        var prompt = bot.Chat.Standing["prompt/P0/standup/2025-01-14/bob"].Message;
        Assert.Equal("P0", await ProjectOf(bot, Some.Direct(Some.Bob), prompt));
    }

    [Fact]
    public async Task Opens_for_those_who_are_there_and_for_what_is_there()
    {
        await using var bot = await TwoProjects();
        string[] opened =
        [
            await Opens(bot, "answer", "P0/standup/2025-01-14"), await Opens(bot, "answer", "P1/standup/2025-01-14/more"), await Opens(bot, "answer", "P0/alert-dry-run/2025-01-14"), await Opens(bot, "answer", "P0/gone/2025-01-14"),
            await Opens(bot, "answer", "P0/standup"), await Opens(bot, "answer", "P9/standup/2025-01-14"), await Opens(bot, "share", "P0/standup/2025-01-14"), await Opens(bot, "answer", "P0/standup/2025-01-14", "zoe"), await Opens(bot, "away", "P0"), await Opens(bot, "away", "P9"), await Opens(bot, "edit", "nothing"),
        ];
        Assert.Equal(
            [
                "Standup P0/standup/2025-01-14/ACTION-06;R-4 10", "Standup P1/standup/2025-01-14/ 1", "Alert dry-run P0/alert-dry-run/2025-01-14/ACTION-06;R-4 9", "Your answer P0/gone/2025-01-14/ACTION-06;R-4 9",
                "nothing", "nothing", "nothing", "nothing", "Away P0 4", "nothing", "nothing",
            ],
            opened);
    }

    [Fact]
    public async Task Records_a_message_in_the_project_of_its_room()
    {
        await using var bot = await TwoProjects();
        var elsewhere = Some.Channel with { Room = new RoomId("elsewhere") };
        async Task<string?> Home(Place place, string person = "bob") => (await bot.Inbox.Record(new PersonId(person), new MessageRef(place, "m-1"), "risk", "Slip"))?.Value;
        Assert.Equal(("P0/m-1", "P1/m-1", "P0/m-1", null), (await Home(Some.Channel), await Home(Other), await Home(elsewhere), await Home(Other, "zoe")));
    }

    [Fact]
    public async Task Is_checked_only_where_it_has_fields_to_check()
    {
        await using var bot = await TwoProjects();
        async Task<int> Problems(string form, string value, string person = "bob") =>
            (await bot.Inbox.Check(new FormSent(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId(person), form, value, new Dictionary<string, string> { ["R-4|rag"] = "purple", ["from"] = "someday", ["due"] = "soon" }))).Count;
        Assert.Equal((2, 1, 1, 0), (await Problems(RecordForm.Action, "P0/m-1"), await Problems(AbsenceForm.Action, "P0"), await Problems(AnswerForm.Action, "P0/standup/2025-01-14"), await Problems("edit", "P0")));
        Assert.Equal((0, 0), (await Problems(RecordForm.Action, "P9/m-1"), await Problems(RecordForm.Action, "P0/m-1", "zoe")));
    }

    [Fact]
    public async Task Is_disowned_by_a_name_that_fits_a_button()
    {
        await using var bot = await TwoProjects();
        var id = await bot.Says(Some.Oliver, "ACTION-06 done. R-4 red. I'll take ACTION-09");
        await bot.Presses(Some.Oliver, "not-mine", id);
        var question = bot.Chat.Standing[$"not-mine/{id}"].Post;
        Assert.Equal(["ACTION-06 Checksums of a title that goes on till xxxxxxxxxxx", "R-4 Telemetry gaps of a title that goes on and on and xxxxx…", "None of these"], question.Buttons.Select(button => button.Label));
        await bot.Presses(Some.Oliver, "not-mine", question.Buttons[0].Value);
        await bot.Presses(Some.Oliver, "not-mine", question.Buttons[1].Value);
        await bot.Presses(Some.Oliver, "not-mine", id);
        Assert.Equal("ACTION-06 and R-4 have no owner now, and nothing of your words is recorded on them.", bot.Chat.Standing[$"not-mine/{id}"].Post.Plain);
    }

    [Fact]
    public async Task Is_disowned_without_a_word_to_leads_where_there_are_none()
    {
        var project = Some.Week2Project();
        await using var bot = await TestBot.At("09:15", project with { Members = [.. project.Members.Select(member => member with { Role = Role.Member })] }, Register);
        var id = await bot.Says(Some.Oliver, "R-4 red\nToday: sail");
        await bot.Presses(Some.Oliver, "not-mine", $"{id}#PR-1");
        Assert.Equal(Some.Oliver, (await bot.Item("R-4")).Owner);
        await bot.Presses(Some.Oliver, "not-mine", $"{id}#R-4");
        Assert.DoesNotContain($"not-mine/{id}", bot.Chat.Standing.Keys);
        Assert.Equal("Planned: sail · for today\nR-4: nothing recorded; it has no owner now.\n[Undo] [Edit]", bot.Echo(id));
        Assert.DoesNotContain(bot.Chat.Standing.Keys, key => key.StartsWith("told/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The vendor may slip. Soon", "The vendor may slip")]
    [InlineData(". The vendor. Soon", ". The vendor. Soon")]
    [InlineData("  Version 1.5 slips..\nmore", "Version 1.5 slips")]
    [InlineData("", "")]
    public void Proposes_the_first_sentence_as_a_title(string words, string title) => Assert.Equal(title, Title(words));

    [Fact]
    public void Proposes_a_title_that_fits() =>
        Assert.Equal((new string('x', 120), new string('x', 120) + "…", new string('x', 119) + "…"), (Title(new string('x', 120)), Title(new string('x', 121)), Title(new string('x', 119) + " yz")));

    [Fact]
    public void Counts_words_up_as_people_do() => Assert.Equal(["", "a", "a and b", "a, b and c"], [WordList.Of([]), WordList.Of(["a"]), WordList.Of(["a", "b"]), WordList.Of(["a", "b", "c"])]);

    [Fact]
    public void Knows_its_own_words() =>
        Assert.Equal((true, false, "done", true), (ReaderWords.Knows("done"), ReaderWords.Knows("dnoe"), ReaderWords.NearestTo("dnoe"), ReaderWords.Languages.Contains("German")));

    private static async Task<TestBot> TwoProjects()
    {
        var bot = await TestBot.At("08:00", null, Register);
        var other = Some.Week2Project(Some.Standup with { At = new TimeOnly(10, 0), RemindAt = null, ClosesAt = null }) with { Key = "P1", Name = "Other", Channel = Other };
        await bot.Store.Commit(Work.Nothing.And(new SaveProject(other)));
        return bot;
    }

    private static async Task<string> ProjectOf(TestBot bot, Place place, MessageRef? thread = null) =>
        (await bot.Store.Reply(await bot.Says(Some.Bob, "we sailed on", place, thread, toTheBot: true)))!.Project;

    private static async Task<string> Opens(TestBot bot, string action, string value, string person = "oliver") =>
        await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Channel, new PersonId(person), new MessageRef(Some.Channel, "m"), action, value)) is { } form
            ? $"{form.Title} {string.Join(';', form.Value.Split(';').Select(part => part.Split(':')[0]))} {form.Fields.Count}"
            : "nothing";

    private static string Title(string words) => RecordForm.Of(Some.Week2Project(), "risk", new MessageRef(Some.Channel, "m"), words).Fields.Single(field => field.Id == FieldNames.Title).Value;
}
