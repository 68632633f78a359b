using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

/// <summary>Nights in which a zone's clocks are set, dates that a zone does not have, and a zone whose rules become others.</summary>
public class WhereClocksChange
{
    [Theory]
    // Lord Howe goes from 02:00 to 02:30, and in autumn from 02:00 back to 01:30.
    [InlineData("Australia/Lord_Howe", "2025-10-05", "02:15", "2025-10-04T15:30Z")]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "01:45", "2025-04-05T14:45Z")]
    [InlineData("America/Los_Angeles", "2025-03-09", "02:30", "2025-03-09T10:00Z")]
    [InlineData("America/Los_Angeles", "2025-11-02", "01:30", "2025-11-02T08:30Z")]
    // Sao Paulo went from midnight to one o'clock, and in autumn from midnight back to eleven in the evening.
    [InlineData("America/Sao_Paulo", "2018-11-04", "00:30", "2018-11-04T03:00Z")]
    [InlineData("America/Sao_Paulo", "2019-02-16", "23:30", "2019-02-17T01:30Z")]
    [InlineData("Pacific/Chatham", "2025-09-28", "03:00", "2025-09-27T14:00Z")]
    [InlineData("Europe/Dublin", "2025-10-26", "01:30", "2025-10-26T00:30Z")]
    [InlineData("Africa/Casablanca", "2025-02-23", "02:30", "2025-02-23T01:30Z")]
    [InlineData("Asia/Kathmandu", "2025-03-30", "02:30", "2025-03-29T20:45Z")]
    public async Task A_prompt_comes_once_at_the_first_instant_that_is_its_time_or_after_it(string zone, string date, string at, string instant)
    {
        var due = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        await using var bot = await TestBot.From(due.AddHours(-3), Every(zone, Standup(at)));
        await bot.CatchUp();
        await Reaches(bot, due.AddSeconds(-1));
        Assert.Equal(0, Prompts(bot, date));
        await Reaches(bot, due);
        Assert.Equal(4, Prompts(bot, date));
        for (var hour = 0; hour < 6; hour++)
            await Reaches(bot, due.AddMinutes(30 * hour));
        Assert.Equal(4, Prompts(bot, date));
    }

    [Fact]
    public async Task A_standup_that_the_gap_swallows_is_open_after_it_for_as_long_as_planned()
    {
        var gap = new DateTimeOffset(2025, 3, 30, 1, 0, 0, TimeSpan.Zero);
        await using var bot = await TestBot.From(gap.AddHours(-1), Every("Europe/Berlin", Standup("02:10", remind: "02:20", close: "02:40")));
        await Reaches(bot, gap);
        Assert.Equal(4, Prompts(bot, "2025-03-30"));
        Assert.Contains("open until 03:30", RollCall(bot, "2025-03-30"), StringComparison.Ordinal);
        await Reaches(bot, gap.AddMinutes(29));
        Assert.Contains("open until 03:30", RollCall(bot, "2025-03-30"), StringComparison.Ordinal);
        Assert.Contains("your answer is missing, open until 03:30", (await bot.Inbox.Page(Some.Direct(Some.Bob), new PersonId("bob"))).Plain, StringComparison.Ordinal);
        await Reaches(bot, gap.AddMinutes(30));
        Assert.Contains("standup closed 03:30", bot.Echo(await bot.Says(Some.Oliver, "Watched the ledger over night.")), StringComparison.Ordinal);
        Assert.Contains("closed\nNo answer", RollCall(bot, "2025-03-30"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_a_zone_skips_was_not_missed()
    {
        var project = Every("Pacific/Apia", Standup("09:00"), Some.DaySummary);
        var thursday = new DateTimeOffset(2011, 12, 29, 18, 59, 0, TimeSpan.Zero);
        await using var bot = await TestBot.From(thursday, project with { Since = thursday });
        for (var at = thursday; at < thursday.AddDays(2); at += TimeSpan.FromMinutes(30))
            await Reaches(bot, at);
        Assert.Equal((4, 0, 4), (Prompts(bot, "2011-12-29"), Prompts(bot, "2011-12-30"), Prompts(bot, "2011-12-31")));
        Assert.Equal(["2011-12-29", "2011-12-31"], bot.Chat.Standing.Keys.Where(key => key.StartsWith("summary/", StringComparison.Ordinal)).Select(key => key.Split('/')[2]).Distinct());
        Assert.DoesNotContain(bot.Chat.Standing.Keys, key => key.StartsWith("missed/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_rules_move_a_prompt_that_was_not_sent()
    {
        var zone = Plus(1);
        await using var bot = await TestBot.From(Utc("06:00"), Every("UTC", Standup("09:00")), store => AroundStore.Over(store, read: project => In(project, zone)));
        await Reaches(bot, Utc("07:00"));
        zone = Plus(0);
        await Reaches(bot, Utc("08:30"));
        Assert.Equal(0, Prompts(bot, "2025-01-15"));
        await Reaches(bot, Utc("09:00"));
        Assert.Equal(4, Prompts(bot, "2025-01-15"));
    }

    [Fact]
    public async Task New_rules_do_not_repeat_a_prompt_that_was_sent()
    {
        var zone = Plus(1);
        await using var bot = await TestBot.From(Utc("06:00"), Every("UTC", Standup("09:00", close: "09:30")), store => AroundStore.Over(store, read: project => In(project, zone)));
        await Reaches(bot, Utc("08:00"));
        Assert.Equal(4, Prompts(bot, "2025-01-15"));
        zone = Plus(0);
        await Reaches(bot, Utc("08:30"));
        Assert.Contains("open until 09:30", RollCall(bot, "2025-01-15"), StringComparison.Ordinal);
        await Reaches(bot, Utc("09:00"));
        await Reaches(bot, Utc("09:30"));
        Assert.Equal(4, Prompts(bot, "2025-01-15"));
        Assert.Contains("closed", RollCall(bot, "2025-01-15"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_rules_that_make_it_another_day_neither_repeat_nor_lose_a_day()
    {
        var zone = Plus(-11);
        await using var bot = await TestBot.From(Utc("06:00"), Every("UTC", Standup("09:00"), Some.DaySummary) with { Since = Utc("06:00").AddDays(-1) }, store => AroundStore.Over(store, read: project => In(project, zone)));
        await Reaches(bot, Utc("20:00"));
        Assert.Equal(4, Prompts(bot, "2025-01-15"));
        zone = Plus(13);
        await Reaches(bot, Utc("20:01"));
        Assert.Equal((4, 4), (Prompts(bot, "2025-01-15"), Prompts(bot, "2025-01-16")));
        await Reaches(bot, Utc("20:02"));
        Assert.Contains("summary/P0/2025-01-15", bot.Chat.Standing.Keys);
        Assert.Equal((4, 4), (Prompts(bot, "2025-01-15"), Prompts(bot, "2025-01-16")));
    }

    private static Task Reaches(TestBot bot, DateTimeOffset instant)
    {
        bot.Clock.Now = instant;
        return bot.CatchUp();
    }

    private static DateTimeOffset Utc(string time) => new(new DateOnly(2025, 1, 15), TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static TimeZoneInfo Plus(int hours) => TimeZoneInfo.CreateCustomTimeZone("Test/Rules", TimeSpan.FromHours(hours), "Rules", "Rules");

    private static Project In(Project project, TimeZoneInfo zone) => project with { Calendar = project.Calendar with { Zone = zone } };

    private static Touchpoint Standup(string at, string? remind = null, string? close = null) => Some.Standup with { At = Time(at), RemindAt = remind is null ? null : Time(remind), ClosesAt = close is null ? null : Time(close) };

    private static TimeOnly Time(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);

    private static Project Every(string zone, params Touchpoint[] touchpoints) => Some.Week2Project(touchpoints) with
    {
        Calendar = new ProjectCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), []),
    };

    private static int Prompts(TestBot bot, string date) => bot.Chat.Deliveries.Count(delivery => delivery.Message is null && delivery.Key.StartsWith($"prompt/P0/standup/{date}/", StringComparison.Ordinal));

    private static string RollCall(TestBot bot, string date) => bot.Chat.Standing[$"roll-call/P0/standup/{date}"].Post.Plain;
}
