using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

public class AChangeWindow
{
    private const string Planned = "/window new Telemetry Step 2, from Day 7 14:00, to Day 7 15:30, freeze Day 7 12:00, preconditions: QA sign-off; snapshot taken, steps: 25 %; 75 %; 100 %, roll back when parser_ms > 210, comms @queenie";

    private static readonly Change[] Register = [.. Some.Imported("metric", "parser_ms", ("value", "187"), ("unit", "ms"))];

    [Fact]
    public async Task Planned_in_chat_stands_in_the_channel_with_all_that_was_said()
    {
        await using var bot = await Opened();
        Assert.Equal(
            """
            WIN-1 Telemetry Step 2
            Planned · Tue 14 Jan 14:00 PT to Tue 14 Jan 15:30 PT · Oliver, told by Queenie
            Freeze from Tue 14 Jan 12:00 PT
            Precondition 1: QA sign-off – open
            Precondition 2: snapshot taken – open
            Step 1: 25 %
            Step 2: 75 %
            Step 3: 100 %
            Roll back when: parser_ms > 210
            """,
            Channel(bot));
    }

    [Fact]
    public async Task Plans_its_way_back_by_its_key_without_going_back()
    {
        await using var bot = await Opened();
        await bot.Says(Some.Oliver, "WIN-1 roll back when: parser_ms > 220; drift in the plan");
        Assert.Equal("parser_ms > 220\ndrift in the plan", (await bot.Item("WIN-1"))["rollback"]);
        Assert.Contains("Planned · ", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_in_the_summary_what_it_hangs_on_who_tells_of_it_and_how_it_is_observed()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary));
        await bot.Says(Some.Oliver, "Window: Swap, from Day 8 14:00, to Day 8 15:00, roll back when drift in the plan; errors > 3, comms @queenie @bob, channel #incidents, every 10 min, observe: +1 h; +4 h log sampling");
        await bot.Reaches("17:10");
        Assert.Contains(
            "  - Roll back when: drift in the plan; errors > 3\n  - Told every 10 min by Queenie, else Bob in \\#incidents\n  - Observed after its end: +1 h; +4 h log sampling\n",
            (await bot.Store.DayReport("P0", Some.Day7))!.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("window: Swap, from Day 7 15:00, to Day 7 14:00", "The window would end Tue 14 Jan 14:00 PT, before it begins Tue 14 Jan 15:00 PT.")]
    [InlineData("window: Swap, to Day 7 14:00", "When does the window begin? Say it like this: from Day 3 14:00.")]
    [InlineData("window: Swap, from Day 7 14:00", "When does the window end? Say it like this: to Day 3 15:30.")]
    [InlineData("window: Swap, from Day 7 14:00, to Day 7 15:00, freeze Day 7 14:30", "The freeze would begin Tue 14 Jan 14:30 PT, after the window. Name an earlier time.")]
    [InlineData("window: Swap, from Day 7 14:00, to Day 7 15:00, observe: +1 h; soon", "“soon” is no time after the end. Write it like +12 h, or +4 h log sampling.")]
    [InlineData("window: Swap, from Day 7 14:00, to Day 7 15:00, every 0 min", "Between 1 and 1440 minutes.")]
    public async Task That_cannot_be_is_refused_with_what_is_wrong(string words, string answer)
    {
        await using var bot = await TestBot.At("10:00");
        var reply = await bot.Says(Some.Oliver, words);
        Assert.StartsWith(answer, bot.Echo(reply), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "window");
    }

