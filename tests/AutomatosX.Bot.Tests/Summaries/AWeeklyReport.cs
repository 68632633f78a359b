using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries.Weeks;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Summaries;

/// <summary>From Friday 10 January 14:00 to Friday 17 January 14:00.</summary>
public class AWeeklyReport
{
    private static readonly Touchpoint Weekly = new("weekly", TouchpointKind.Weekly, "Weekly report", new TimeOnly(14, 0));

    private static readonly DateOnly Friday = new(2025, 1, 17);

    [Fact]
    public async Task Goes_to_the_channel_on_friday_with_the_document_and_the_figures_as_files()
    {
        await using var bot = await AWeek();
        Assert.DoesNotContain(bot.Chat.Standing, post => post.Key.StartsWith("week/", StringComparison.Ordinal));
        await bot.Reaches("14:00", 17);

        var head = bot.Chat.Standing["week/P0/2025-01-17"].Post;
        Assert.Equal("P0 week to Fri 17 Jan", head.Title);
        Assert.Equal(
            [
                "R-4 Telemetry gaps turned red (was green), Oliver.",
                "error_rate: 2.4 %, breached, allowed ≤2 % ceiling.",
                "GATE-1 Ship it?: go.",
                "Past due: ACTION-02 draft the note (Queenie, since Wed 15 Jan).",
                "1 action item done: ACTION-01 rotate the keys.",
                "Risks down: R-1 Fallback (yellow → green).",
                "From Fri 10 Jan 14:00 PT to Fri 17 Jan 14:00 PT.",
            ],
            head.Sections.SelectMany(section => section.Lines).Select(line => line.Text));
        Assert.StartsWith("# AutomatosX v2 P0 Weekly Report (2025-01-17)", head.Attachment!.Markdown, StringComparison.Ordinal);

        var numbers = bot.Chat.Standing["week/P0/2025-01-17/numbers"].Post;
        Assert.Equal(
            "project,week_ends,number,this_week,week_before\r\nP0,2025-01-17,Action items done,1,0\r\nP0,2025-01-17,Action items that came up,2,1\r\nP0,2025-01-17,Action items open at the end,2,1\r\nP0,2025-01-17,Action items past due at the end,1,0\r\nP0,2025-01-17,Story points done,0,0\r\nP0,2025-01-17,Risks red at the end,1,0\r\nP0,2025-01-17,Risks yellow at the end,0,0\r\nP0,2025-01-17,Risks green at the end,1,0\r\nP0,2025-01-17,Decisions,1,0\r\nP0,2025-01-17,Escalations,0,0\r\nP0,2025-01-17,Standup prompts,0,0\r\nP0,2025-01-17,Standup prompts answered,0,0\r\n",
            numbers.Attachment!.Markdown);
        Assert.Equal(["Action items past due at the end", "1", "0", "+1"], numbers.Sections[0].Table!.Rows[3].Select(cell => cell.Text));
        Assert.Equal(["Risks", "Metrics", "Milestones", "Next Two Weeks", "Decisions"], bot.Chat.Standing.Where(post => post.Key.StartsWith("week/P0/2025-01-17/", StringComparison.Ordinal) && !post.Key.EndsWith("numbers", StringComparison.Ordinal)).Select(post => post.Value.Post.Title).OrderBy(title => Array.IndexOf(["Risks", "Metrics", "Milestones", "Next Two Weeks", "Decisions"], title)));
        Assert.Equal(ChartKind.Course, bot.Chat.Standing["week/P0/2025-01-17/metrics"].Post.Sections[0].Chart?.Kind);
        Assert.Equal(["Mon 20 Jan ACTION-03 pack is due (Bob)"], bot.Chat.Standing["week/P0/2025-01-17/ahead"].Post.Sections[0].Lines.Select(line => line.Text));
    }

