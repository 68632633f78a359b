using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

// Oliver owns ACTION-06 and R-4; Paris is the lead.
public class NotMine
{
    private static readonly Change[] Register =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80")),
        .. Some.Imported("action", "ACTION-08", ("title", "Runbook"), ("owner", "queenie"), ("status", "not-started")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
    ];

    [Theory]
    [InlineData("ACTION-06 done", true)]
    [InlineData("R-4 green", true)]
    [InlineData("ACTION-08 done", false)]
    [InlineData("I'll take ACTION-08", false)]
    [InlineData("ACTION-06: handed over to @queenie", false)]
    [InlineData("New action: rotate the keys, @oliver, due 2025-01-16", false)]
    [InlineData("Decision: we freeze on Friday", false)]
    public async Task Is_offered_where_an_item_of_the_author_is_recorded(string text, bool offered)
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        Assert.Equal(offered, bot.Echo(await bot.Says(Some.Oliver, text)).EndsWith(" [Not mine]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Acts_at_once_on_the_one_item()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Presses(Some.Oliver, "not-mine", id);
        var item = await bot.Item("ACTION-06");
        Assert.Equal((null, "in-progress", 80), (item.Owner, item.Status, item.Percent));
        Assert.Equal("ACTION-06: nothing recorded; it has no owner now. I told Paris.\n[Undo] [Edit]", bot.Echo(id));
        Assert.Equal(["ACTION-06 Checksums has no owner now: Oliver says “not mine”. To give it to somebody: ACTION-06 owner @name"], bot.Reads(Some.Paris));
        var given = await bot.Says(Some.Paris, "ACTION-06 owner @queenie");
        Assert.StartsWith("ACTION-06 owner Queenie\n", bot.Echo(given), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_it_done_when_pressed_again()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Presses(Some.Oliver, "not-mine", id);
        await bot.Presses(Some.Oliver, "not-mine", id);
        Assert.Equal("ACTION-06 has no owner now, and nothing of your words is recorded on it.", bot.Chat.Standing[$"not-mine/{id}"].Post.Plain);
        Assert.Single(await bot.Store.History("P0", "ACTION-06"), change => change is { Field: "owner", Value: null });
        Assert.Single(bot.Chat.Deliveries, delivery => delivery.Place == Some.Direct(Some.Paris));
    }

    [Fact]
    public async Task Asks_which_where_there_are_several()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done. R-4 red. ACTION-08 50%");
        await bot.Presses(Some.Oliver, "not-mine", id);
        var question = bot.Chat.Standing[$"not-mine/{id}"].Post;
        Assert.Equal("Which of these is not yours?\n[ACTION-06 Checksums] [R-4 Telemetry gaps] [None of these]", PlainText.WithButtons(question));
        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);

        await bot.Presses(Some.Oliver, "not-mine", question.Buttons[1].Value);
        Assert.Equal("ACTION-06 in progress 80 % → done\nACTION-08 not started → in progress 50 %\nR-4: nothing recorded; it has no owner now. I told Paris.\n[Undo] [Edit] [Not mine]", bot.Echo(id));
        Assert.Equal("R-4 has no owner now, and nothing of your words is recorded on it.", PlainText.WithButtons(bot.Chat.Standing[$"not-mine/{id}"].Post));
        Assert.Equal((null, "green"), ((await bot.Item("R-4")).Owner, (await bot.Item("R-4"))["rag"]));
        Assert.Equal("done", (await bot.Item("ACTION-06")).Status);

        // One is left: it needs no question.
        await bot.Presses(Some.Oliver, "not-mine", id);
        Assert.Equal((null, "in-progress"), ((await bot.Item("ACTION-06")).Owner, (await bot.Item("ACTION-06")).Status));
        Assert.Equal(2, Assert.Single(bot.Reads(Some.Paris)).Split('\n').Length);
        Assert.Equal(["Oliver on your items: ACTION-08 not started → in progress 50 %"], bot.Reads(Some.Queenie));
    }

