using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class LearningTheLanguage
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "AI-9", ("title", "TaskRunner refactor"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "30")),
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")),
        .. Some.Imported("risk", "R-8", ("title", "Vendor sandbox"), ("owner", "oliver"), ("rag", "yellow")),
        .. Some.Imported("metric", "parser_duration_ms", ("value", "79.9"), ("unit", "ms")),
    ];

    [Theory]
    [InlineData("AI-9 45 %, ETA Wed", "“AI-9 45 %, ETA Wed” – asked: is this the due date?\n  Understood at once: AI-9 45 %, due 2025-01-15")]
    [InlineData("I think R-8 is green", "“I think R-8 is green” – asked: what shall stand?\n  Understood at once: R-8 green")]
    [InlineData("R-8 green. R-8 red", "“R-8 green. R-8 red” – asked: which one holds?\n  Understood at once: R-8 green or R-8 red")]
    [InlineData("R-8 is fine", "“R-8 is fine” – asked: what shall stand?\n  Understood at once, for example: R-8 green or R-8 yellow or R-8 red")]
    [InlineData("ACTON-06 done", "“ACTON-06 done” – asked: is this about ACTION-06?\n  Understood at once: ACTION-06 done")]
    [InlineData("AI-99 done", "“AI-99 done” – asked: there is no AI-99, what is meant?\n  Understood at once: AI-9 done")]
    [InlineData("ACTION-06 60-70%", "“ACTION-06 60-70%” – asked: which figure holds?\n  Understood at once, for example: ACTION-06 80 %")]
    [InlineData("Bob says ACTION-06 is done", "“Bob says ACTION-06 is done” – asked: shall it be recorded?\n  Understood at once: ACTION-06 done")]
    [InlineData("ACTION-06 due Feb 30", "“ACTION-06 due Feb 30” – asked: is this the due date?\n  Understood at once, for example: ACTION-06 due 2025-01-15")]
    [InlineData("ACTION-06 is green", "“ACTION-06 is green” – asked: what is meant for ACTION-06, which is an action?\n  Understood at once: ACTION-06 on track")]
    [InlineData("worked on ACTION-06 with Steve", "“worked on ACTION-06 with Steve” – kept as a note\n  Understood at once, for example: ACTION-06 done or ACTION-06 blocked")]
    [InlineData("the lunch at the canal was fine", "“the lunch at the canal was fine” – kept as a note")]
    public async Task Shows_the_words_what_became_of_them_and_how_they_are_understood_at_once(string said, string lesson)
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Oliver, said);
        Assert.Equal($"Your last reply was not understood at once\nTue 14 Jan\n{lesson}", (await Learned(bot)).Split("\nWhat helps most")[0]);
    }

    [Fact]
    public async Task Shows_the_reading_that_was_chosen_by_a_button()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "R-8 green. R-8 red");
        await bot.Presses(Some.Oliver, "read-as", $"{id}#0#1");
        Assert.Contains("asked: which one holds? You chose.\n  Understood at once: R-8 red\n", await Learned(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_tell_how_to_say_what_was_not_meant()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "I think R-8 is green");
        await bot.Presses(Some.Oliver, "read-as", $"{id}#0#-1");
        Assert.Equal("“I think R-8 is green” – asked: what shall stand? You: none of these.", (await Learned(bot)).Split('\n')[2]);
    }

    [Fact]
    public async Task Names_the_rules_that_were_broken_most_often()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        foreach (var said in new[] { "R-8 is fine", "I think R-8 is green", "ACTION-06 probably done", "ACTION-06 60-70%", "AI-99 done" })
            await bot.Says(Some.Oliver, said);
        var learned = await Learned(bot);
        Assert.StartsWith("5 of your last 5 replies were not understood at once\n", learned, StringComparison.Ordinal);
        Assert.Equal(
            """
            “I think” and “almost” ask; say it plainly or not at all.
            A key has to be here as it is typed; /standup mine lists yours.
            One figure for the whole item is understood; a range or the percent of a part asks.
            """,
            learned.Split("What helps most\n")[1]);
    }

    [Fact]
    public async Task Shows_the_latest_five_and_leaves_out_what_was_taken_back()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        for (var i = 0; i < 7; i++)
        {
            bot.Clock.Now = Some.At($"10:0{i}");
            await bot.Says(Some.Oliver, $"AI-9 probably {30 + i}%");
        }

        var taken = await bot.Says(Some.Oliver, "AI-9 probably 99%");
        await bot.Presses(Some.Oliver, "undo", taken);
        var learned = await Learned(bot);
        Assert.StartsWith("7 of your last 7 replies were not understood at once; the latest 5\n", learned, StringComparison.Ordinal);
        Assert.Equal(["36%", "35%", "34%", "33%", "32%"], learned.Split('\n').Where(line => line.StartsWith('“')).Take(5).Select(line => line.Split('”')[0][^3..]));
    }

    [Fact]
    public async Task Says_so_when_all_was_understood()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        Assert.Equal("You wrote nothing to me in the last 14 days, so there is nothing to learn from.", await Learned(bot));
        await bot.Says(Some.Oliver, "ACTION-06 done");
        Assert.Equal("Your last reply was understood.", await Learned(bot));
        await bot.Says(Some.Oliver, "merged infra#482, zero drift");
        Assert.Equal("Your last 2 replies were all understood.", await Learned(bot));
    }

    [Fact]
    public async Task Looks_two_weeks_back_and_at_nobody_else()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Bob, "R-8 is fine");
        await bot.Says(Some.Oliver, "R-8 is fine");
        bot.Clock.Now = Some.At("09:15", 27);
        Assert.StartsWith("Your last reply was not understood", await Learned(bot), StringComparison.Ordinal);
        bot.Clock.Now = Some.At("00:00", 28);
        Assert.StartsWith("You wrote nothing to me", await Learned(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stands_in_the_help_and_is_offered_while_typing()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        Assert.Contains("/standup learn – which of your replies", (await bot.Types(Some.Oliver, "/help standup"))!.Plain, StringComparison.Ordinal);
        Assert.Equal("/standup learn", Assert.Single(await bot.Commands.Complete("P0", "/standup l")).Example);
    }

    private static async Task<string> Learned(TestBot bot) => (await bot.Types(Some.Oliver, "/standup learn"))!.Plain;
}
