using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

/// <summary>A metric leaves its limits: the channel hears it once, with the risk it belongs to.</summary>
public class AlertsOfMetrics
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("risk", "R-1", ("title", "Parser latency"), ("owner", "bob"), ("rag", "green")),
        .. Some.Imported("metric", "scan_ms", ("title", "scan_ms"), ("unit", "ms"), ("baseline", "100"), ("baseline-date", "2025-01-12"), ("tolerance", "10"), ("warn", "+5 %"), ("risk", "R-1")),
        .. Some.Imported("metric", "cloud_spend", ("title", "cloud_spend"), ("unit", "$"), ("budget", "100")),
        .. Some.Imported("metric", "flaky_ms", ("title", "flaky_ms"), ("unit", "ms"), ("baseline", "100"), ("tolerance", "10"), ("breaches", "2")),
    ];

    [Fact]
    public async Task Say_how_far_it_is_name_the_risk_and_offer_to_update_it()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "scan_ms 112 ms");

        Assert.Equal(
            """
            scan_ms is past its tolerance
            112 ms, +12 (+12.0%) on the baseline 100 ms (Week 1 Day 6)
            Tolerance ≤10 % regression · warns at +5 %
            It belongs to risk R-1 Parser latency. How does R-1 stand?
            More: /metric scan_ms
            [R-1 yellow] [R-1 red]
            """.ReplaceLineEndings("\n"),
            Assert.Single(Alerts(bot)));
    }

    [Fact]
    public async Task Stand_once_however_often_is_looked_and_told_again_only_after_it_was_back_within()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "scan_ms 112 ms");
        await Reads(bot, "10:02", "scan_ms 113 ms");
        await bot.CatchUp();
        await bot.Restarts();
        await bot.CatchUp();
        Assert.Single(Alerts(bot));

        await Reads(bot, "10:03", "scan_ms 101 ms");
        Assert.Equal("scan_ms is back within its limits", Title(Assert.Single(Alerts(bot))));
        Assert.Contains("Back within since Tue 14 Jan 10:03 PT: 101 ms.", Assert.Single(Alerts(bot)), StringComparison.Ordinal);

        await Reads(bot, "10:04", "scan_ms 115 ms");
        Assert.Equal(2, Alerts(bot).Count);
        Assert.Contains("115 ms", Alerts(bot)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_of_a_warning_and_of_what_it_grows_into()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "scan_ms 106 ms");
        await Reads(bot, "10:02", "scan_ms 111 ms");
        await Reads(bot, "10:03", "scan_ms 107 ms");
        await Reads(bot, "10:04", "scan_ms 111 ms");

        Assert.Equal(["scan_ms has reached its warning", "scan_ms is past its tolerance"], Alerts(bot).Select(Title));
    }

    [Fact]
    public async Task Wait_for_as_many_readings_in_a_row_as_count()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "flaky_ms 120 ms");
        Assert.Empty(Alerts(bot));

        await Reads(bot, "10:02", "flaky_ms 121 ms");
        Assert.Contains("2 readings in a row.", Assert.Single(Alerts(bot)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_of_a_budget_at_eighty_and_at_a_hundred_percent()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "cloud_spend 79 $");
        Assert.Empty(Alerts(bot));
        await Reads(bot, "10:02", "cloud_spend 84 $");
        await Reads(bot, "10:03", "cloud_spend 101 $");
        await Reads(bot, "10:04", "cloud_spend 102 $");

        Assert.Equal(["cloud_spend: past 80 % of its budget", "cloud_spend: the budget is used up"], Alerts(bot).Select(Title));
        Assert.Contains("$84 of $100 (84 %)", Alerts(bot)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_withdrawn_with_the_reading_that_is_undone_and_stand_once_more_with_one_that_comes_back()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        var reply = await Reads(bot, "10:01", "scan_ms 112 ms", "m1");
        await bot.Presses(Some.Bob, "undo", reply);
        await bot.CatchUp();
        Assert.StartsWith("scan_ms: alert withdrawn\nThe reading was taken back.", Assert.Single(Alerts(bot)), StringComparison.Ordinal);

        await bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), "scan_ms 114 ms", bot.Clock.Now));
        await bot.CatchUp();
        Assert.Equal("scan_ms is past its tolerance", Title(Assert.Single(Alerts(bot))));
    }

    [Fact]
    public async Task Follow_the_words_of_their_reading_when_it_is_edited()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "scan_ms 112 ms", "m1");
        await Edited("scan_ms 106 ms");
        Assert.Equal("scan_ms has reached its warning", Title(Assert.Single(Alerts(bot))));
        await Edited("scan_ms 130 ms");
        Assert.Contains("130 ms, +30", Assert.Single(Alerts(bot)), StringComparison.Ordinal);
        await Edited("scan_ms 103 ms");
        Assert.Contains("103 ms is within by what stands now.", Assert.Single(Alerts(bot)), StringComparison.Ordinal);

        async Task Edited(string words)
        {
            await bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), words, bot.Clock.Now));
            await bot.CatchUp();
        }
    }

    [Fact]
    public async Task Are_not_doubled_by_a_reading_of_before_that_becomes_a_breach_later()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "scan_ms 101 ms", "m1");
        await Reads(bot, "10:02", "scan_ms 112 ms");
        await bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), "scan_ms 115 ms", bot.Clock.Now));
        await bot.CatchUp();

        Assert.Contains("112 ms", Assert.Single(Alerts(bot)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_not_doubled_by_a_message_that_is_delivered_twice_nor_by_two_who_look_at_once()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        var said = new MessageSaid(Some.At("10:01"), Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "scan_ms 112 ms", ToTheBot: true);
        await bot.Happens(said, "twice");
        await bot.Happens(said, "twice");
        await Task.WhenAll(bot.Advance.Look("P0"), bot.AnotherAdvance().Look("P0"));
        await bot.CatchUp();

        Assert.Single(Alerts(bot));
    }

    [Fact]
    public async Task Stand_beside_a_metric_that_is_breached_longer_than_is_looked_at()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "scan_ms 112 ms");
        for (var i = 0; i < 60; i++)
        {
            bot.Clock.Now = Some.At("10:02").AddSeconds(i);
            await bot.Says(Some.Bob, FormattableString.Invariant($"scan_ms {120 + i} ms"));
        }

        await bot.CatchUp();
        Assert.Equal("scan_ms is past its tolerance", Title(Assert.Single(Alerts(bot))));
    }

    [Fact]
    public async Task Record_what_is_pressed_as_the_pressers_own_words()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Reads(bot, "10:01", "scan_ms 112 ms");
        var alert = bot.Chat.Standing.Single(post => post.Key.StartsWith("alert/", StringComparison.Ordinal)).Value;
        await bot.Happens(new ButtonPressed(Some.At("10:05"), Some.Channel, new PersonId("queenie"), alert.Message, "say", "P0/R-1%20yellow"), "press");

        var change = (await bot.Item("R-1")).Fields["rag"];
        Assert.Equal(("yellow", Some.Queenie), (change.Value, change.By));
        Assert.Equal("R-1 yellow", (await bot.Store.Reply(change.Reply))?.Text);
        Assert.Contains(bot.Chat.Standing.Values, post => PlainText.WithButtons(post.Post).StartsWith("R-1 green → yellow", StringComparison.Ordinal));

        await bot.Happens(new ButtonPressed(Some.At("10:05"), Some.Channel, new PersonId("queenie"), alert.Message, "say", "P0/R-1%20yellow"), "press");
        Assert.Equal(2, (await bot.Store.History("P0", "R-1")).Count(other => other.Field == "rag"));
    }

    [Fact]
    public async Task Are_not_for_others_to_answer_where_only_leads_change_others_risks()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project() with { MembersMayUpdateOthers = false }, Register);
        await Reads(bot, "10:01", "scan_ms 112 ms");
        var alert = bot.Chat.Standing.Single(post => post.Key.StartsWith("alert/", StringComparison.Ordinal)).Value;
        await bot.Happens(new ButtonPressed(Some.At("10:05"), Some.Channel, new PersonId("queenie"), alert.Message, "say", "P0/R-1%20red"));

        Assert.Equal("green", (await bot.Item("R-1"))["rag"]);
    }

    private static async Task<string> Reads(TestBot bot, string time, string words, string message = "")
    {
        bot.Clock.Now = Some.At(time);
        var reply = await bot.Says(Some.Bob, words, message);
        await bot.CatchUp();
        return reply;
    }

    private static List<string> Alerts(TestBot bot) =>
        [.. bot.Chat.Standing.Where(post => post.Key.StartsWith("alert/", StringComparison.Ordinal)).Select(post => PlainText.WithButtons(post.Value.Post))];

    private static string Title(string alert) => alert.Split('\n')[0];
}
