using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Lints;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Documents;

public class AProjectFile
{
    private const string Smallest = """{ "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "members": [ { "handle": "ines", "name": "Ines" } ] }""";

    [Fact]
    public void Of_the_sample_is_read_whole()
    {
        var file = ProjectFileReader.Read(Sample());
        Assert.Equal((11, 4), (file.Project.Members.Count, file.Items.Count(item => item.Kind == "metric")));
        Assert.Equal("Week 2 Day 7", file.Project.Calendar.Label(Some.Day7).Long);
        Assert.Equal(Role.Lead, file.Project.Member(new("paris"))?.Role);
    }

    [Fact]
    public void Needs_little()
    {
        var project = ProjectFileReader.Read(Smallest).Project;
        Assert.Equal(("#general", "execution-outcomes"), (project.ChannelName, project.Template));
        Assert.True(project.Calendar.IsWorkingDay(Some.Day7));
    }

    [Fact]
    public void Says_what_a_sprint_is_to_reach_and_who_may_take_how_much()
    {
        const string Wants = """{ "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "members": [ { "handle": "ines", "name": "Ines" } ], "sprints": [ { "number": 2, "days": { "1": "2025-01-20", "2": "2025-01-21", "3": "2025-01-22" }, "velocity": { "end": 95, "mid": "≥60%", "1": ">= 10 %" }, "allowance": 8.5, "allowances": { "ines": 5 } } ] }""";
        var sprint = Assert.Single(ProjectFileReader.Read(Wants).Project.Calendar.Sprints);
        Assert.Equal([(10, 1), (60, 2), (95, 3)], sprint.Targets.Select(target => (target.Percent, target.By.Number)));
        Assert.Equal((8.5m, 5m), (sprint.Allowance, sprint.Allowances[new("ines")]));
    }

