using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

public class AGate
{
    private const string Asked = "/gate new Deploy Step 2? voters @oliver @queenie, conditions no new drift, until Day 7 16:00";

    [Fact]
    public async Task Opened_from_chat_stands_in_the_channel_and_asks_each_voter()
    {
        await using var bot = await Opened();
        Assert.Equal("New gate GATE-1 Deploy Step 2? · voters Oliver, Queenie · conditions no new drift · open until Tue 14 Jan 16:00 PT · owner Bob\n[Undo] [Edit]", bot.Reads(Some.Bob)[0]);
        Assert.Equal(
            """
            GATE-1 Deploy Step 2?
            0 of 2 voted, open until Tue 14 Jan 16:00 PT · Bob owns the call
            Not yet: Oliver, Queenie
            Condition 1: no new drift – open
            Hangs on: Oliver's vote; Queenie's vote; condition 1 “no new drift”
            Voters answer in their direct chat, or here: GATE-1 go · GATE-1 no-go: why
            """,
            Channel(bot));
        var ask = "GATE-1 Deploy Step 2?\nCondition 1: no new drift – open\nOpen until Tue 14 Jan 16:00 PT. Go or no-go?\n[Go] [Go with condition] [No-go]";
        Assert.Equal([ask], bot.Reads(Some.Oliver));
        Assert.Equal([ask], bot.Reads(Some.Queenie));
        Assert.Empty(bot.Reads(Some.Paris));
    }

    [Theory]
    [InlineData("new gate: Ship it? voters oliver and Queenie")]
    [InlineData("Gate: Ship it? Voters: @oliver, @queenie.")]
    [InlineData("new gate: Ship it?; voters @oliver @queenie; until tomorrow 09:30")]
    public async Task May_be_opened_in_other_words(string words)
    {
        await using var bot = await TestBot.At("10:00");
        await bot.Says(Some.Bob, words);
        Assert.Equal(("Ship it?", "oliver, queenie"), ((await bot.Item("GATE-1")).Title, (await bot.Item("GATE-1"))["voters"]));
    }

