using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Tests.Documents;

internal static class Reports
{
    public static ReadReport Of(string body, ReportContext? context = null) =>
        DayReportReader.Read("# Orchard Week 2 Day 3 (2025-03-12)\n\n" + body, context ?? ReportContext.None);

    public static ReportItem Only(string body, ReportContext? context = null) => Assert.Single(Of(body, context).Items);

    public static ReportContext Orchard { get; } = new(new Project(
        "OR", "Orchard", new ProjectCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }, [])
        {
            WeekOne = new DateOnly(2025, 3, 3),
            Numbering = DayNumbering.ByWeek,
            ZoneWord = "local",
        },
        new Place(Platform.Playground, new WorkspaceId("w"), new RoomId("r")),
        [
            new Member(new MemberId("lena"), "Lena Apfel", "pressing, harvest lead", Role.Member) { Aliases = ["Lena"] },
            new Member(new MemberId("omar"), "Omar", "cider", Role.Member),
            new Member(new MemberId("taster"), "Head Taster", "", Role.Member),
        ],
        []));
}

public sealed class An_action_in_the_long_form
{
    [Theory]
    [InlineData("- **ACTION-4 – Clean the press (Lena)**\n  - Status: Done (100%)")]
    [InlineData("* **ACTION-4: Clean the press (Owner: Lena)**\n  * **Status:** done, 100%")]
    [InlineData("1. __ACTION-4__ - Clean the press (Lena)\n   - *x*\n   - Status: ✅ Completed (100%)")]
    [InlineData("**ACTION-4 — Clean the press (Lena)**\n\n- Status: Done – 100%")]
    [InlineData("### ACTION-4: Clean the press (Lena)\n**Status:** Done (100%)\n")]
    [InlineData("- [ACTION-4] Clean the press (lead by: nobody)\n  - Title: x\n")]
    public void Is_read_whatever_its_bullets_and_dashes(string text)
    {
        var item = Reports.Of("## Action Items\n" + text).Items[0];
        Assert.Equal(("action", "ACTION-4"), (item.Kind, item.Key));
        Assert.StartsWith("Clean the press", item.Title, StringComparison.Ordinal);
        if (text.Contains("Lena", StringComparison.Ordinal))
            Assert.Equal(("lena", "done", "100"), (item["owner"], item["status"], item["percent"]));
    }

    [Theory]
    [InlineData("Done once the owner tasted it")]
    [InlineData("Not done")]
    [InlineData("Done by Friday")]
    [InlineData("Almost complete")]
    [InlineData("Ready for bottling")]
    [InlineData("Completed 3 of 5 barrels")]
    public void Has_no_state_where_the_words_state_none_and_keeps_the_words(string words)
    {
        var report = Reports.Of($"## Action items\n- **ACTION-4 – Clean the press (Lena)**\n  - Status: {words}.");
        var item = Assert.Single(report.Items);
        Assert.Null(item["status"]);
        Assert.Null(item["percent"]);
        Assert.Equal(words, item["update"]);
        Assert.Equal(5, Assert.Single(report.Unread).Line);
    }

    [Fact]
    public void Invents_no_percent() => Assert.Null(Reports.Only("## Actions\n- **ACTION-4 – Clean the press**\n  - Status: Done")["percent"]);

    [Fact]
    public void Keeps_lines_that_wrap_together() =>
        Assert.Equal("The drum turned all night", Reports.Only("## Actions\n- **ACTION-4 – Clean the press**\n  - Update: The drum turned\n    all night")["update"]);

    [Theory]
    [InlineData("Lena + Omar", "lena", "omar")]
    [InlineData("Harvest Lead and Head Taster", "lena", "taster")]
    [InlineData("Lena Apfel", "lena", null)]
    public void Has_the_projects_handles(string people, string owner, string? with)
    {
        var item = Reports.Only($"## Actions\n- **ACTION-4 – Clean the press ({people})**", Reports.Orchard);
        Assert.Equal((owner, with), (item["owner"], item["with"]));
    }

    [Fact]
    public void Keeps_brackets_that_are_nobody_in_its_title() =>
        Assert.Equal("Clean the press (Phase 2)", Reports.Only("## Actions\n- **ACTION-4 – Clean the press (Phase 2)**")["title"]);

    [Fact]
    public void Lists_values_that_its_kind_does_not_have() =>
        Assert.Equal("Mitigation: buy another", Assert.Single(Reports.Of("## Actions\n- **ACTION-4 – Clean the press**\n  - Mitigation: buy another").Unread).Text);
}

