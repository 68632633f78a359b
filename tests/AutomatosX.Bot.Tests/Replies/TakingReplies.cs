using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class TakingReplies
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-14")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
    ];

    [Fact]
    public async Task Writes_what_is_said_and_shows_the_difference()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        Assert.Equal("ACTION-06 in progress 80 % → done\n[Undo] [Edit] [Not mine]", bot.Echo(id));
        Assert.Equal(("done", 100), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06")).Percent));
    }

    [Fact]
    public async Task Undoes_with_one_press_and_says_what_is_again()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Presses(Some.Oliver, "undo", id);
        Assert.Equal("Undone. ACTION-06 is in progress 80 % again.", bot.Echo(id));
        Assert.Equal("in-progress", (await bot.Item("ACTION-06")).Status);
        Assert.True((await bot.Store.Reply(id))?.Withdrawn);
    }

    [Fact]
    public async Task Undoes_only_once()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Presses(Some.Oliver, "undo", id);
        var said = bot.Chat.Deliveries.Count;
        await bot.Presses(Some.Oliver, "undo", id);
        Assert.Equal(said, bot.Chat.Deliveries.Count);
    }

    [Fact]
    public async Task Lets_nobody_undo_the_words_of_another()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Presses(Some.Bob, "undo", id);
        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);
        Assert.Empty(await bot.Store.Unfinished(10));
    }

    [Fact]
    public async Task Does_not_count_an_undone_answer_as_one()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Presses(Some.Oliver, "undo", id);
        Assert.Empty((await bot.Store.Run("P0", "standup", Some.Day7))!.Answers);
        await bot.Reaches("09:30");
        Assert.Contains("reminder/P0/standup/2025-01-14/oliver", bot.Chat.Standing.Keys);
    }

    [Fact]
    public async Task Reads_changed_words_again_and_keeps_the_key_of_what_they_created()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16", "m1");
        await bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1"), "New action: rotate the signing keys, @bob, due 2025-01-17", bot.Clock.Now));
        var action = Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "action" && item.Key != "ACTION-06");
        Assert.Equal("rotate the signing keys", action.Title);
        Assert.Equal("2025-01-17", action["due"]);
        Assert.Contains(action.Key, bot.Echo(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_give_the_number_of_a_deleted_item_again()
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16", "m1");
        await bot.Happens(new MessageDeleted(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1")));
        Assert.Empty(await bot.Store.Items("P0"));
        await bot.Says(Some.Bob, "New action: renew the certificate, @bob, due 2025-01-16", "m2");
        Assert.Equal("ACTION-02", Assert.Single(await bot.Store.Items("P0")).Key);
    }

    [Fact]
    public async Task Leaves_the_later_word_standing_when_an_earlier_one_is_changed()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 90%", "m1");
        bot.Clock.Now = Some.At("09:20");
        await bot.Says(Some.Oliver, "ACTION-06 done", "m2");
        await bot.Happens(new MessageEdited(Some.At("09:15"), Some.Direct(Some.Oliver), new PersonId("oliver"), new MessageRef(Some.Direct(Some.Oliver), "m1"), "ACTION-06 blocked", bot.Clock.Now));
        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);
        Assert.StartsWith("ACTION-06 done, unchanged\nACTION-06: what Oliver said at 09:20 PT is later and still stands.\n", bot.Echo(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_an_item_that_others_built_on_when_its_creation_is_undone()
    {
        await using var bot = await TestBot.At("09:15");
        var id = await bot.Says(Some.Bob, "New action: rotate the keys, @bob, due 2025-01-16");
        bot.Clock.Now = Some.At("09:20");
        await bot.Says(Some.Queenie, "ACTION-01 50%");
        await bot.Presses(Some.Bob, "undo", id);
        Assert.Equal("Undone. ACTION-01 stays: others have built on it.", bot.Echo(id));
        Assert.Equal("rotate the keys", (await bot.Item("ACTION-01")).Title);
    }

    [Fact]
    public async Task Lets_only_the_author_change_a_replys_words_by_form()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), "edit", id, new Dictionary<string, string> { ["words"] = "ACTION-06 blocked" }));
        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);
        await bot.Happens(new FormSent(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), "edit", id, new Dictionary<string, string> { ["words"] = "ACTION-06 blocked" }));
        Assert.Equal("blocked", (await bot.Item("ACTION-06")).Status);
    }

    [Fact]
    public async Task Says_what_it_made_of_words_that_record_nothing()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "lorem ipsum dolor sit amet");
        Assert.StartsWith("Kept as a note", bot.Echo(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_to_a_thank_you()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        await bot.Says(Some.Oliver, "thanks");
        Assert.Empty(bot.Chat.Deliveries);
    }

    [Fact]
    public async Task Tells_who_answers_after_the_close_that_it_is_late_and_what_follows()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        await bot.Reaches("17:10");
        var id = await bot.Says(Some.Queenie, "ACTION-06 done");
        Assert.Contains("Recorded as late (standup closed 09:45 PT).\nThe summary of Day 7 is updated.", bot.Echo(id), StringComparison.Ordinal);
    }
}