    [Fact]
    public async Task Changes_nothing_when_it_was_none_of_them()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done. R-4 red");
        await bot.Presses(Some.Oliver, "not-mine", id);
        await bot.Presses(Some.Oliver, "not-mine", bot.Chat.Standing[$"not-mine/{id}"].Post.Buttons[^1].Value);
        Assert.Equal("Nothing was changed.", PlainText.WithButtons(bot.Chat.Standing[$"not-mine/{id}"].Post));
        Assert.Equal((Some.Oliver, Some.Oliver), ((await bot.Item("ACTION-06")).Owner!.Value, (await bot.Item("R-4")).Owner!.Value));
    }

    [Fact]
    public async Task Comes_back_whole_with_undo()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done. R-4 red");
        await bot.Presses(Some.Oliver, "not-mine", $"{id}#ACTION-06");
        await bot.Presses(Some.Oliver, "undo", id);
        Assert.Equal((Some.Oliver, "in-progress"), ((await bot.Item("ACTION-06")).Owner!.Value, (await bot.Item("ACTION-06")).Status));
        Assert.Equal("Undone. R-4 is green again. ACTION-06 is yours again.", bot.Echo(id));
        Assert.Equal(["Oliver took this back. ACTION-06 is Oliver's again."], bot.Reads(Some.Paris));
        await bot.Presses(Some.Oliver, "not-mine", id);
        Assert.Equal(Some.Oliver, (await bot.Item("ACTION-06")).Owner);
    }

    [Fact]
    public async Task Is_read_afresh_with_changed_words()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done", "m1");
        await bot.Presses(Some.Oliver, "not-mine", id);
        await bot.Happens(new MessageEdited(bot.Clock.Now, Some.Direct(Some.Oliver), new PersonId("oliver"), new MessageRef(Some.Direct(Some.Oliver), "m1"), "ACTION-08 done", bot.Clock.Now));
        Assert.Equal("ACTION-08 not started → done\nACTION-06 is yours again.\n[Undo] [Edit]", bot.Echo(id));
        Assert.Equal(["Oliver changed what was said here. ACTION-06 is Oliver's again."], bot.Reads(Some.Paris));
    }

    [Fact]
    public async Task Answers_whoever_named_the_author_since()
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        bot.Clock.Now = Some.At("10:00");
        await bot.Says(Some.Paris, "ACTION-06 owner @oliver");
        bot.Clock.Now = Some.At("11:00");
        await bot.Presses(Some.Oliver, "not-mine", id);
        Assert.Null((await bot.Item("ACTION-06")).Owner);
    }

    [Fact]
    public async Task Leaves_what_else_the_echo_says()
    {
        await using var bot = await TestBot.At("10:30", null, Register);
        await bot.CatchUp();
        var id = await bot.Says(Some.Oliver, "held, noise at 4 %. ACTION-06 done\nfor @boob: R-4 red");
        await bot.Presses(Some.Oliver, "not-mine", id);
        Assert.Contains("\nNo member @boob here. Nearest: @bob.\nAlert dry-run: held.\n", bot.Echo(id), StringComparison.Ordinal);
        Assert.Contains("ACTION-06: nothing recorded; it has no owner now.", bot.Echo(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_to_the_admins_where_there_is_no_other_lead()
    {
        var project = Some.Week2Project();
        await using var bot = await TestBot.At("09:15", project with { Members = [.. project.Members.Select(member => member with { Role = member.Handle == Some.Oliver ? Role.Lead : member.Handle == Some.Bob ? Role.Admin : Role.Member })] }, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done");
        await bot.Presses(Some.Oliver, "not-mine", id);
        Assert.Single(bot.Reads(Some.Bob));
        Assert.Empty(bot.Reads(Some.Paris));
    }

    [Theory]
    [InlineData("bob", "{0}")]
    [InlineData("bob", "{0}#ACTION-06")]
    [InlineData("oliver", "{0}#ACTION-08")]
    [InlineData("oliver", "{0}#R-4")]
    [InlineData("oliver", "nothing#ACTION-06")]
    [InlineData("oliver", "#")]
    public async Task Does_nothing_when_forged(string who, string value)
    {
        await using var bot = await TestBot.At("09:15", null, Register);
        var id = await bot.Says(Some.Oliver, "ACTION-06 done. ACTION-08 50%");
        var said = bot.Chat.Deliveries.Count;
        await bot.Presses(new MemberId(who), "not-mine", value.Replace("{0}", id, StringComparison.Ordinal));
        Assert.Equal(said, bot.Chat.Deliveries.Count);
        Assert.Equal((Some.Oliver, Some.Queenie, Some.Oliver), ((await bot.Item("ACTION-06")).Owner!.Value, (await bot.Item("ACTION-08")).Owner!.Value, (await bot.Item("R-4")).Owner!.Value));
        Assert.Empty(await bot.Store.Unfinished(10));
        Assert.Empty(bot.SetAside);
    }
}