public sealed class An_action_in_one_line
{
    [Theory]
    [InlineData("2025-03-14", "2025-03-14")]
    [InlineData("Day 5", "2025-03-14")]
    [InlineData("Day 5 09:30 local", "2025-03-14T09:30+01:00")]
    [InlineData("2025-03-14 09:30 PT", "2025-03-14T09:30-07:00")]
    [InlineData("March 14, 2025", "2025-03-14")]
    [InlineData("Friday", "2025-03-14")]
    [InlineData("tomorrow", "2025-03-13")]
    public void Has_its_due_date_resolved(string due, string expected)
    {
        Assert.Equal(expected, Reports.Only($"## To do: action list\n- **ACTION-6:** Label the bottles (Omar) — Due {due}; blue ones first", Reports.Orchard)["due"]);
        Assert.Equal(expected, Reports.Only($"## To do: action list\n- ACTION-6: Label the bottles\n  - Due: {due}.", Reports.Orchard)["due"]);
    }

    [Theory]
    [InlineData("end of sprint")]
    [InlineData("next Friday")]
    [InlineData("Day 9")]
    [InlineData("2025-02-30")]
    public void Has_no_due_date_where_none_is_stated_and_says_so(string due)
    {
        var report = Reports.Of($"## Actions\n- **ACTION-6:** Label the bottles (Owner: Omar, Due: {due}).");
        Assert.Null(report.Items[0]["due"]);
        Assert.Equal("omar", report.Items[0]["owner"]);
        Assert.Single(report.Unread);
    }

    [Fact]
    public void Counts_no_day_across_a_weekend_without_a_calendar() =>
        Assert.Null(Reports.Of("## Actions\n- ACTION-6: Label the bottles (Due: Day 6)").Items[0]["due"]);

    [Fact]
    public void Is_new_below_a_heading_that_says_so() =>
        Assert.Equal(Told.New, Reports.Only("## New action items\n- ACTION-6: Label the bottles (Omar)").Told);

    [Fact]
    public void Needs_no_key_when_its_owner_is_stated()
    {
        var item = Reports.Only("## Actions\n- Label the bottles (Owner: Omar, Due: 2025-03-14)");
        Assert.Equal(("action", "", "Label the bottles", "omar"), (item.Kind, item.Key, item.Title, item["owner"]));
    }

    [Fact]
    public void May_carry_the_keys_of_another_family() =>
        Assert.Equal(("action", "TASK-9"), (Reports.Only("## Actions\n- TASK-9: Label the bottles (Omar)").Kind, Reports.Only("## Actions\n- TASK-9: Label the bottles (Omar)").Key));

    [Fact]
    public void Is_none_where_a_sentence_only_opens_with_the_key() =>
        Assert.Empty(Reports.Of("## Notes\n- ACTION-6 took longer than we thought.\n- ADR-3: filed").Items);
}

public sealed class A_risk
{
    [Theory]
    [InlineData("Green (↓ from Yellow)", "green", "yellow")]
    [InlineData("YELLOW", "yellow", null)]
    [InlineData("🔴 Red", "red", null)]
    [InlineData("Yellow → Green", "green", "yellow")]
    [InlineData("amber (up from green)", "yellow", "green")]
    [InlineData("Red, was Amber", "red", "yellow")]
    public void Has_a_colour_and_where_it_came_from(string status, string rag, string? from)
    {
        foreach (var text in (string[])[$"- **R-5 – Late frost (Owner: Omar) – Status: {status}**", $"| Key | Risk | Status |\n|---|---|---|\n| R-5 | Late frost | {status} |"])
        {
            var item = Reports.Only("## Risks\n" + text);
            Assert.Equal(("Late frost", rag, from), (item.Title, item["rag"], item["from"]));
        }
    }

    [Theory]
    [InlineData("trending yellow")]
    [InlineData("not green")]
    [InlineData("🟢 Red")]
    [InlineData("fine")]
    public void Has_no_colour_where_none_is_stated(string status)
    {
        var report = Reports.Of($"## Risks\n| Key | Risk | Status |\n|---|---|---|\n| R-5 | Late frost | {status} |");
        Assert.Null(report.Items[0]["rag"]);
        Assert.Equal(6, Assert.Single(report.Unread).Line);
    }