    [Fact]
    public async Task Tells_the_freeze_asks_to_begin_and_says_what_is_open_before_it()
    {
        await using var bot = await Opened();
        await bot.Reaches("12:00");
        await bot.Reaches("12:01");
        Assert.Single(Posts(bot), "WIN-1 Telemetry Step 2: freeze from now until the window ends, Tue 14 Jan 15:30 PT.");
        await Says(bot, Some.Queenie, "WIN-1 precondition 1 met");
        await bot.Reaches("14:00");
        Assert.Contains("WIN-1 Telemetry Step 2\nThe window begins now.\nStill open before it: 2 “snapshot taken”.\n[Start] [Call off]", bot.Reads(Some.Oliver));
        await Presses(bot, Some.Oliver, "Start");
        Assert.Contains("Open since Tue 14 Jan 14:00 PT", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_whoever_tells_the_others_every_quarter_of_an_hour_while_it_is_open()
    {
        await using var bot = await Opened();
        await bot.Reaches("14:00");
        await Says(bot, Some.Oliver, "WIN-1 started");
        await bot.Reaches("14:14");
        Assert.Empty(Comms(bot));
        await bot.Reaches("14:15");
        await bot.Reaches("14:16");
        await bot.Reaches("14:30");
        Assert.Equal(2, Comms(bot).Count);
        Assert.Contains("[Tell] [Step 1 done] [End] [Roll back]", Comms(bot)[0], StringComparison.Ordinal);
        await Says(bot, Some.Queenie, "WIN-1 step 1 done");
        await Says(bot, Some.Queenie, "WIN-1 update: 25 % is through, variance 2 %");
        Assert.Contains("WIN-1, 14:30 PT: 25 % is through, variance 2 % (Queenie)", Posts(bot));
        Assert.Contains("Step 1: 25 % – done, Queenie Tue 14 Jan 14:30 PT", Channel(bot), StringComparison.Ordinal);
        await Says(bot, Some.Oliver, "WIN-1 ended");
        await bot.Reaches("15:00");
        Assert.Equal(2, Comms(bot).Count);
    }

    [Fact]
    public async Task Asks_the_next_who_tells_the_others_where_the_first_is_away()
    {
        await using var bot = await Opened();
        await Says(bot, Some.Oliver, "WIN-1 comms @queenie @bob");
        await Says(bot, Some.Queenie, "out sick today");
        await bot.Reaches("14:00");
        await Says(bot, Some.Oliver, "WIN-1 started");
        await bot.Reaches("14:15");
        Assert.Contains(bot.Reads(Some.Bob), text => text.Contains("What can the others be told?", StringComparison.Ordinal));
        Assert.Empty(Comms(bot));
    }

    [Fact]
    public async Task Says_when_a_figure_asks_for_the_way_back()
    {
        await using var bot = await Opened();
        await bot.Reaches("14:00");
        await Says(bot, Some.Oliver, "WIN-1 started");
        await Says(bot, Some.Queenie, "parser_ms 231 ms");
        Assert.Contains("WIN-1 Telemetry Step 2: roll back?\nparser_ms is 231 ms (Queenie, Tue 14 Jan 14:00 PT).\nThe plan: roll back when parser_ms > 210.\nOliver decides.\n[Roll back] [Keep going]", bot.Reads(Some.Oliver));
        Assert.Contains("Roll back when: parser_ms > 210 – 231 ms (Queenie, Tue 14 Jan 14:00 PT); not decided", Channel(bot), StringComparison.Ordinal);
        await Says(bot, Some.Oliver, "WIN-1 rolled back: latency past the limit");
        Assert.Contains("Rolled back since Tue 14 Jan 14:00 PT (latency past the limit)", Channel(bot), StringComparison.Ordinal);
        await bot.Reaches("16:40");
        Assert.DoesNotContain(bot.Reads(Some.Oliver), text => text.Contains("+1 h", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ended_is_observed_at_its_instants_and_collects_the_figures()
    {
        await using var bot = await Opened();
        await Run(bot);
        await bot.Reaches("16:29");
        Assert.Empty(Checks(bot));
        await bot.Reaches("16:30");
        await bot.Reaches("16:31");
        Assert.Equal(["WIN-1 Telemetry Step 2, +1 h\nHow does it look?\nWatch: parser_ms.\nHere: WIN-1 check 1: ok\n[Fill in] [All well]"], Checks(bot));
        var fill = bot.Posts(Some.Oliver).Last(post => post.Title.Contains("+1 h", StringComparison.Ordinal)).Buttons[0];
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), fill.Action, fill.Value, new Dictionary<string, string> { ["words"] = "all stable", ["reading.parser_ms"] = "190 ms" }));
        await bot.CatchUp();
        Assert.Equal("190", (await bot.Item("parser_ms"))["value"]);
        Assert.Contains("Check 1, +1 h: all stable (Oliver Tue 14 Jan 16:31 PT)", Channel(bot), StringComparison.Ordinal);
        Assert.Contains("Check 2, +12 h: due Wed 15 Jan 03:30 PT", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missed_while_the_bot_was_down_asks_late_and_only_what_still_can_be_seen()
    {
        await using var bot = await Opened();
        await Run(bot);
        await bot.Reaches("04:00", 15);
        Assert.Equal(["WIN-1 Telemetry Step 2, +12 h\nI was down at 03:30 PT, so this comes late.\nHow does it look?\nWatch: parser_ms.\nHere: WIN-1 check 2: ok\n[Fill in] [All well]"], Checks(bot));
        await bot.Restarts();
        await bot.Reaches("04:05", 15);
        Assert.Single(Checks(bot));
        Assert.Contains("Check 1, +1 h: not answered, was due Tue 14 Jan 16:30 PT", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Observed_over_a_weekend_and_a_clock_change_is_asked_after_so_many_real_hours()
    {
        var friday = new DateTimeOffset(2025, 3, 7, 14, 0, 0, TimeSpan.FromHours(-8));
        await using var bot = await TestBot.From(friday, Some.Week2Project(Some.DaySummary));
        await Says(bot, Some.Oliver, "window: Swap, from Fri 14:00, to 2025-03-07 15:00, observe: +1 h; +24 h; +48 h; +60 h log sampling");
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "window");
        await Says(bot, Some.Oliver, "window: Swap, from 2025-03-07 14:30, to 2025-03-07 15:30, observe: +1 h; +24 h; +48 h; +60 h log sampling");
        await At(bot, friday.AddHours(0.5));
        await Says(bot, Some.Oliver, "WIN-1 started");
        await At(bot, friday.AddHours(1));
        await Says(bot, Some.Oliver, "WIN-1 ended");
        foreach (var hours in new[] { 1, 24, 48, 60 })
        {
            var due = friday.AddHours(1 + hours);
            await At(bot, due.AddMinutes(-1));
            Assert.DoesNotContain(Checks(bot), text => text.Contains($"+{hours} h", StringComparison.Ordinal));
            await At(bot, due);
            await At(bot, due.AddMinutes(1));
            Assert.Single(Checks(bot), text => text.Contains($", +{hours} h", StringComparison.Ordinal));
        }

        // The clocks went forward on Sunday at two: 48 real hours after Friday 15:00 it is 16:00.
        Assert.Contains("Check 3, +48 h: not answered, was due Sun 9 Mar 16:00 PT", PlainText.Of(bot.Chat.Standing["window/P0/WIN-1/post"].Post), StringComparison.Ordinal);
        Assert.Contains(Checks(bot), text => text.Contains("log sampling. How does it look?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("WIN-1 step 4 done", "WIN-1 has steps 1 to 3.")]
    [InlineData("WIN-1 precondition 3 met", "WIN-1 has preconditions 1 to 2.")]
    [InlineData("WIN-1 check 9: ok", "WIN-1 has checks 1 to 4.")]
    [InlineData("WIN-1 ended", "WIN-1 was not started. First: WIN-1 started")]
    [InlineData("WIN-1 to Day 7 13:00", "The window would end Tue 14 Jan 13:00 PT, before it begins Tue 14 Jan 14:00 PT.")]
    public async Task Takes_nothing_that_it_has_not(string words, string answer)
    {
        await using var bot = await Opened();
        Assert.StartsWith(answer, bot.Echo(await bot.Says(Some.Oliver, words)), StringComparison.Ordinal);
    }

    private static async Task<TestBot> Opened()
    {
        var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary), Register);
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), Planned));
        await bot.CatchUp();
        return bot;
    }

    private static async Task Run(TestBot bot)
    {
        await bot.Reaches("14:00");
        await Says(bot, Some.Oliver, "WIN-1 started");
        await bot.Reaches("15:30");
        await Says(bot, Some.Oliver, "WIN-1 ended");
    }

    private static async Task At(TestBot bot, DateTimeOffset now)
    {
        bot.Clock.Now = now;
        await bot.CatchUp();
    }

    private static async Task Says(TestBot bot, MemberId member, string words)
    {
        await bot.Says(member, words);
        await bot.CatchUp();
    }

    private static async Task Presses(TestBot bot, MemberId member, string label)
    {
        var button = bot.Posts(member).SelectMany(post => post.Buttons).Last(button => button.Label == label);
        await bot.Presses(member, button.Action, button.Value);
        await bot.CatchUp();
    }

    private static List<string> Comms(TestBot bot) => [.. bot.Reads(Some.Queenie).Where(text => text.Contains("What can the others be told?", StringComparison.Ordinal))];

    private static List<string> Checks(TestBot bot) => [.. bot.Reads(Some.Oliver).Where(text => text.Contains("How does it look?", StringComparison.Ordinal))];

    private static List<string> Posts(TestBot bot) => [.. bot.Chat.Standing.Values.Where(standing => standing.Message.Place == Some.Channel).Select(standing => PlainText.Of(standing.Post))];

    private static string Channel(TestBot bot) => PlainText.Of(bot.Chat.Standing["window/P0/WIN-1/post"].Post);
}