public class PressingAButton
{
    [Fact]
    public async Task Skips_the_standup_once_and_is_not_reminded()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Presses(Some.Bob, "skip", "P0/standup/2025-01-14");
        await bot.Presses(Some.Bob, "skip", "P0/standup/2025-01-14");
        Assert.Single(bot.Reads(Some.Bob), text => text == "Skipped: Standup, Day 7.");
        await bot.Reaches("09:30");
        Assert.DoesNotContain("reminder/P0/standup/2025-01-14/bob", bot.Chat.Standing.Keys);
        Assert.Contains("Skips today: Bob", bot.Chat.Standing["roll-call/P0/standup/2025-01-14"].Post.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done", OutcomeKind.Done, "Alert dry-run: held.")]
    [InlineData("late", OutcomeKind.Late, "Alert dry-run: held late.")]
    [InlineData("not-held", OutcomeKind.NotHeld, "Alert dry-run: not held.")]
    public async Task Tells_how_a_checkpoint_went(string action, OutcomeKind outcome, string said)
    {
        await using var bot = await TestBot.At("10:30");
        await bot.CatchUp();
        await bot.Presses(Some.Oliver, action, "P0/alert-dry-run/2025-01-14");
        Assert.Equal(outcome, (await bot.Store.Run("P0", "alert-dry-run", Some.Day7))?.Outcome?.Kind);
        Assert.Contains(said, bot.Reads(Some.Oliver));
    }

    [Fact]
    public async Task Of_a_checkpoint_means_nothing_from_anybody_but_its_owner()
    {
        await using var bot = await TestBot.At("10:30");
        await bot.CatchUp();
        await bot.Presses(Some.Bob, "done", "P0/alert-dry-run/2025-01-14");
        Assert.Null((await bot.Store.Run("P0", "alert-dry-run", Some.Day7))?.Outcome);
    }

    [Theory]
    [InlineData("skip", "P0/standup")]
    [InlineData("skip", "P0/standup/someday")]
    [InlineData("skip", "P9/standup/2025-01-14")]
    [InlineData("read-as", "nothing")]
    [InlineData("read-as", "a#b#c")]
    [InlineData("read-as", "a#0#99999999999")]
    [InlineData("undo", "nobody's")]
    [InlineData("publish", "P0/2025-99-99")]
    [InlineData("no-such-button", "")]
    public async Task That_means_nothing_any_more_is_finished_without_a_word(string action, string value)
    {
        await using var bot = await TestBot.At("09:15");
        await bot.Presses(Some.Bob, action, value);
        Assert.Empty(bot.SetAside);
        Assert.Empty(bot.Chat.Deliveries);
        Assert.Empty(await bot.Store.Unfinished(10));
    }
}

public class FillingInAForm
{
    private static readonly Change[] Register =
        [.. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"))];

    [Fact]
    public async Task Offers_what_one_owns_and_room_for_words()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        var form = await bot.Inbox.Open(new ButtonPressed(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), new MessageRef(Some.Direct(Some.Oliver), "m1"), "answer", "P0/standup/2025-01-14"));
        Assert.Equal(["ACTION-06|status", "ACTION-06|percent", "ACTION-06|update", "ACTION-06|blockers", "ACTION-06|next", "words"], form!.Fields.Select(field => field.Id));
        Assert.Equal("80", form.Fields[1].Value);
    }

    [Fact]
    public async Task Records_only_what_was_changed()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        await Send(bot, ("ACTION-06|status", "done"), ("ACTION-06|percent", "80"), ("words", ""));
        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);
        Assert.Contains(Some.Oliver, (await bot.Store.Run("P0", "standup", Some.Day7))!.Answers.Keys);
    }

    [Fact]
    public async Task With_done_and_the_old_percent_left_standing_means_all_of_it()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        await Send(bot, ("ACTION-06|status", "done"), ("ACTION-06|percent", "80"));
        Assert.Equal(100, (await bot.Item("ACTION-06")).Percent);
    }

    [Fact]
    public async Task Takes_no_value_that_the_kind_does_not_have()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        await Send(bot, ("ACTION-06|status", "finished"), ("ACTION-06|percent", "800"), ("ACTION-06|nonsense", "x"), ("R-9|rag", "red"), ("|", "x"));
        Assert.Equal(("in-progress", 80), ((await bot.Item("ACTION-06")).Status, (await bot.Item("ACTION-06")).Percent));
        Assert.Empty(bot.SetAside);
    }

    [Fact]
    public async Task Reads_the_words_in_it_like_any_reply()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        await Send(bot, ("words", "New risk: the vendor sandbox is down"));
        Assert.Single(await bot.Store.Items("P0"), item => item.Kind == "risk");
    }

    [Fact]
    public async Task Sent_empty_still_answers_the_standup()
    {
        await using var bot = await TestBot.At("08:50", null, Register);
        await bot.CatchUp();
        await Send(bot, ("ACTION-06|status", "in-progress"));
        Assert.Contains(Some.Oliver, (await bot.Store.Run("P0", "standup", Some.Day7))!.Answers.Keys);
    }

    private static Task Send(TestBot bot, params (string Id, string Value)[] fields) => bot.Happens(new FormSent(
        bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), "answer", "P0/standup/2025-01-14", fields.ToDictionary(field => field.Id, field => field.Value)));
}