    [Fact]
    public async Task Can_be_read_by_one_who_asks_before_its_time()
    {
        await using var bot = await AWeek();
        await bot.Reaches("09:00", 16);
        var preview = PlainText.Of((await bot.Types(Some.Queenie, "/day week"))!);
        Assert.StartsWith("Preview: AutomatosX v2 P0 Weekly Report (2025-01-16)\nR-4 Telemetry gaps turned red (was green), Oliver.", preview, StringComparison.Ordinal);
        Assert.Contains("From Thu 9 Jan 09:00 PT to Thu 16 Jan 09:00 PT.", preview, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Chat.Standing, post => post.Key.StartsWith("week/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_who_has_read_it_and_reminds_nobody()
    {
        await using var bot = await AWeek();
        await bot.Reaches("14:00", 17);
        var key = (await bot.Store.Items("P0")).Single(item => item.Kind == "announcement").Key;
        await bot.Reaches("14:05", 17);
        await bot.Says(Some.Queenie, $"{key} read");
        await bot.Reaches("14:30", 17);
        var post = PlainText.WithButtons(bot.Chat.Standing[$"announcement/P0/{key}/post"].Post);
        Assert.Contains("Weekly report to Fri 17 Jan", post, StringComparison.Ordinal);
        Assert.Contains("1 of 4 have read: Queenie 14:05.", post, StringComparison.Ordinal);
        Assert.Contains("[Read]", post, StringComparison.Ordinal);
        Assert.DoesNotContain("asks", post, StringComparison.Ordinal);
        await bot.Reaches("16:00", 20);
        Assert.DoesNotContain(bot.Reads(Some.Bob), text => text.Contains("Still to be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_posted_once_whoever_looks_and_as_it_was_then()
    {
        await using var bot = await AWeek();
        await bot.Reaches("14:00", 17);
        var before = PlainText.Of(bot.Chat.Standing["week/P0/2025-01-17"].Post);
        await bot.Says(Some.Queenie, "ACTION-02 done");
        await bot.AnotherAdvance().Look("P0");
        await bot.Reaches("15:00", 17);
        Assert.Equal(before, PlainText.Of(bot.Chat.Standing["week/P0/2025-01-17"].Post));
        Assert.Single((await bot.Store.Items("P0")), item => item.Kind == "announcement");
        // What was said on Friday afternoon is the next week's.
        await bot.Reaches("14:00", 24);
        Assert.Contains("ACTION-02 draft the note", PlainText.Of(bot.Chat.Standing["week/P0/2025-01-24"].Post), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_fell_into_a_downtime_comes_late_and_after_days_not_at_all()
    {
        await using var late = await AWeek();
        await late.Reaches("09:00", 20);
        Assert.Contains("Past due: ACTION-02", PlainText.Of(late.Chat.Standing["week/P0/2025-01-17"].Post), StringComparison.Ordinal);

        await using var tooLate = await AWeek();
        await tooLate.Reaches("15:00", 21);
        Assert.DoesNotContain(tooLate.Chat.Standing, post => post.Key.StartsWith("week/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_week_in_which_nothing_was_said_says_so()
    {
        await using var bot = await TestBot.From(Some.At("10:00", 16), Some.Week2Project(Weekly));
        await bot.Reaches("14:00", 17);
        var report = WeekReport.Of(await WeekFacts.Load(bot.Store, (await bot.Store.Project("P0"))!, Friday, Weekly.At, default));
        Assert.Equal("Nothing moved this week.", report.Brief[0].Text);
        Assert.Equal(["Executive Summary", "Key Numbers", "Next Two Weeks", "Decisions"], report.Sections.Select(section => section.Heading));
    }

    [Theory]
    [InlineData(2025, 1, 17, true)]
    [InlineData(2025, 1, 16, false)]
    [InlineData(2025, 1, 18, false)]
    public void Takes_place_on_fridays_unless_somebody_says_otherwise(int year, int month, int day, bool takesPlace)
    {
        var calendar = Some.PlainCalendar("UTC");
        Assert.Equal(takesPlace, Weekly.TakesPlaceOn(new DateOnly(year, month, day), calendar));
        Assert.True((Weekly with { Weekdays = new HashSet<DayOfWeek> { DayOfWeek.Thursday } }).TakesPlaceOn(new DateOnly(2025, 1, 16), calendar));
    }

    private static async Task<TestBot> AWeek()
    {
        var bot = await TestBot.From(Some.At("10:00", 9), Some.Week2Project(Weekly), null, null,
            [.. Some.Imported("risk", "R-1", ("title", "Fallback"), ("owner", "bob"), ("rag", "yellow")), .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green"))]);
        await bot.Says(Some.Bob, "New action: rotate the keys, @oliver, due 2025-01-14");
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), "/metric new error_rate, unit %, tolerance ≤2 % ceiling"));
        await bot.Says(Some.Bob, "error_rate: 1.1 %");
        await bot.Reaches("10:00", 14);
        await bot.Says(Some.Oliver, "ACTION-01 done\nR-4 red: two gaps in the replay");
        await bot.Says(Some.Bob, "R-1 green\nNew action: draft the note, @queenie, due 2025-01-15\nNew action: pack, @bob, due 2025-01-20\nDecision: keep the clamp\nMilestone: cost dashboard, horizon Month 1\nerror_rate: 2.4 %");
        await bot.Says(Some.Bob, "New gate: Ship it? voters @oliver, until Day 8 09:30");
        await bot.Says(Some.Oliver, "GATE-1 go");
        return bot;
    }
}
