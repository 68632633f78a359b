using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests;

public class AdvancingAProject
{
    [Fact]
    public async Task Prompts_everybody_at_the_time_and_not_before()
    {
        await using var bot = await TestBot.At("08:49");
        await bot.CatchUp();
        Assert.Empty(bot.Chat.Deliveries);
        await bot.Reaches("08:50");
        Assert.Equal(["dm-bob", "dm-oliver", "dm-paris", "dm-queenie", "p0-week2-status"], bot.Chat.Deliveries.Select(delivery => delivery.Place.Room.Value).Order());
    }

    [Fact]
    public async Task Looks_again_without_saying_anything_again()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        var said = bot.Chat.Deliveries.Count;
        for (var i = 0; i < 3; i++)
            await bot.CatchUp();
        Assert.Equal(said, bot.Chat.Deliveries.Count);
    }

    [Fact]
    public async Task Goes_on_after_a_restart_where_it_was()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Restarts();
        await bot.Reaches("09:00");
        Assert.Equal(4, bot.Chat.Deliveries.Count(delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal)));
        await bot.Reaches("09:30");
        await bot.Restarts();
        await bot.Reaches("09:31");
        Assert.Equal(4, bot.Chat.Deliveries.Count(delivery => delivery.Key.StartsWith("reminder/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Prompts_once_when_two_look_at_the_same_time()
    {
        await using var bot = await TestBot.At("08:50");
        var other = bot.AnotherAdvance();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(index => index % 2 == 0 ? bot.Advance.Look("P0") : other.Look("P0")));
        await bot.Send.Drain();
        Assert.Equal(4, bot.Chat.Deliveries.Count(delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal)));
        Assert.Equal(1, (await bot.Store.Run("P0", "standup", Some.Day7))?.Version);
    }

    [Fact]
    public async Task Closes_at_the_deadline_and_says_who_did_not_answer()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Says(Some.Oliver, "Spent the morning on the parser benchmark.");
        await bot.Reaches("09:45");
        Assert.Equal("Standup, Day 7\n1 of 4 answered, closed\nAnswered: Oliver\nNo answer: Queenie, Bob, Paris", RollCall(bot));
    }

    [Fact]
    public async Task Brings_the_roll_call_up_to_date_when_somebody_answers_late()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches("09:45");
        var reply = await bot.Says(Some.Bob, "Sorry, only now: the parser plan is written down.");
        await bot.CatchUp();
        Assert.Contains("Answered: Bob (late)", RollCall(bot), StringComparison.Ordinal);
        Assert.Contains("Recorded as late (standup closed 09:45 PT).", bot.Echo(reply), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_was_down_through_a_whole_standup_asks_nobody_and_says_so()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.Standup));
        await bot.CatchUp();
        var only = Assert.Single(bot.Chat.Deliveries);
        Assert.EndsWith("The bot was down; nobody was asked.", only.Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_was_down_at_the_summary_posts_it_late()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Restarts();
        await bot.Reaches("07:00", day: 15);
        Assert.Contains("summary/P0/2025-01-14", bot.Chat.Standing.Keys);
        Assert.NotNull(await bot.Store.DayReport("P0", Some.Day7));
    }

    [Fact]
    public async Task Does_not_make_up_a_summary_of_a_day_on_which_it_was_not_there()
    {
        await using var bot = await TestBot.At("08:00");
        await bot.CatchUp();
        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Publishes_the_summary_once_and_changes_it_only_with_the_facts()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches("17:10");
        var said = bot.Chat.Deliveries.Count;
        await bot.Reaches("17:20");
        Assert.Equal(said, bot.Chat.Deliveries.Count);
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        await bot.CatchUp();
        var summary = bot.Chat.Deliveries.Skip(said).Where(delivery => delivery.Key.StartsWith("summary/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(summary);
        Assert.All(summary, delivery => Assert.True(delivery.Message is not null || delivery.Key.Contains('/', StringComparison.Ordinal)));
        Assert.Single(bot.Chat.Deliveries, delivery => delivery is { Key: "summary/P0/2025-01-14", Message: null });
    }

    [Fact]
    public async Task Closes_the_day_with_the_next_standup_and_tells_later_changes_as_corrections()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16", message: "m-bob");
        await bot.Reaches("17:10");
        await bot.Reaches("08:50", day: 15);
        Assert.True((await bot.Store.DayReport("P0", Some.Day7))?.Closed);
        bot.Clock.Now = Some.At("08:55", day: 15);
        await bot.Happens(new MessageEdited(Some.At("08:50"), Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m-bob"), "New action: rotate the signing keys, @bob, due 2025-01-16", bot.Clock.Now));
        await bot.Reaches("17:10", day: 15);
        Assert.Contains("Corrections", (await bot.Store.DayReport("P0", new DateOnly(2025, 1, 15)))!.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("signing", (await bot.Store.DayReport("P0", Some.Day7))!.Markdown, StringComparison.Ordinal);
        Assert.Contains(bot.Chat.Standing, standing => standing.Key == "summary/P0/2025-01-14/corrected");
    }

    [Fact]
    public async Task Tells_what_was_undone_after_the_close_as_a_correction()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        var id = await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        await bot.Reaches("17:10");
        await bot.Reaches("08:50", day: 15);
        bot.Clock.Now = Some.At("08:55", day: 15);
        await bot.Presses(Some.Bob, "undo", id);
        await bot.Reaches("17:10", day: 15);
        Assert.Contains("Bob took back what was said on Day 7.", (await bot.Store.DayReport("P0", new DateOnly(2025, 1, 15)))!.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_a_day_when_the_clocks_skip_the_standups_time()
    {
        var project = Some.Week2Project(Some.Standup with { At = new TimeOnly(2, 30), RemindAt = null, ClosesAt = new TimeOnly(4, 0) });
        await using var bot = await TestBot.At("08:00", project with { Calendar = project.Calendar with { WorkingDays = new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()) } });
        bot.Clock.Now = new DateTimeOffset(2025, 3, 9, 9, 59, 0, TimeSpan.Zero);
        await bot.CatchUp();
        Assert.DoesNotContain(bot.Chat.Deliveries, delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal));
        bot.Clock.Now = new DateTimeOffset(2025, 3, 9, 10, 0, 0, TimeSpan.Zero);
        await bot.CatchUp();
        Assert.Equal(4, bot.Chat.Deliveries.Count(delivery => delivery.Key.StartsWith("prompt/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_a_project_that_is_not_there_does_nothing()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.Advance.Look("P9");
        await bot.Send.Drain();
        Assert.Empty(bot.Chat.Deliveries);
    }

    private static string RollCall(TestBot bot) => bot.Chat.Standing["roll-call/P0/standup/2025-01-14"].Post.Plain;
}