    [Fact]
    public void In_a_table_right_below_a_list_is_read_too() =>
        Assert.Equal(["R-5", "R-6"], Reports.Of("## Risks\n- R-5: Late frost\n| Key | Risk | Status |\n|---|---|---|\n| R-6 | Hail | Red |").Items.Select(item => item.Key));

    [Fact]
    public void Under_a_heading_below_the_list_of_risks_is_one_of_the_list()
    {
        var item = Reports.Only("## Risks\n### R-5 – Late frost (Owner: Omar)\n- Status: Yellow\n- Mitigation: Smoke pots");
        Assert.Equal((Told.Listed, "omar", "yellow", "Smoke pots"), (item.Told, item["owner"], item["rag"], item["mitigation"]));
    }

    [Fact]
    public void Is_none_in_a_heading_that_lists_several() => Assert.Empty(Reports.Of("## Frost and hail (R-5, R-6)\nAll quiet.").Items);

    [Fact]
    public void Named_in_a_heading_of_its_own_is_told_apart()
    {
        var item = Reports.Only("## 3. Late frost (R-5)\n- Smoke pots stand ready.");
        Assert.Equal(("risk", "R-5", "Late frost", Told.InOwnSection), (item.Kind, item.Key, item.Title, item.Told));
    }
}

public sealed class Lines_without_a_key
{
    [Fact]
    public void Under_decisions_and_escalations_are_what_they_say()
    {
        var report = Reports.Of("## Decisions and escalations\n- Decision: Press on Monday.\n- **Barrels:** Buy two\n- Escalations: None needed.\n- **Papers:**\n  - to be filed");
        Assert.Equal(["Press on Monday", "Barrels: Buy two"], report.Items.Select(item => item["text"]));
        Assert.All(report.Items, item => Assert.Equal("decision", item.Kind));
        Assert.Equal([7, 8], report.Unread.Select(line => line.Line));
    }

    [Fact]
    public void Under_both_headings_at_once_are_not_guessed() =>
        Assert.Empty(Reports.Of("## Decisions and escalations\n- Press on Monday.").Items);

    [Fact]
    public void Under_priorities_have_a_level_an_owner_and_a_day()
    {
        var report = Reports.Of("## Day 4 priorities\n1. **CRITICAL:** Save the blossoms (Lena + Omar) tonight\n2. High priority: Oil the press\n3. **Supporting tasks:** Sweep\n4. **Visitors:**\n   - Show the barn", Reports.Orchard);
        Assert.Equal(["critical", "high", "normal", "normal"], report.Items.Select(item => item["level"]));
        Assert.Equal(("lena", "omar", "2025-03-13"), (report.Items[0]["owner"], report.Items[0]["with"], report.Items[0]["for"]));
        Assert.Equal("Show the barn", report.Items[3]["text"]);
        Assert.Null(report.Items[1]["owner"]);
    }

    [Theory]
    [InlineData("[High] Oil the press", "high", "Oil the press")]
    [InlineData("CRITICAL – oil the press", "critical", "oil the press")]
    [InlineData("The highest ladder – paint it", "normal", "The highest ladder – paint it")]
    public void Under_priorities_may_lead_with_their_level_in_several_ways(string text, string level, string expected)
    {
        var item = Reports.Only($"## Priorities\n- {text}.");
        Assert.Equal((level, expected), (item["level"], item["text"]));
    }

    [Fact]
    public void Under_artifacts_have_a_label_and_a_place()
    {
        var report = Reports.Of("- **Artifacts:** Press log (`logs/press.txt`), barn map\n");
        Assert.Equal([("Press log", "logs/press.txt"), ("barn map", null)], report.Items.Select(item => (item["label"], item["location"])));
    }

    [Fact]
    public void In_a_table_of_target_current_and_status_keep_their_columns()
    {
        var item = Reports.Only("| Goal | Target | Current | Status |\n|---|---|---|---|\n| Litres | 40 | 38 | 🟡 |");
        Assert.Equal(("measure", "Litres", "40", "38", "🟡"), (item.Kind, item["Goal"], item["Target"], item["Current"], item["Status"]));
    }

    [Fact]
    public void In_code_are_not_read_and_not_listed()
    {
        var report = Reports.Of("## Actions\n```\n- ACTION-6: Label the bottles (Omar)\n```\n");
        Assert.Empty(report.Items);
        Assert.Empty(report.Unread);
    }
}
