using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

public class TheMetricCommand
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("risk", "R-1", ("title", "Parser latency"), ("owner", "bob"), ("rag", "green")),
        .. Some.Imported("metric", "alert_noise", ("value", "3.4"), ("unit", "%")),
    ];

    [Fact]
    public async Task Takes_a_new_name_as_it_is_typed_however_near_it_is_to_one_that_is_there()
    {
        await using var bot = await TestBot.At("10:00", null, [.. Register, .. Some.Imported("metric", "parser_duration_ms", ("title", "Parser latency"), ("value", "80"))]);
        await Types(bot, "/metric new parse_duration_ms p95, unit ms, baseline 79.9");
        Assert.Contains("New metric parse_duration_ms p95 unit ms", bot.Reads(Some.Bob)[^1], StringComparison.Ordinal);
        Assert.Equal("79.9", (await bot.Item("parse_duration_ms p95"))["baseline"]);
    }

    [Fact]
    public async Task Sets_a_metric_up_and_shows_it_with_its_verdict()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Types(bot, "/metric new parse_duration_ms p95, unit ms, baseline 79.9 (Week 1 Day 6), target 80, tolerance ≤10 % regression, warn at +6 %, risk R-1, @bob");

        Assert.Contains("New metric parse_duration_ms p95 unit ms · baseline 79.9 · baseline of Week 1 Day 6 · target 80 · tolerance 10 % · warns at +6 % · risk R-1 · owner Bob", bot.Reads(Some.Bob)[^1], StringComparison.Ordinal);
        bot.Clock.Now = Some.At("10:10");
        await bot.Says(Some.Bob, "parse_duration_ms p95 82.1 ms");
        bot.Clock.Now = Some.At("10:20");
        await bot.Says(Some.Bob, "parse_duration_ms p95 83.5 ms");

        Assert.Equal(
            """
            parse_duration_ms p95 · 83.5 ms · Bob
            Baseline 79.9 ms (Week 1 Day 6) · Δ +3.6 (+4.5%) · within
            Target 80 ms · tolerance 10 % · warns at +6 %
            Readings: 82.1 → 83.5 ms, up from 82.1, worse
            Belongs to risk /risk R-1
            [Share] [History] [Edit]
            """.ReplaceLineEndings("\n"),
            PlainText.WithButtons((await bot.Types(Some.Queenie, "/metric parse_duration_ms p95"))!));
    }

    [Fact]
    public async Task Says_that_there_is_no_baseline_and_computes_no_difference()
    {
        await using var bot = await TestBot.At("10:00", null, Register);

        Assert.StartsWith("alert_noise · 3.4 %\nNo baseline, so no Δ. Say one: alert_noise baseline 79.9 (Week 1 Day 6)\nReadings: 3.4 %\n", PlainText.WithButtons((await bot.Types(Some.Queenie, "/metric alert_noise"))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_what_is_wrong_with_a_sentence_and_keeps_nothing_of_it()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Types(bot, "/metric new scan_ms, baseline 80, tolerance tight");

        Assert.StartsWith("Nothing recorded of scan_ms. “tight” is no tolerance. A tolerance reads like one of these: 10 % regression", bot.Reads(Some.Bob)[^1], StringComparison.Ordinal);
        Assert.Null(await bot.Store.Item("P0", "scan_ms"));
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "note");
    }

    [Fact]
    public async Task Refuses_a_name_that_is_taken_and_changes_nothing_of_what_has_it()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        await Types(bot, "/metric new Alert_Noise, unit pp, baseline 9");

        Assert.StartsWith("alert_noise is here already; nothing of it was changed.", bot.Reads(Some.Bob)[^1], StringComparison.Ordinal);
        Assert.Equal(("%", null), ((await bot.Item("alert_noise"))["unit"], (await bot.Item("alert_noise"))["baseline"]));
    }

    [Fact]
    public async Task Is_undone_like_every_reply_and_may_be_edited_under_its_own_name()
    {
        await using var bot = await TestBot.At("10:00", null, Register);
        var reply = await bot.Says(Some.Bob, "new metric: scan_ms, unit ms, baseline 80", "m1");
        await bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), "new metric: scan_ms, unit ms, baseline 81", bot.Clock.Now));
        Assert.Equal("81", (await bot.Item("scan_ms"))["baseline"]);

        await bot.Presses(Some.Bob, "undo", reply);
        Assert.Null(await bot.Store.Item("P0", "scan_ms"));
    }

    private static Task Types(TestBot bot, string line) =>
        bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), line));
}
