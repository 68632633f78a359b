using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

public class AfterAnOutage
{
    private const string Late = "I was down at 08:50 PT, so this comes late. Open until 09:45 PT.";

    [Fact]
    public async Task A_prompt_still_comes_until_its_deadline_and_says_that_it_is_late()
    {
        await using var bot = await TestBot.At("07:00");
        await bot.CatchUp();
        await bot.Reaches("09:44");
        Assert.All(bot.Posts(Some.Bob), post => Assert.Contains(Late, post.Plain, StringComparison.Ordinal));
        Assert.Equal(4, Keys(bot, "prompt/").Count);
    }

    [Fact]
    public async Task Nothing_is_late_because_of_the_bot_for_whoever_joins_or_comes_back_later()
    {
        await using var bot = await TestBot.At("08:00", null, Some.Told("absence", "AB-1", "from", "2025-01-14", "07:00", Some.Queenie));
        await bot.Reaches("08:50");
        var project = await bot.Store.Project("P0");
        await bot.Store.Commit(Work.Nothing.And(
            new SaveProject(project! with { Members = [.. project.Members, new Member(new MemberId("quinn"), "Quinn", "", Role.Member)] }),
            new SetFields([Some.Told("absence", "AB-1", "back", "2025-01-14", "09:10", Some.Queenie)])));
        await bot.Reaches("09:20");
        Assert.Equal(5, Keys(bot, "prompt/").Count);
        Assert.DoesNotContain(bot.Chat.Standing.Values, standing => standing.Post.Plain.Contains("I was down", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_standup_that_was_moved_into_the_past_was_not_missed()
    {
        await using var bot = await TestBot.At("11:00", Some.Week2Project(Some.Standup with { Since = Some.At("10:59") }));
        await bot.CatchUp();
        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Days_that_were_missed_are_named_in_one_line_and_nothing_of_them_is_asked()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches("17:10");
        var before = bot.Chat.Deliveries.Count;
        await bot.Restarts();
        await bot.Reaches("08:00", day: 17);
        var only = Assert.Single(bot.Chat.Deliveries.Skip(before), delivery => delivery.Message is null);
        Assert.Equal("I was down on Wed 15 Jan (Day 8) and Thu 16 Jan (Day 9).\nNobody was asked, and there is no summary of these days.\nIf you wrote to me then and I did not answer, write again.", only.Post.Plain);
        var said = bot.Chat.Deliveries.Count;
        await bot.Reaches("08:10", day: 17);
        Assert.Equal(said, bot.Chat.Deliveries.Count);
        await bot.Reaches("08:50", day: 17);
        await bot.Reaches("08:50", day: 20);
        Assert.Single(Keys(bot, "missed/"));
    }

    [Fact]
    public async Task A_summary_from_before_days_of_silence_still_comes_once_and_tells_what_was_not_asked()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Says(Some.Oliver, "Spent the morning on the parser benchmark.");
        await bot.Restarts();
        await bot.Reaches("08:00", day: 17);
        await bot.Reaches("08:01", day: 17);
        Assert.Equal(["missed/P0/2025-01-16"], Keys(bot, "missed/"));
        Assert.Equal(["2025-01-14"], Keys(bot, "summary/").Select(key => key.Split('/')[2]).Distinct());
        Assert.Contains("10:30 PT Alert dry-run – not asked, the bot was down", (await bot.Store.DayReport("P0", Some.Day7))!.Markdown, StringComparison.Ordinal);
        Assert.Empty(await bot.Store.OpenRunsBefore("P0", new DateOnly(2025, 1, 17)));
    }

    [Fact]
    public async Task A_missed_day_on_which_somebody_wrote_has_its_summary_all_the_same()
    {
        await using var bot = await TestBot.At("17:10");
        await bot.CatchUp();
        var said = new MessageSaid(Some.At("10:00", 15), Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m-bob"), null, "New action: rotate the keys, @bob, due 2025-01-20", ToTheBot: true);
        bot.Clock.Now = Some.At("08:00", 17);
        await bot.Happens(said);
        await bot.CatchUp();
        Assert.Equal("I was down on Thu 16 Jan (Day 9).", bot.Chat.Standing["missed/P0/2025-01-16"].Post.Plain.Split('\n')[0]);
        Assert.Contains("rotate the keys", (await bot.Store.DayReport("P0", new DateOnly(2025, 1, 15)))!.Markdown, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await bot.Store.DayReport("P0", new DateOnly(2025, 1, 16)));
    }

    [Fact]
    public async Task A_day_of_which_everybody_was_away_has_its_summary_late_too()
    {
        var away = new[] { Some.Oliver, Some.Queenie, Some.Bob, Some.Paris }.Select((member, index) => Some.Told("absence", $"AB-{index}", "from", "2025-01-14", "07:00", member));
        await using var bot = await TestBot.At("08:00", Some.Week2Project(Some.Standup with { RemindAt = null, ClosesAt = null }, Some.DaySummary), [.. away]);
        await bot.Reaches("09:00");
        await bot.Reaches("08:00", day: 15);
        Assert.Contains("summary/P0/2025-01-14", bot.Chat.Standing.Keys);
        Assert.Empty(Keys(bot, "missed/"));
    }

    [Fact]
    public async Task Days_before_the_project_began_were_not_missed()
    {
        await using var bot = await TestBot.At("18:00", Some.Week2Project() with { Since = Some.At("18:00") });
        await bot.Reaches("08:00", day: 15);
        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task A_day_that_only_lacks_its_summary_says_so()
    {
        await using var bot = await TestBot.At("18:00", Some.Week2Project(Some.DaySummary) with { Since = Some.At("18:00") });
        await bot.Reaches("08:00", day: 16);
        Assert.Equal("I was down on Wed 15 Jan (Day 8).\nThere is no summary of that day.\nIf you wrote to me then and I did not answer, write again.", Assert.Single(bot.Chat.Standing).Value.Post.Plain);
    }

    [Fact]
    public async Task Many_missed_days_are_counted()
    {
        await using var bot = await TestBot.At("18:00", Some.Week2Project(Some.DryRun with { On = null }) with { Since = Some.At("18:00") });
        await bot.Reaches("08:00", day: 22);
        Assert.Equal("I was down on 5 days from Wed 15 Jan (Day 8) to Tue 21 Jan (Day 2).\nNobody was asked.", string.Join('\n', bot.Chat.Standing["missed/P0/2025-01-21"].Post.Plain.Split('\n')[..2]));
    }

    [Fact]
    public async Task What_could_not_be_sent_in_its_time_is_not_sent_later()
    {
        await using var bot = await TestBot.At("08:50");
        bot.Chat.Answer = _ => new Delivered.NotNow("down", TimeSpan.FromMinutes(20));
        await bot.CatchUp();
        await bot.Reaches("09:44");
        bot.Chat.Answer = _ => null;
        await bot.Reaches("10:10");
        Assert.Empty(Keys(bot, "prompt/P0/standup/"));
        Assert.Empty(Keys(bot, "reminder/"));
        Assert.Equal((OutboxState.Failed, "its time was over before it could be sent"), await bot.Store.PostByKey("prompt/P0/standup/2025-01-14/bob") is { } post ? (post.State, post.Why) : default);
        Assert.Contains("roll-call/P0/standup/2025-01-14", bot.Chat.Standing.Keys);
    }

    [Fact]
    public async Task A_day_is_closed_even_if_the_process_ended_right_after_the_next_prompt()
    {
        var ends = false;
        await using var bot = await TestBot.From(Some.At("08:50"), Some.Week2Project(), store => AroundStore.Over(store, after: method =>
        {
            if (ends && method == "Commit")
                throw new InvalidOperationException("the process ended");
        }));
        await bot.CatchUp();
        await bot.Reaches("17:10");
        await bot.Reaches("08:49", day: 15);
        ends = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Reaches("08:50", day: 15));
        ends = false;
        Assert.False((await bot.Store.DayReport("P0", Some.Day7))!.Closed);
        await bot.Restarts();
        await bot.Reaches("08:51", day: 15);
        Assert.True((await bot.Store.DayReport("P0", Some.Day7))!.Closed);
        // What it had in its hands when it ended is looked for a moment later.
        await bot.Reaches("08:52", day: 15);
        Assert.Equal(8, Keys(bot, "prompt/P0/standup/").Count);
    }

    private static List<string> Keys(TestBot bot, string beginning) => [.. bot.Chat.Standing.Keys.Where(key => key.StartsWith(beginning, StringComparison.Ordinal))];
}
