using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

/// <summary>A change window whose way back hangs on figures: Tuesday 14 January, 14:00 to 15:30.</summary>
public sealed class AWayBack
{
    private const string Planned = "window: Telemetry Step 2, from Day 7 14:00, to Day 7 15:30, roll back if error rate > 2 %; parser_ms at or above 210 ms for five minutes; the canary looks wrong; drift_ratio < 3, comms @queenie, observe: +1 h";

    private static readonly Change[] Register = [.. Some.Imported("metric", "error_rate", ("value", "1.1"), ("unit", "%")), .. Some.Imported("metric", "parser_ms", ("value", "187"), ("unit", "ms"))];

    [Fact]
    public async Task Says_which_triggers_are_bound_to_a_metric()
    {
        await using var bot = await Open();
        Assert.EndsWith(
            """
            Roll back when: error rate > 2 %
            Roll back when: parser_ms at or above 210 ms for five minutes
            Roll back when: the canary looks wrong
            Roll back when: drift_ratio < 3 (no metric “drift_ratio” is in the register: people judge it)
            Check 1, +1 h: due Tue 14 Jan 16:30 PT
            """,
            Card(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_asked_once_for_a_crossing_with_reading_source_and_who_decides()
    {
        await using var bot = await Open();
        await Says(bot, Some.Queenie, "error_rate 1.9 %");
        Assert.Empty(Asked(bot));
        await bot.Reaches("14:10");
        await Says(bot, Some.Queenie, "error_rate 2.4 %");
        await bot.Reaches("14:12");
        await bot.Restarts();
        await bot.Reaches("14:13");

        Assert.Equal(
            ["WIN-1 Telemetry Step 2: roll back?\nerror_rate is 2.4 % (Queenie, Tue 14 Jan 14:10 PT).\nThe plan: roll back when error rate > 2 %.\nOliver decides.\n[Roll back] [Keep going]"],
            Asked(bot));
        Assert.Single(Thread(bot));
        Assert.Contains("Roll back when: error rate > 2 % – 2.4 % (Queenie, Tue 14 Jan 14:10 PT); not decided", Card(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_what_comes_after_and_asks_again_only_after_it_was_within()
    {
        await using var bot = await Open();
        await Says(bot, Some.Queenie, "error_rate 2.4 %");
        await bot.Reaches("14:05");
        await Says(bot, Some.Queenie, "error_rate 3 %");
        Assert.Contains("\nSince then 3 %.\n", Assert.Single(Asked(bot)), StringComparison.Ordinal);
        await bot.Reaches("14:06");
        await Says(bot, Some.Queenie, "error_rate 1.2 %");
        Assert.Contains("\nBack within: 1.2 % (Queenie, Tue 14 Jan 14:06 PT).\n", Assert.Single(Asked(bot)), StringComparison.Ordinal);
        await bot.Reaches("14:07");
        await Says(bot, Some.Queenie, "error_rate 2.1 %");
        Assert.Equal(2, Asked(bot).Count);
    }

    [Theory]
    [InlineData("error_rate 2 %", 0)]
    [InlineData("parser_ms 209.9 ms", 0)]
    [InlineData("parser_ms 210 ms", 1)]
    [InlineData("parser_ms 210 ms\nerror_rate 2.01 %", 2)]
    public async Task Is_asked_where_the_limit_is(string words, int asked)
    {
        await using var bot = await Open();
        await Says(bot, Some.Queenie, words);
        Assert.Equal(asked, Asked(bot).Count);
    }

    [Fact]
    public async Task Is_not_asked_before_the_window_opens_nor_after_all_is_observed()
    {
        await using var bot = await Open(start: false);
        await Says(bot, Some.Queenie, "error_rate 9 %");
        Assert.Empty(Asked(bot));
        await bot.Reaches("14:01");
        await Says(bot, Some.Oliver, "WIN-1 started");
        Assert.Empty(Asked(bot));
        await bot.Reaches("15:30");
        await Says(bot, Some.Oliver, "WIN-1 ended");
        await bot.Reaches("16:30");
        await Says(bot, Some.Oliver, "WIN-1 check 1: ok");
        await bot.Reaches("17:00");
        await Says(bot, Some.Queenie, "error_rate 9.5 %");
        Assert.Empty(Asked(bot));
    }

    [Fact]
    public async Task Is_asked_when_a_check_of_the_observation_brings_the_figure()
    {
        await using var bot = await Open();
        await bot.Reaches("15:30");
        await Says(bot, Some.Oliver, "WIN-1 ended");
        await bot.Reaches("16:30");
        var fill = bot.Posts(Some.Oliver).Last(post => post.Title.Contains("+1 h", StringComparison.Ordinal)).Buttons[0];
        Assert.Equal(["error_rate", "parser_ms", "drift_ratio"], SayButtons.Metrics(fill.Value));
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), fill.Action, fill.Value, new Dictionary<string, string> { ["words"] = "too many errors", ["reading.error_rate"] = "4 %" }));
        await bot.CatchUp();

        Assert.Contains("error_rate is 4 % (Oliver, Tue 14 Jan 16:30 PT).", Assert.Single(Asked(bot)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keep going", "it is the warm-up", "Keeps going: it is the warm-up (Oliver, Tue 14 Jan 14:00 PT)", "keep WIN-1 going (“error rate > 2 %” came true): it is the warm-up", WindowStage.Open)]
    [InlineData("Roll back", "errors at checkout", "Rolled back: errors at checkout (Oliver, Tue 14 Jan 14:00 PT)", "roll back WIN-1 (“error rate > 2 %” came true): errors at checkout", WindowStage.RolledBack)]
    public async Task Is_decided_with_a_reason_and_stands_in_the_register_as_a_decision(string button, string why, string told, string decision, WindowStage stage)
    {
        await using var bot = await Open();
        await Says(bot, Some.Queenie, "error_rate 2.4 %");
        await FillsIn(bot, Some.Oliver, button, why);

        Assert.EndsWith(told, Assert.Single(Asked(bot)), StringComparison.Ordinal);
        Assert.EndsWith(told, Assert.Single(Thread(bot)), StringComparison.Ordinal);
        Assert.Equal(decision, (await bot.Item("D-1")).Title);
        Assert.Equal(stage, new ChangeWindow(await bot.Item("WIN-1")).Stage);
        Assert.Equal("2.4", (await bot.Item("error_rate"))["value"]);
        Assert.Contains($"error rate > 2 %: 2.4 % (Queenie, Tue 14 Jan 14:00 PT); {char.ToLowerInvariant(told[0])}{told[1..]}", (await bot.Types(Some.Bob, "/window WIN-1"))!.Plain, StringComparison.Ordinal);
        await bot.Reaches("17:10");
        var summary = string.Join('\n', bot.Chat.Standing.Where(standing => standing.Key.StartsWith("summary/", StringComparison.Ordinal)).Select(standing => standing.Value.Post.Plain));
        Assert.Contains($"Roll back when error rate > 2 %: 2.4 % (Queenie, Tue 14 Jan 14:00 PT); {char.ToLowerInvariant(told[0])}{told[1..]}", summary, StringComparison.Ordinal);
        Assert.Contains($"Decision: {char.ToUpperInvariant(decision[0])}{decision[1..]} (Oliver)", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undone_is_to_be_decided_again()
    {
        await using var bot = await Open();
        await Says(bot, Some.Queenie, "error_rate 2.4 %");
        await FillsIn(bot, Some.Oliver, "Keep going", "it is the warm-up");
        await bot.Presses(Some.Oliver, "undo", bot.Posts(Some.Oliver).SelectMany(post => post.Buttons).Last(button => button.Action == "undo").Value);
        await bot.CatchUp();

        Assert.EndsWith("Oliver decides.\n[Roll back] [Keep going]", Assert.Single(Asked(bot)), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == DecisionKind.Key);
    }

    [Fact]
    public async Task Goes_with_the_reading_that_is_taken_back_or_changed()
    {
        await using var bot = await Open();
        await bot.Says(Some.Queenie, "error_rate 24 %", "typo");
        await bot.CatchUp();
        var place = Some.Direct(Some.Queenie);
        await bot.Happens(new MessageEdited(bot.Clock.Now, place, new PersonId("queenie"), new MessageRef(place, "typo"), "error_rate 1.4 %", bot.Clock.Now));
        await bot.CatchUp();
        Assert.Empty(Asked(bot));
        Assert.Contains("WIN-1: the reading or the limit was changed since. Nothing asks for the way back by it.", bot.Reads(Some.Oliver));

        await bot.Happens(new MessageEdited(bot.Clock.Now, place, new PersonId("queenie"), new MessageRef(place, "typo"), "error_rate 2.4 %", bot.Clock.Now));
        await bot.CatchUp();
        Assert.Contains("error_rate is 2.4 %", Assert.Single(Asked(bot)), StringComparison.Ordinal);
        await bot.Happens(new MessageDeleted(bot.Clock.Now, place, new PersonId("queenie"), new MessageRef(place, "typo")));
        await bot.CatchUp();
        Assert.Empty(Asked(bot));
    }

    [Fact]
    public async Task Keeps_the_post_that_it_has_when_an_earlier_figure_comes_in_later()
    {
        await using var bot = await Open();
        await bot.Reaches("14:10");
        await Says(bot, Some.Queenie, "error_rate 2.4 %");
        var place = Some.Direct(Some.Bob);
        await bot.Happens(new MessageSaid(Some.At("14:05"), place, new PersonId("bob"), new MessageRef(place, "late"), null, "error_rate 2.2 %", true));
        await bot.CatchUp();

        Assert.Contains("error_rate is 2.2 % (Bob, Tue 14 Jan 14:05 PT).\nThe plan: roll back when error rate > 2 %.\nSince then 2.4 %.", Assert.Single(Asked(bot)), StringComparison.Ordinal);
        Assert.Single(Thread(bot));
        Assert.Equal(2, bot.Chat.Standing.Keys.Count(key => key.Contains("/crossed/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Is_kept_up_only_of_a_window_that_is_open()
    {
        await using var bot = await Open(start: false);
        Assert.StartsWith("WIN-1 is not started: there is nothing to keep going.", bot.Echo(await bot.Says(Some.Oliver, "WIN-1 keep going: it is fine")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error rate > 2 %", "error rate", ">2 %")]
    [InlineData("`parser_ms` goes above 210 ms", "parser_ms", ">210 ms")]
    [InlineData("the throughput is less than 200 files/min", "throughput", "<200 files/min")]
    [InlineData("parse_duration_ms p95 ≥ 90", "parse_duration_ms p95", "≥90")]
    [InlineData("success_ratio<=99.5%", "success_ratio", "≤99.5 %")]
    [InlineData("error rate reaches 2 % for five minutes", "error rate", "≥2 %")]
    [InlineData("parser_ms at or above 210 ms over five minutes", "parser_ms", "≥210 ms")]
    [InlineData("more than one customer complains", null, null)]
    [InlineData("the canary looks wrong", null, null)]
    [InlineData("> 2 %", null, null)]
    [InlineData("error rate > two", null, null)]
    public void Reads_what_it_hangs_on(string text, string? metric, string? limit)
    {
        var trigger = RollbackTrigger.Parse(text);
        Assert.Equal((text, metric, limit), (trigger.Text, trigger.Metric, trigger.Limit?.Text));
    }

    private static async Task<TestBot> Open(bool start = true)
    {
        var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary), Register);
        await Says(bot, Some.Oliver, Planned);
        await bot.Reaches("14:00");
        if (start)
            await Says(bot, Some.Oliver, "WIN-1 started");
        return bot;
    }

    private static async Task Says(TestBot bot, MemberId member, string words)
    {
        await bot.Says(member, words);
        await bot.CatchUp();
    }

    private static async Task FillsIn(TestBot bot, MemberId member, string label, string words)
    {
        var button = bot.Posts(member).Where(post => post.Title.EndsWith("roll back?", StringComparison.Ordinal)).SelectMany(post => post.Buttons).Last(button => button.Label == label);
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), button.Action, button.Value, new Dictionary<string, string> { ["words"] = words }));
        await bot.CatchUp();
    }

    private static List<string> Asked(TestBot bot) => [.. bot.Reads(Some.Oliver).Where(text => text.Contains(": roll back?", StringComparison.Ordinal))];

    private static List<string> Thread(TestBot bot) => [.. bot.Chat.Standing.Values.Where(standing => standing.Message.Place == Some.Channel && standing.Post.Title.EndsWith("roll back?", StringComparison.Ordinal)).Select(standing => standing.Post.Plain)];

    private static string Card(TestBot bot) => PlainText.Of(bot.Chat.Standing["window/P0/WIN-1/post"].Post);
}
