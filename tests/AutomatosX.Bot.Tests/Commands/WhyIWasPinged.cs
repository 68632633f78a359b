using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

public class WhyIWasPinged
{
    private const string PastDue = """
        E-1: ACTION-06 Checksums: was due Tue 14 Jan.
        It is in progress. ACTION-06 done, or a new date: ACTION-06 due …
        It rests on “ACTION-06 due 2025-01-14” (Oliver, Tue 14 Jan 09:00 PT)
        The rule: when an action is past its due date, the owner is told, once each time.
        Told on Wed 15 Jan 08:00 PT: Oliver.
        Never for you: /standup rules off past-due
        """;

    [Theory]
    [InlineData("why was I pinged?")]
    [InlineData("Why did you ping me")]
    [InlineData("why am I getting this?")]
    [InlineData("@bot why did you escalate ACTION-06?")]
    [InlineData("hey, why was action-06 escalated to me?")]
    [InlineData("why was I told about E-1 again?")]
    [InlineData("why me?")]
    [InlineData("/standup why")]
    [InlineData("/standup why E-1")]
    [InlineData("/standup why ACTION-06")]
    public async Task Is_told_with_rule_fact_message_and_the_way_out(string words)
    {
        await using var bot = await Pinged();
        if (words[0] == '/')
        {
            Assert.Equal(PastDue, await LookingUp.Types(bot, words));
            return;
        }

        await bot.Says(Some.Oliver, words);
        Assert.Equal(PastDue, bot.Reads(Some.Oliver)[^1]);
        Assert.Empty(await bot.Store.RepliesOn("P0", Some.Day7.AddDays(1)));
        Assert.Equal("in-progress", (await bot.Item("ACTION-06")).Status);
    }

    [Theory]
    [InlineData("we know why R-4 pinged")]
    [InlineData("why was I pinged? ACTION-06 done")]
    [InlineData("why was I pinged?\nACTION-06 done")]
    [InlineData("ACTION-06 done, why did you ping me?")]
    [InlineData("why we escalated the telemetry risk: variance")]
    [InlineData("asked why Bob was pinged")]
    [InlineData("> why was I pinged?")]
    [InlineData("why did you escalate ACTION-06 and R-4?")]
    [InlineData("why did the vendor escalate?")]
    public async Task Is_not_asked_by_words_that_say_something_of_their_own(string words)
    {
        await using var bot = await Pinged();
        await bot.Says(Some.Oliver, words);

        Assert.Single(await bot.Store.RepliesOn("P0", Some.Day7.AddDays(1)));
        Assert.DoesNotContain(PastDue, bot.Reads(Some.Oliver));
        Assert.Equal(words.Contains("06 done", StringComparison.Ordinal) ? "done" : "in-progress", (await bot.Item("ACTION-06")).Status);
    }

    [Fact]
    public async Task Of_an_item_that_no_rule_raised_is_told_as_why_it_stands_so()
    {
        await using var bot = await Pinged();
        await bot.Says(Some.Oliver, "why was R-4 escalated?");
        Assert.StartsWith("R-4 Telemetry gaps is green since the start", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_an_earlier_escalation_is_about_that_one()
    {
        await using var bot = await Pinged(Some.Imported("action", "ACTION-08", ("title", "Drift report"), ("owner", "oliver"), ("due", "2025-01-13"), ("status", "in-progress")));
        await bot.Says(Some.Oliver, "why was I pinged?");
        Assert.StartsWith("E-2: ACTION-06", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);

        await bot.Says(Some.Oliver, "why was I pinged?", Some.Direct(Some.Oliver), bot.Chat.Standing["escalation/P0/E-1/oliver"].Message, toTheBot: true);
        Assert.StartsWith("E-1: ACTION-08 Drift report: was due Mon 13 Jan.", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_a_post_in_the_channel_needs_no_mention_and_is_told_to_the_asker_alone()
    {
        await using var bot = await Pinged(to: EscalationRule.Channel);
        await bot.Says(Some.Bob, "why are you telling us this?", Some.Channel, bot.Chat.Standing["escalation/P0/E-1/channel"].Message);

        var answer = bot.Chat.Deliveries[^1];
        Assert.Equal((Some.Channel, new PersonId("bob")), (answer.Place, answer.OnlyFor));
        Assert.StartsWith("E-1: ACTION-06 Checksums", answer.Post.Plain, StringComparison.Ordinal);
        Assert.EndsWith("It cannot be refused; a lead can change the project's rules.", answer.Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_room_without_the_bot_being_asked_is_nobodys_business()
    {
        await using var bot = await Pinged();
        var before = bot.Chat.Deliveries.Count;
        await bot.Says(Some.Bob, "why was I pinged?", Some.Channel, null);
        Assert.Equal(before, bot.Chat.Deliveries.Count);
    }

    [Fact]
    public async Task Under_a_prompt_is_the_projects_plan()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Says(Some.Oliver, "why am I getting this?", Some.Direct(Some.Oliver), bot.Chat.Standing["prompt/P0/standup/2025-01-14/oliver"].Message, toTheBot: true);

        Assert.Equal(
            """
            Standup comes by the project's plan, 08:50 PT, to everybody in the project.
            09:30 PT whoever has not answered is reminded, 09:45 PT it closes.
            Not today: /standup skip · away: /standup away Thu to Fri · no reminders: /standup reminders off
            """,
            bot.Reads(Some.Oliver)[^1]);
    }

    [Fact]
    public async Task Where_no_rule_told_of_anything_is_the_projects_plan()
    {
        await using var bot = await TestBot.At("08:30");
        await bot.Says(Some.Oliver, "why was I pinged?");
        Assert.StartsWith("No rule has told you of anything.", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
    }

    private static async Task<TestBot> Pinged(IEnumerable<Change>? more = null, string to = EscalationRule.Owner)
    {
        var bot = await TestBot.At(
            "09:00", Some.Week2Project() with { Rules = [new EscalationRule("past-due", RuleTrigger.PastDue, [to]) { MayBeRefused = to == EscalationRule.Owner }] },
            [.. more ?? [], .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress")), .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "bob"), ("rag", "green"))]);
        await bot.CatchUp();
        await bot.Says(Some.Oliver, "ACTION-06 due 2025-01-14");
        await bot.Reaches("08:00", day: 15);
        return bot;
    }
}
