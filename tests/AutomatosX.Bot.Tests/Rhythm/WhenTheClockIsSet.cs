using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

/// <summary>The computer's clock was wrong and is put right, or the other way round.</summary>
public class WhenTheClockIsSet
{
    [Theory]
    [InlineData("08:49")]
    [InlineData("08:30")]
    [InlineData("00:10")]
    public async Task Back_across_a_prompt_that_was_sent_it_is_not_sent_again(string back)
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches(back);
        await bot.Reaches("08:50");
        await bot.Reaches("08:52");
        Assert.Equal(4, Sent(bot, "prompt/"));
        await bot.Reaches("09:30");
        await bot.Reaches("09:20");
        await bot.Reaches("09:30");
        Assert.Equal(4, Sent(bot, "reminder/"));
    }

    [Fact]
    public async Task Back_across_midnight_nothing_comes_twice_and_nothing_is_said_to_be_missed()
    {
        await using var bot = await TestBot.At("08:50", Some.Week2Project(Some.Standup with { RemindAt = null, ClosesAt = null }, Some.DryRun, Some.DaySummary) with { Since = Some.At("08:00") });
        await bot.CatchUp();
        await bot.Reaches("17:10");
        await bot.Reaches("00:05", day: 15);
        var said = bot.Chat.Deliveries.Count(delivery => delivery.Message is null);
        await bot.Reaches("23:50");
        await bot.Reaches("00:00", day: 15);
        await bot.Reaches("00:05", day: 15);
        Assert.Equal(said, bot.Chat.Deliveries.Count(delivery => delivery.Message is null));
        Assert.NotNull((await bot.Store.Run("P0", "standup", Some.Day7))?.ClosedAt);
    }

    [Fact]
    public async Task Forward_past_the_deadline_and_back_everybody_is_asked_at_the_time_after_all()
    {
        await using var bot = await TestBot.At("08:40");
        await bot.CatchUp();
        await bot.Reaches("09:50");
        Assert.EndsWith(DayPlan.NobodyWasAsked, RollCall(bot), StringComparison.Ordinal);
        await bot.Reaches("08:41");
        Assert.Equal(0, Sent(bot, "prompt/"));
        await bot.Reaches("08:50");
        Assert.Equal(4, Sent(bot, "prompt/"));
        Assert.DoesNotContain(bot.Chat.Deliveries, delivery => delivery.Post.Plain.Contains("I was down", StringComparison.Ordinal));
        Assert.EndsWith("Not yet: Oliver, Queenie, Bob, Paris", RollCall(bot), StringComparison.Ordinal);
        await bot.Reaches("09:45");
        Assert.EndsWith("No answer: Oliver, Queenie, Bob, Paris", RollCall(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forward_past_the_deadline_and_back_answers_are_in_time_again()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches("10:00");
        await bot.Reaches("08:55");
        var reply = await bot.Says(Some.Oliver, "Spent the morning on the parser benchmark.");
        Assert.DoesNotContain("late", bot.Echo(reply), StringComparison.Ordinal);
        await bot.Reaches("09:30");
        Assert.Equal(3, Sent(bot, "reminder/"));
        await bot.Reaches("09:45");
        Assert.Equal("Standup, Day 7\n1 of 4 answered, closed\nAnswered: Oliver\nNo answer: Queenie, Bob, Paris", RollCall(bot));
    }

    [Fact]
    public async Task Back_after_a_prompt_ahead_of_its_time_the_silent_are_reminded_at_theirs()
    {
        await using var bot = await TestBot.At("09:40");
        await bot.CatchUp();
        await bot.Reaches("08:50");
        await bot.Reaches("09:30");
        Assert.Equal((4, 4), (Sent(bot, "prompt/"), Sent(bot, "reminder/")));
    }

    [Fact]
    public async Task Forward_by_a_day_and_back_each_day_has_its_prompts_and_its_summary_once()
    {
        await using var bot = await TestBot.At("08:00", Some.Week2Project() with { Since = Some.At("18:00", 13) });
        await bot.CatchUp();
        await bot.Reaches("09:00", day: 15);
        await bot.Reaches("08:50");
        Assert.Equal(8, Sent(bot, "prompt/"));
        await bot.Reaches("17:10");
        Assert.Contains("Oliver, Queenie, Bob, Paris", bot.Chat.Standing["summary/P0/2025-01-14"].Post.Plain, StringComparison.Ordinal);
        await bot.Reaches("08:50", day: 15);
        await bot.Reaches("17:10", day: 15);
        await bot.Reaches("08:50", day: 16);
        Assert.Equal((12, 2), (Sent(bot, "prompt/P0/standup/"), bot.Chat.Deliveries.Count(delivery => delivery.Message is null && delivery.Key.StartsWith("summary/", StringComparison.Ordinal) && delivery.Key.Count(sign => sign == '/') == 2)));
        Assert.True((await bot.Store.DayReport("P0", Some.Day7))!.Closed);
    }

    [Fact]
    public async Task Forward_by_a_day_and_back_a_day_that_was_closed_takes_what_is_said_of_it()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches("09:00", day: 15);
        Assert.True((await bot.Store.DayReport("P0", Some.Day7))!.Closed);
        await bot.Reaches("09:00");
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        await bot.Reaches("17:10");
        var report = await bot.Store.DayReport("P0", Some.Day7);
        Assert.Contains("rotate the keys", report!.Markdown, StringComparison.OrdinalIgnoreCase);
        Assert.False(report.Closed);
    }

    [Fact]
    public async Task Back_before_the_project_began_it_is_asked_at_its_time()
    {
        await using var bot = await TestBot.At("12:00", Some.Week2Project() with { Since = Some.At("12:00") });
        await bot.CatchUp();
        await bot.Reaches("08:40");
        await bot.Reaches("08:50");
        Assert.Equal(4, Sent(bot, "prompt/"));
        await bot.Reaches("12:10");
        Assert.EndsWith("No answer: Oliver, Queenie, Bob, Paris", RollCall(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_seconds_as_between_two_machines_nothing_opens_again()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches("09:45");
        var version = (await bot.Store.Run("P0", "standup", Some.Day7))!.Version;
        bot.Clock.Now = Some.At("09:45").AddSeconds(-50);
        await bot.CatchUp();
        Assert.Equal(version, (await bot.Store.Run("P0", "standup", Some.Day7))!.Version);
    }

    [Fact]
    public async Task To_another_century_and_back_the_day_goes_on_as_it_was()
    {
        await using var bot = await TestBot.At("08:50", Some.Week2Project() with { Since = Some.At("08:00") });
        await bot.CatchUp();
        bot.Clock.Now = new DateTimeOffset(2106, 2, 7, 6, 28, 15, TimeSpan.Zero);
        await bot.CatchUp();
        await bot.Reaches("09:30");
        Assert.Equal((4, 4), (Sent(bot, "prompt/P0/standup/2025"), Sent(bot, "reminder/P0/standup/2025")));
        await bot.Reaches("17:10");
        Assert.Contains("summary/P0/2025-01-14", bot.Chat.Standing.Keys);
    }

    private static int Sent(TestBot bot, string beginning) => bot.Chat.Deliveries.Count(delivery => delivery.Message is null && delivery.Key.StartsWith(beginning, StringComparison.Ordinal));

    private static string RollCall(TestBot bot) => bot.Chat.Standing["roll-call/P0/standup/2025-01-14"].Post.Plain;
}
