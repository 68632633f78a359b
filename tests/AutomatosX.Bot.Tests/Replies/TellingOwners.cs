using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

// Oliver owns ACTION-06, R-4 and R-7, Queenie ACTION-08; everybody may update everything.
public class TellingOwners
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")),
        .. Some.Imported("action", "ACTION-08", ("title", "Runbook"), ("owner", "queenie"), ("status", "not-started")),
        .. Some.Imported("action", "ACTION-09", ("title", "Canary"), ("status", "not-started")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        .. Some.Imported("risk", "R-7", ("title", "Pier works"), ("owner", "oliver"), ("rag", "green")),
    ];

    [Theory]
    [InlineData("R-4 yellow, variance past 5 %", "Bob on your items: R-4 green → yellow (“variance past 5 %”)")]
    [InlineData("R-4 yellow\nACTION-06 done", "Bob on your items:\n  R-4 green → yellow\n  ACTION-06 in progress 80 % → done")]
    [InlineData("ACTION-06: handed over to @queenie", "Bob on your items: ACTION-06 owner Queenie")]
    [InlineData("for @oliver: ACTION-06 in review", "Bob for you: ACTION-06 in progress 80 % → ready for review 80 %")]
    [InlineData("for @oliver: ACTION-08 50%\nR-4 red", "Bob for you: ACTION-08 not started → in progress 50 %\nBob on your items: R-4 green → red")]
    [InlineData("for @queenie: R-4 red", "Bob, for Queenie, on your items: R-4 green → red")]
    [InlineData("for @oliver: Today: close the gaps", "Bob for you, planned: close the gaps · for today")]
    [InlineData("new action: rotate the keys, @oliver, due 2025-01-16", "Yours now, says Bob: ACTION-01 rotate the keys · due Thu 16 Jan")]
    [InlineData("ACTION-09 50%, owner @oliver", "Yours now, says Bob: ACTION-09 Canary · in progress 50 %")]
    public async Task Is_one_post_that_says_what_was_said_of_theirs(string text, string told)
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Bob, text);
        Assert.Equal([told], bot.Reads(Some.Oliver));
        Assert.Equal($"told/{id}/oliver", Assert.Single(bot.Chat.Deliveries, delivery => delivery.Place == Some.Direct(Some.Oliver)).Key);
    }

    [Theory]
    [InlineData("R-4 green")]
    [InlineData("ACTION-08 done")]
    [InlineData("Decision: we freeze on Friday\nToday:\n- write the runbook, @oliver")]
    [InlineData("R-4 will be red tomorrow")]
    public async Task Is_left_out_where_nothing_of_theirs_is_new(string text)
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Bob, text);
        Assert.Empty(bot.Reads(Some.Oliver));
    }

    [Fact]
    public async Task Is_left_out_for_ones_own_words()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Oliver, "R-4 yellow. for @oliver: ACTION-06 done. I'll take ACTION-09");
        Assert.DoesNotContain(bot.Chat.Standing.Keys, key => key.StartsWith("told/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reaches_the_one_who_gives_and_the_one_who_gets()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Bob, "R-4 yellow, owner @queenie");
        Assert.Equal(["Bob on your items: R-4 green → yellow · owner Queenie"], bot.Reads(Some.Oliver));
        Assert.Equal(["Yours now, says Bob: R-4 Telemetry gaps · yellow"], bot.Reads(Some.Queenie));
    }

    [Fact]
    public async Task Links_the_message()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Bob, "R-4 yellow", "m1");
        Assert.Equal("m1", Assert.Single(bot.Posts(Some.Oliver)).Sections[0].Lines[0].Source?.Id);
    }

    [Fact]
    public async Task Follows_changed_words_in_its_place()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Bob, "R-4 yellow. R-7 red", "m1");
        await Edits(bot, "R-4 red. ACTION-08 50%");
        Assert.Equal(["Bob on your items: R-4 green → red\nR-7 is green again."], bot.Reads(Some.Oliver));
        Assert.Equal(["Bob on your items: ACTION-08 not started → in progress 50 %"], bot.Reads(Some.Queenie));
        await Edits(bot, "ACTION-09 50%");
        Assert.Equal(["Bob changed what was said here. R-4 is green again."], bot.Reads(Some.Oliver));
        Assert.Equal(["Bob changed what was said here. ACTION-08 is not started again."], bot.Reads(Some.Queenie));
    }

    [Fact]
    public async Task Follows_an_edit_that_speaks_for_somebody_else()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Bob, "for @queenie: ACTION-09 50%", "m1");
        await Edits(bot, "for @oliver: ACTION-09 50%");
        Assert.StartsWith("For Oliver: ACTION-09 not started → in progress 50 %\n", bot.Echo(id), StringComparison.Ordinal);
        Assert.Equal(["Bob for you: ACTION-09 not started → in progress 50 %"], bot.Reads(Some.Oliver));
        Assert.StartsWith("Bob changed what was said here.", Assert.Single(bot.Reads(Some.Queenie)), StringComparison.Ordinal);
        Assert.Equal([Some.Oliver], (await bot.Store.History("P0", "ACTION-09")).Where(change => change is { Revoked: false, Source: ChangeSource.Reply }).Select(change => change.Subject).Distinct());
    }

    [Fact]
    public async Task Says_what_stands_again_when_it_is_taken_back()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Bob, "R-4 yellow. for @queenie: out Thursday");
        await bot.Presses(Some.Bob, "undo", id);
        Assert.Equal(["Bob took this back. R-4 is green again."], bot.Reads(Some.Oliver));
        Assert.Equal(2, bot.Chat.Deliveries.Count(delivery => delivery.Place == Some.Direct(Some.Oliver)));
    }

    [Fact]
    public async Task Follows_a_chosen_reading()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Bob, "R-7 red. for @queenie: R-4 is probably yellow");
        Assert.Equal(["Bob on your items: R-7 green → red"], bot.Reads(Some.Oliver));
        await bot.Presses(Some.Bob, "read-as", $"{id}#0#0");
        Assert.Equal(["Bob on your items: R-7 green → red\nBob, for Queenie, on your items: R-4 green → yellow"], bot.Reads(Some.Oliver));
        Assert.Equal(["Bob for you: R-4 green → yellow"], bot.Reads(Some.Queenie));
        Assert.Equal("For Queenie: R-4 green → yellow", bot.Chat.Standing[$"ask/{id}/0"].Post.Plain);
        Assert.Equal(Some.Queenie, (await bot.Item("R-4")).Fields["rag"].Subject);
    }

    [Fact]
    public async Task Stays_one_post_when_the_message_comes_twice()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var said = new MessageSaid(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), null, "R-4 red", true);
        await bot.Happens(said, "e-1");
        await bot.Restarts();
        await bot.Happens(said, "e-2");
        Assert.Single(bot.Chat.Deliveries, delivery => delivery.Place == Some.Direct(Some.Oliver));
    }

    [Theory]
    [InlineData("for @oliver: ACTION-06 in review", "For Oliver: ACTION-06 in progress 80 % → ready for review 80 %\n[Undo] [Edit]")]
    [InlineData("for @oliver: Today: close the gaps", "For Oliver, planned: close the gaps · for today\n[Undo] [Edit]")]
    [InlineData("for @oliver: Decision: we freeze on Friday", "For Oliver, decision D-1: we freeze on Friday\n[Undo] [Edit]")]
    [InlineData("for @olivre: ACTION-06 in review", "Kept as a note: for @olivre: ACTION-06 in review\nNo member @olivre here. Nearest: @oliver.\n[Undo] [Edit]")]
    public async Task Goes_with_an_echo_that_names_who_is_spoken_for(string text, string echo)
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        Assert.Equal(echo, bot.Echo(await bot.Says(Some.Bob, text)));
    }

    [Fact]
    public async Task Goes_with_a_history_that_names_both()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Bob, "for @oliver: ACTION-06 in review");
        Assert.Contains("status: ready for review (Bob, for Oliver)", (await bot.Types(Some.Paris, "/action history ACTION-06"))!.Plain, StringComparison.Ordinal);
        var change = (await bot.Item("ACTION-06")).Fields["status"];
        Assert.Equal((Some.Bob, Some.Oliver), (change.By, change.Subject!.Value));
    }

    [Fact]
    public async Task Makes_the_one_away_whom_a_lead_says_to_be()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Paris, "for @oliver: out Thursday and Friday, vacation");
        Assert.Equal("Oliver is away: Thu 16 to Fri 17 Jan (vacation)\n[Undo] [Edit]", bot.Echo(id));
        Assert.Equal(["Paris for you, away: Thu 16 to Fri 17 Jan (vacation)"], bot.Reads(Some.Oliver));
        var absences = new Absences(await bot.Store.Items("P0"));
        Assert.True(absences.IsAway(Some.Oliver, new DateOnly(2025, 1, 16)));
        Assert.False(absences.IsAway(Some.Paris, new DateOnly(2025, 1, 16)));
    }

    private static Task Edits(TestBot bot, string text) =>
        bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), text, bot.Clock.Now));
}