    [Fact]
    public void With_a_sprint_that_wants_what_cannot_be_is_refused_with_what_can()
    {
        const string Wrong = """{ "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "members": [ { "handle": "ines", "name": "Ines" } ], "sprints": [ { "days": { "1": "2025-01-20", "2": "2025-01-21" }, "velocity": { "end": "lots", "7": 60, "mid": 90, "1": 80, "2": 20 }, "allowance": "-3", "allowances": { "rui": 5, "ines": "all" } } ] }""";
        var refused = Assert.Throws<UnreadableFileException>(() => ProjectFileReader.Read(Wrong));
        Assert.Equal(
            [
                "sprints[0].allowance: \"-3\" is no number of points; write it as 13", "sprints[0].allowances.ines: \"all\" is no number of points; write it as 13", "sprints[0].allowances.rui: \"rui\" is no member's handle",
                "sprints[0].velocity.1: Day 1 has a target already", "sprints[0].velocity.7: \"7\" is no day of this sprint; write mid, end or a day's number, 1 to 2",
                "sprints[0].velocity.end: \"lots\" is no percent from 1 to 100; write it as 60 or \"≥60%\"", "sprints[0].velocity: a later target is lower than an earlier one; what is done stays done",
            ],
            refused.Complaints.Select(complaint => complaint.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tells_how_its_people_write()
    {
        const string Tells = """{ "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "members": [ { "handle": "ines", "name": "Ines" } ], "languages": ["english", "german"], "words": { "Done": [" Moored  up "] }, "dates": "day-first", "decimalSign": "," }""";
        var project = ProjectFileReader.Read(Tells).Project;
        Assert.Equal(["German"], project.Languages);
        Assert.Equal(["moored up"], project.Words["done"]);
        Assert.Equal((DateOrder.DayFirst, true), (project.DateOrder, project.DecimalComma));
    }

    [Fact]
    public void On_Slack_names_the_workspace_the_channel_and_the_people_by_Slacks_ids()
    {
        const string OnSlack = """{ "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "slack": { "workspace": "T041", "channel": "C042" }, "members": [ { "handle": "ines", "name": "Ines", "slack": "U043" }, { "handle": "rui", "name": "Rui" } ] }""";
        var project = ProjectFileReader.Read(OnSlack).Project;
        Assert.Equal(new Place(Platform.Slack, new WorkspaceId("T041"), new RoomId("C042")), project.Channel);
        Assert.Equal("ines", project.MemberBy(Platform.Slack, new PersonId("U043"))?.Handle.Value);
        Assert.Equal(RoomId.DirectWith(new PersonId("U043")), project.DirectChat(new MemberId("ines")).Room);
    }

    [Fact]
    public void With_a_name_where_Slack_has_an_id_is_refused()
    {
        const string ByName = """{ "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "slack": { "workspace": "T041", "channel": "#ferry" }, "members": [ { "handle": "ines", "name": "Ines", "slack": "@ines" } ] }""";
        var refused = Assert.Throws<UnreadableFileException>(() => ProjectFileReader.Read(ByName));
        Assert.Equal(["members[0].slack", "slack.channel"], refused.Complaints.Select(complaint => complaint.Where).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void On_both_platforms_has_a_channel_on_each_and_knows_people_by_id_or_by_address()
    {
        const string OnBoth = """
            {
              "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon",
              "slack": { "workspace": "T041", "channel": "C042" }, "msteams": { "tenant": "11111111-2222-3333-4444-55555555AAAA", "channel": "19:ferry@thread.tacv2" },
              "members": [ { "handle": "ines", "name": "Ines", "slack": "U043" }, { "handle": "rui", "name": "Rui", "msteams": "aaaaaaaa-2222-3333-4444-555555555555" }, { "handle": "eva", "name": "Eva", "email": "eva@ferry.example" } ]
            }
            """;
        var project = ProjectFileReader.Read(OnBoth).Project;
        var quay = new Place(Platform.MsTeams, new WorkspaceId("11111111-2222-3333-4444-55555555aaaa"), new RoomId("19:ferry@thread.tacv2"));
        Assert.Equal([new Place(Platform.Slack, new WorkspaceId("T041"), new RoomId("C042")), quay], project.Channels);
        Assert.Equal("rui", project.MemberBy(Platform.MsTeams, new PersonId("aaaaaaaa-2222-3333-4444-555555555555"))?.Handle.Value);
        Assert.Equal(quay.Workspace, project.DirectChat(new MemberId("rui")).Workspace);
        Assert.Equal("eva@ferry.example", project.Member(new MemberId("eva"))?.Email);
    }

    [Fact]
    public void With_names_where_Teams_has_ids_or_an_address_that_is_none_is_refused()
    {
        const string Wrong = """
            { "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "msteams": { "tenant": "ferry.example", "channel": "General" },
              "members": [ { "handle": "rui", "name": "Rui", "msteams": "rui@ferry.example" }, { "handle": "eva", "name": "Eva", "email": "eva at ferry" } ] }
            """;
        var refused = Assert.Throws<UnreadableFileException>(() => ProjectFileReader.Read(Wrong));
        Assert.Equal(["members[0].msteams", "members[1].email", "msteams.channel", "msteams.tenant"], refused.Complaints.Select(complaint => complaint.Where).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_names_and_times_that_cannot_work_is_refused()
    {
        const string Odd = """
            {
              "project": "P/1", "name": "Ferry", "timeZone": "Europe/Lisbon", "members": [ { "handle": "ines", "name": "Ines" } ], "onlyLeadsChangeOthersItems": "maybe",
              "touchpoints": [ { "id": "stand up", "kind": "standup", "title": "Standup", "at": "09:15", "remindAt": "10:00", "closesAt": "09:45" }, { "id": "dock", "title": "Dock", "at": "12:00", "closesAt": "11:00" } ]
            }
            """;
        var refused = Assert.Throws<UnreadableFileException>(() => ProjectFileReader.Read(Odd));
        Assert.Equal(
            [
                "onlyLeadsChangeOthersItems: \"maybe\" is not allowed; one of yes, no is", "project: \"P/1\" holds a space or one of / # |; write it with letters, figures and hyphens",
                "touchpoints[0].id: \"stand up\" holds a space or one of / # |; write it with letters, figures and hyphens", "touchpoints[0].remindAt: lies outside the time between \"at\" and \"closesAt\"",
                "touchpoints[1].closesAt: is not after \"at\" (12:00)",
            ],
            refused.Complaints.Select(complaint => complaint.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void That_tells_it_wrongly_is_refused_with_what_would_do()
    {
        const string Wrong = """{ "project": "P1", "name": "Ferry", "timeZone": "Europe/Lisbon", "members": [ { "handle": "ines", "name": "Ines" } ], "languages": ["Klingon"], "words": { "finnished": ["moored"], "xyzzyplugh": [""] }, "dates": "year-first", "decimalSign": ";" }""";
        var refused = Assert.Throws<UnreadableFileException>(() => ProjectFileReader.Read(Wrong));
        Assert.Equal(
            [
                "dates: \"year-first\" is not allowed; one of month-first, day-first is", "decimalSign: \";\" is not allowed; one of ., , is",
                "languages[0]: \"Klingon\" is no language that replies can be read in; one of English, French, German, Japanese, Portuguese, Spanish is",
                "words.finnished: \"finnished\" is no word that replies are read by; the nearest is \"finished\"",
                "words.xyzzyplugh: \"xyzzyplugh\" is no word that replies are read by; write it like \"done\": [\"ticked\"]", "words.xyzzyplugh[0]: a word is expected",
            ],
            refused.Complaints.Select(complaint => complaint.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_many_mistakes_is_refused_with_all_of_them_and_their_places()
    {
        const string Wrong = """
            {
              "project": "", "timeZone": "Mars/Olympus", "template": "weekly",
              "calendar": { "numbering": "month", "workingDays": ["Mon", "Someday"], "extraDays": ["2025-02-30"] },
              "sprints": [ { "days": { "1": "2025-01-07", "2": "2025-01-06", "x": "2025-01-08" } }, {} ],
              "members": [ { "handle": "ines", "name": "Ines", "rights": "king" }, { "handle": "ines", "name": "Ines" }, { "handle": "rui" } ],
              "touchpoints": [ { "id": "a", "kind": "party", "title": "A", "at": "25:00", "owner": "nobody" }, { "id": "a", "title": "A" } ],
              "actions": [ { "title": "no key", "owner": "ghost" } ],
              "keys": [ { "kind": "action", "form": "T-{n}", "digits": "two" } ]
            }
            """;
        Assert.Equal(
            [
                "actions[0].key: is missing", "actions[0].owner: \"ghost\" is no member's handle",
                "calendar.extraDays[0]: \"2025-02-30\" is no date; write it as 2025-01-14", "calendar.numbering: \"month\" is not allowed; one of sprint, week is",
                "calendar.workingDays[1]: \"Someday\" is not allowed; one of Mon, Tue, Wed, Thu, Fri, Sat, Sun is", "keys[0].digits: \"two\" is no whole number",
                "members[0].rights: \"king\" is not allowed; one of member, lead, admin is", "members[1]: \"ines\" is there twice; a handle names one member", "members[2].name: is missing",
                "name: is missing", "project: is missing", "sprints[0].days.x: \"x\" is no day number", "sprints[0].days: Day 2 is not after Day 1",
                "sprints[1]: has no days; write \"days\": { \"1\": \"2025-01-20\", … }", "template: \"weekly\" is no template; one of execution-outcomes, session-summary is, or the text of one", "timeZone: \"Mars/Olympus\" is no time zone; write it like Europe/Berlin",
                "touchpoints[0].at: \"25:00\" is no time of day; write it as 09:15", "touchpoints[0].kind: \"party\" is not allowed; one of standup, checkpoint, risk-review, summary, weekly is",
                "touchpoints[0].owner: \"nobody\" is no member's handle", "touchpoints[1].at: is missing", "touchpoints[1]: \"a\" is there twice; a touchpoint's id is its own",
            ],
            Complaints(Wrong).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "line 1: is not JSON from here on")]
    [InlineData("{\n  \"project\": oops\n}", "line 2: is not JSON from here on")]
    [InlineData("[]", "(file): a project is a JSON object; this is none")]
    [InlineData("null", "(file): a project is a JSON object; this is none")]
    public void That_is_none_is_refused_with_the_line(string json, string why) => Assert.Equal([why], Complaints(json));

    [Theory]
    [InlineData("\"members\": 7", "members: a list is expected")]
    [InlineData("\"members\": []", "(file): a project has members; write \"members\": [ … ]")]
    [InlineData("\"members\": [ 7 ]", "members[0].handle: is missing")]
    public void With_something_else_where_a_list_belongs_says_so(string members, string why) =>
        Assert.Contains(why, Complaints($$"""{ "project": "P1", "name": "Ferry", "timeZone": "UTC", {{members}} }"""));

    internal static string Sample() => File.ReadAllText(Path.Combine(SourceFile.Root, "src/AutomatosX.Bot.Host/Sample/project.json"));

    private static IEnumerable<string> Complaints(string json) =>
        Assert.Throws<UnreadableFileException>(() => ProjectFileReader.Read(json)).Complaints.Select(complaint => complaint.ToString());
}

public class ImportingAProject
{
    [Fact]
    public async Task Twice_is_as_good_as_once()
    {
        await using var bot = await TestBot.At("08:00");
        var file = ProjectFileReader.Read(AProjectFile.Sample());
        var import = new ImportProject(bot.Store);
        await import.Import(file, Some.At("07:00"));
        var once = Spelled.Out(await bot.Store.Items("P0"));
        await import.Import(file, Some.At("07:30"));
        Assert.Equal(once, Spelled.Out(await bot.Store.Items("P0")));
        Assert.Equal(file.Items.Count, (await bot.Store.Items("P0")).Count);
    }

    [Fact]
    public async Task Does_not_undo_what_was_said_since()
    {
        await using var bot = await TestBot.At("08:00");
        var file = ProjectFileReader.Read(AProjectFile.Sample());
        await new ImportProject(bot.Store).Import(file, Some.At("07:00"));
        await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Restarts();
        await new ImportProject(bot.Store).Import(file, Some.At("09:00"));
        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);
    }

    [Fact]
    public async Task Numbers_what_is_new_after_its_own_keys()
    {
        await using var bot = await TestBot.At("08:00");
        await new ImportProject(bot.Store).Import(ProjectFileReader.Read(AProjectFile.Sample()), Some.At("07:00"));
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        Assert.Equal("rotate the keys", (await bot.Item("ACTION-15")).Title);
    }

    [Fact]
    public async Task With_a_value_that_is_none_takes_nothing_of_it()
    {
        await using var bot = await TestBot.At("08:00");
        var file = ProjectFileReader.Read("""{ "project": "P1", "name": "Ferry", "timeZone": "UTC", "members": [ { "handle": "ines", "name": "Ines" } ], "actions": [ { "key": "ACTION-1", "title": "x", "status": "finished", "colour": "blue" } ] }""");
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => new ImportProject(bot.Store).Import(file, Some.At("07:00")));
        Assert.Equal(2, refused.Complaints.Count);
        Assert.Null(await bot.Store.Project("P1"));
    }
}

public class ImportingAReport
{
    private const string Report = """
        # Harbour Week 2 Day 7 Execution Outcomes (Tuesday 2025-01-14)

        ## Action Item Completion Status
        - **ACTION-06 – Checksums (Oliver)**
          - Status: Done (100%)
        - **ACTION-21 – Berth plan (Bob)**
          - Status: In Progress (40%)
        """;

    [Fact]
    public async Task Twice_is_as_good_as_once()
    {
        await using var bot = await TestBot.At("08:00");
        var first = await Import(bot, Report);
        var again = await Import(bot, Report);
        Assert.Equal((2, false), (first.Items, first.WasThere));
        Assert.True(again.WasThere);
        Assert.Equal(2, (await bot.Store.Items("P0")).Count);
    }

    [Fact]
    public async Task Overwrites_nothing_under_a_key_that_stands_for_something_else()
    {
        await using var bot = await TestBot.At("08:00", null, Some.Imported("action", "ACTION-21", ("title", "Refund letter"), ("status", "blocked")));
        var done = await Import(bot, Report);
        Assert.Equal("ACTION-21", Assert.Single(done.Conflicts).Key);
        Assert.Equal(("Refund letter", "blocked"), ((await bot.Item("ACTION-21")).Title, (await bot.Item("ACTION-21")).Status));
    }

    [Fact]
    public async Task Leaves_what_was_said_later_standing()
    {
        await using var bot = await TestBot.At("08:00", null, Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("status", "in-progress")));
        bot.Clock.Now = Some.At("09:00", day: 15);
        await bot.Says(Some.Oliver, "ACTION-06 blocked");
        await Import(bot, Report);
        Assert.Equal("blocked", (await bot.Item("ACTION-06")).Status);
    }

    [Fact]
    public async Task Does_not_give_its_numbers_again()
    {
        await using var bot = await TestBot.At("08:00");
        await Import(bot, Report);
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        Assert.Equal("rotate the keys", (await bot.Item("ACTION-22")).Title);
    }

    [Fact]
    public async Task Without_a_date_takes_nothing()
    {
        await using var bot = await TestBot.At("08:00");
        await Assert.ThrowsAsync<UnreadableFileException>(() => Import(bot, "# A day\n\n- ACTION-06 – Checksums (Oliver)\n"));
        Assert.Empty(await bot.Store.Items("P0"));
    }

    private static async Task<ReportImport> Import(TestBot bot, string text)
    {
        var project = Some.Week2Project();
        return await new ImportReport(bot.Store).Import(project, DayReportReader.Read(text, new ReportContext(project)), text);
    }
}