    [Theory]
    [InlineData("/gate new Deploy Step 2?", "A gate needs voters: who decides? Name them: voters @oliver @queenie.")]
    [InlineData("/gate new Deploy? voters @oliver, until Day 7 09:00", "Tue 14 Jan 09:00 PT is over already. Name a later time.")]
    [InlineData("/gate new Deploy? voters @olivr", "Not recorded: Voters. No member @olivr here. Nearest: @oliver.")]
    [InlineData("/gate new Deploy? voters @oliver, until: later", "Not recorded: Open until. “later” is no moment that I am sure of. Write a day and a time like “Day 3 09:30”, “Fri 14:00” or “2025-01-22 09:30”.")]
    [InlineData("/gate new voters @oliver", "What is the gate called? Say it after the colon: gate: Deploy Step 2? voters @oliver @queenie, conditions no new drift, until Day 3 09:30")]
    public async Task That_lacks_something_is_refused_with_what_to_say(string line, string answer)
    {
        await using var bot = await TestBot.At("10:00");
        await Types(bot, Some.Bob, line);
        Assert.Equal(answer, bot.Reads(Some.Bob).Single().Split("\n[")[0]);
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "gate");
    }

    [Fact]
    public async Task Comes_out_as_conditional_go_until_its_conditions_are_met()
    {
        await using var bot = await Opened();
        await Presses(bot, Some.Oliver, "Go");
        Assert.Contains("1 of 2 voted", Channel(bot), StringComparison.Ordinal);
        Assert.Contains("Hangs on: Queenie's vote; condition 1 “no new drift”", Channel(bot), StringComparison.Ordinal);
        Assert.Contains("You voted go, 10:00. You can change it until Tue 14 Jan 16:00 PT.", bot.Reads(Some.Oliver)[0], StringComparison.Ordinal);
        await Asks(bot, Some.Queenie, "Go with condition", "the runbook is signed");
        Assert.Contains("Conditional go, open until Tue 14 Jan 16:00 PT", Channel(bot), StringComparison.Ordinal);
        Assert.Contains("Queenie: go, if the runbook is signed, 10:00\nCondition 1: no new drift – open\nCondition 2: the runbook is signed (Queenie) – open", Channel(bot), StringComparison.Ordinal);
        Assert.Contains("Hangs on: condition 1 “no new drift”; condition 2 “the runbook is signed”", Channel(bot), StringComparison.Ordinal);
        await Says(bot, Some.Bob, "GATE-1 condition 1 met, condition 2 met");
        Assert.Contains("GATE-1 Deploy Step 2?\nGo, open until", Channel(bot), StringComparison.Ordinal);
        Assert.Contains("Condition 1: no new drift – met, Bob 10:00", Channel(bot), StringComparison.Ordinal);
        await Says(bot, Some.Bob, "GATE-1 condition 1 not met");
        Assert.Contains("Hangs on: condition 1 “no new drift”\n", Channel(bot) + "\n", StringComparison.Ordinal);
        Assert.Single(bot.Chat.Standing.Values, standing => standing.Message.Place == Some.Channel);
    }

    [Theory]
    [InlineData("GATE-1 no-go: drift in plan", "no-go (drift in plan)")]
    [InlineData("gate-1 no go, drift in plan", "no-go (drift in plan)")]
    [InlineData("GATE-1: no-go", "no-go")]
    [InlineData("GATE-1 I vote no-go because of the drift", "no-go (because of the drift)")]
    public async Task Is_voted_down_by_a_single_no_go(string words, string said)
    {
        await using var bot = await Opened();
        await Says(bot, Some.Queenie, "GATE-1 go");
        await Says(bot, Some.Oliver, words);
        Assert.Contains("GATE-1 Deploy Step 2?\nNo-go, open until", Channel(bot), StringComparison.Ordinal);
        Assert.Contains($"Oliver: {said}, 10:00", Channel(bot), StringComparison.Ordinal);
        Assert.DoesNotContain("Hangs on", Channel(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is GATE-1 go?")]
    [InlineData("GATE-1 go?")]
    [InlineData("GATE-1 go to the next step of the plan")]
    [InlineData("if the drift is gone GATE-1 is a go")]
    [InlineData("> GATE-1 go")]
    [InlineData("Bob wrote:\nGATE-1 go")]
    public async Task Is_not_voted_on_by_words_that_assert_no_vote(string words)
    {
        await using var bot = await Opened();
        await Says(bot, Some.Oliver, words);
        Assert.Contains("0 of 2 voted", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_votes_of_its_voters_alone()
    {
        await using var bot = await Opened();
        var reply = await bot.Says(Some.Paris, "GATE-1 go");
        Assert.StartsWith("On GATE-1 only Oliver and Queenie vote.", bot.Echo(reply), StringComparison.Ordinal);
        reply = await bot.Says(Some.Paris, "For Oliver: GATE-1 go");
        Assert.StartsWith("Everybody votes for themselves: GATE-1 go", bot.Echo(reply), StringComparison.Ordinal);
        await bot.CatchUp();
        Assert.Contains("0 of 2 voted", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_voted_on_where_only_leads_change_what_others_own()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary) with { MembersMayUpdateOthers = false });
        await Types(bot, Some.Bob, Asked);
        await Says(bot, Some.Oliver, "GATE-1 go");
        Assert.Contains("1 of 2 voted", Channel(bot), StringComparison.Ordinal);
        await Says(bot, Some.Oliver, "GATE-1 condition 1 met");
        Assert.Contains("Condition 1: no new drift – open", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_each_vote_as_a_change_that_can_be_changed_and_undone()
    {
        await using var bot = await Opened();
        var first = await Says(bot, Some.Oliver, "GATE-1 no-go: drift");
        bot.Clock.Now = Some.At("10:20");
        var second = await Says(bot, Some.Oliver, "GATE-1 go");
        Assert.Equal("GATE-1 no-go → open, 1 of 2 voted · Oliver: go\n[Undo] [Edit]", bot.Echo(second));
        var votes = (await bot.Store.History("P0", "GATE-1")).Where(change => change.Field == "vote.oliver");
        Assert.Equal(["no-go: drift by oliver", "go by oliver"], votes.Select(vote => $"{vote.Value} by {vote.By}"));
        await bot.Presses(Some.Oliver, "undo", second);
        await bot.CatchUp();
        Assert.Contains("Oliver: no-go (drift), 10:00", Channel(bot), StringComparison.Ordinal);
        await bot.Presses(Some.Oliver, "undo", first);
        await bot.CatchUp();
        Assert.Contains("Not yet: Oliver, Queenie", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_time_is_over_says_once_that_nothing_was_decided()
    {
        await using var bot = await Opened();
        await Says(bot, Some.Oliver, "GATE-1 go");
        await bot.Reaches("15:59");
        Assert.DoesNotContain(Posts(bot), text => text.Contains("No decision", StringComparison.Ordinal));
        await bot.Reaches("16:00");
        await bot.Reaches("16:01");
        await bot.Restarts();
        await bot.Reaches("16:05");
        Assert.Single(Posts(bot), "GATE-1 Deploy Step 2? No decision by Tue 14 Jan 16:00 PT. Missing: Queenie.");
        Assert.Contains("GATE-1 Deploy Step 2?\nNo decision by Tue 14 Jan 16:00 PT · Bob owns the call", Posts(bot)[0], StringComparison.Ordinal);
        Assert.EndsWith("Closed Tue 14 Jan 16:00 PT: no decision. You did not vote.", bot.Reads(Some.Queenie)[0], StringComparison.Ordinal);
        var late = await bot.Says(Some.Queenie, "GATE-1 go");
        Assert.StartsWith("GATE-1 closed Tue 14 Jan 16:00 PT; no vote is taken any more.", bot.Echo(late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_says_so_wherever_it_stood()
    {
        await using var bot = await Opened();
        await bot.Presses(Some.Bob, "undo", bot.Posts(Some.Bob).First().Buttons[0].Value);
        await bot.CatchUp();
        Assert.Equal("GATE-1 was taken back.", Channel(bot));
        Assert.Equal(["GATE-1 was taken back."], bot.Reads(Some.Oliver));
    }

    [Fact]
    public async Task That_changes_its_voters_asks_those_who_decide_now()
    {
        await using var bot = await Opened();
        await Says(bot, Some.Oliver, "GATE-1 no-go: drift");
        await Says(bot, Some.Bob, "GATE-1 voters @queenie @paris");
        Assert.Contains("0 of 2 voted", Channel(bot), StringComparison.Ordinal);
        Assert.Contains("GATE-1: your vote is not asked any more.", bot.Reads(Some.Oliver));
        Assert.Single(bot.Reads(Some.Paris));
    }

    [Fact]
    public async Task Is_looked_up_like_anything_else()
    {
        await using var bot = await Opened();
        await Says(bot, Some.Oliver, "GATE-1 no-go: drift");
        Assert.Equal("Open gates: none.", (await bot.Types(Some.Paris, "/gate"))!.Plain);
        Assert.StartsWith("GATE-1 Deploy Step 2? · no-go · Bob", (await bot.Types(Some.Paris, "/gate GATE-1"))!.Plain, StringComparison.Ordinal);
        Assert.Contains("Oliver: no-go (drift)", (await bot.Types(Some.Paris, "/gate history GATE-1"))!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_reason_is_missing_in_the_form_is_asked_for_it()
    {
        await using var bot = await Opened();
        var button = bot.Posts(Some.Oliver).First().Buttons.Single(button => button.Label == "No-go");
        Assert.Equal([new FieldProblem("words", "Say it in a few words.")], await bot.Inbox.Check(Form(bot, Some.Oliver, button, "  ")));
        await bot.Happens(Form(bot, Some.Oliver, button, "  "));
        await bot.CatchUp();
        Assert.Contains("0 of 2 voted", Channel(bot), StringComparison.Ordinal);
    }

    private static async Task<TestBot> Opened()
    {
        var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary));
        await Types(bot, Some.Bob, Asked);
        return bot;
    }

    private static async Task Types(TestBot bot, MemberId member, string line)
    {
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), line));
        await bot.CatchUp();
    }

    private static async Task<string> Says(TestBot bot, MemberId member, string words)
    {
        var reply = await bot.Says(member, words);
        await bot.CatchUp();
        return reply;
    }

    private static async Task Presses(TestBot bot, MemberId member, string label)
    {
        var button = bot.Posts(member).First().Buttons.Single(button => button.Label == label);
        await bot.Presses(member, button.Action, button.Value);
        await bot.CatchUp();
    }

    private static async Task Asks(TestBot bot, MemberId member, string label, string words)
    {
        var button = bot.Posts(member).First().Buttons.Single(button => button.Label == label);
        Assert.NotNull(await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), new MessageRef(Some.Direct(member), "m"), button.Action, button.Value)));
        await bot.Happens(Form(bot, member, button, words));
        await bot.CatchUp();
    }

    private static FormSent Form(TestBot bot, MemberId member, Button button, string words) =>
        new(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), button.Action, button.Value, new Dictionary<string, string> { ["words"] = words });

    private static List<string> Posts(TestBot bot) =>
        [.. bot.Chat.Standing.Values.Where(standing => standing.Message.Place == Some.Channel && !standing.Post.Plain.StartsWith("P0 ", StringComparison.Ordinal)).Select(standing => PlainText.WithButtons(standing.Post))];

    private static string Channel(TestBot bot) => Posts(bot)[0];
}
