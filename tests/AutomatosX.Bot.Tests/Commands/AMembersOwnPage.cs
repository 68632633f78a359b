using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

public class AMembersOwnPage
{
    private static readonly IReadOnlyList<Change> Register =
        Some.Imported("action", "ACTION-06", ("title", "Tune alerts"), ("owner", "bob"), ("status", "in-progress"), ("percent", "80"));

    [Fact]
    public async Task Shows_what_is_asked_today_what_is_open_and_how_the_bot_treats_them()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        await bot.Reaches("08:55");
        Assert.Equal(
            """
            AutomatosX v2, Day 7
            Today
            08:50 PT Standup: your answer is missing, open until 09:45 PT
            Yours and open
            ACTION-06 Tune alerts · in progress 80 % · Bob
            Away
            Not planned.
            Settings
            You are reminded when an answer is missing.
            [Fill in] [Skip today] [I'm away] [Turn reminders off]
            """.ReplaceLineEndings("\n"), PlainText.WithButtons(await Page(bot, Some.Bob)));
    }

    [Fact]
    public async Task Is_shown_to_whoever_asks_for_it_by_command()
    {
        await using var bot = await TestBot.At("08:55", null, Register);
        Assert.Equal(PlainText.WithButtons(await Page(bot, Some.Bob)), PlainText.WithButtons((await bot.Types(Some.Bob, "/standup page"))!));
        Assert.StartsWith("You are in no project here.", (await bot.Types(new("mallory"), "/standup page"))?.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("08:30", null, "08:50 PT Standup: still to come")]
    [InlineData("09:00", "ACTION-06 done", "08:50 PT Standup: answered at 09:00")]
    [InlineData("09:50", "ACTION-06 done", "08:50 PT Standup: answered at 09:50, late")]
    [InlineData("09:50", null, "08:50 PT Standup: closed without your answer")]
    [InlineData("09:00", "skip today", "08:50 PT Standup: skipped")]
    [InlineData("09:00", "on vacation today", "08:50 PT Standup: answered at 09:00")]
    public async Task Says_how_the_standup_stands(string time, string? said, string line)
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        if (time != "08:30")
            await bot.Reaches("08:55");
        await bot.Reaches(time);
        if (said is not null)
            await bot.Says(Some.Bob, said);
        Assert.Contains($"{line}\n", (await Page(bot, Some.Bob)).Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_since_when_they_are_away_and_asks_nothing_of_them()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        await bot.Says(Some.Bob, "on vacation today and tomorrow");
        await bot.Reaches("08:55");
        var page = await Page(bot, Some.Bob);
        Assert.Contains("08:50 PT Standup: you are away\n", page.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Not planned", page.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Buttons, button => button.Label == "Fill in");
    }

    [Fact]
    public async Task Has_no_page_for_somebody_who_is_no_member() =>
        Assert.StartsWith("You are in no project here.", (await (await TestBot.At("08:00")).Inbox.Page(Some.Channel, new PersonId("zoe"))).Plain, StringComparison.Ordinal);

    [Fact]
    public async Task Turns_reminders_off_and_on_again()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        await bot.Reaches("08:55");
        var off = (await Page(bot, Some.Bob)).Buttons.Single(button => button.Label == "Turn reminders off");
        await bot.Presses(Some.Bob, off.Action, off.Value);
        Assert.Equal("Reminders of AutomatosX v2 are off. Prompts still come.", bot.Reads(Some.Bob)[^1]);
        await bot.Reaches("09:31");
        Assert.DoesNotContain(bot.Reads(Some.Bob), post => post.StartsWith("Still missing", StringComparison.Ordinal));
        Assert.Contains(bot.Reads(Some.Oliver), post => post.Contains("still missing", StringComparison.Ordinal));
        var on = (await Page(bot, Some.Bob)).Buttons.Single(button => button.Label == "Turn reminders on");
        await bot.Presses(Some.Bob, on.Action, on.Value);
        await bot.Reaches("09:32");
        Assert.Contains(bot.Reads(Some.Bob), post => post.StartsWith("Still missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/standup reminders", "Your reminders are on. Change it: /standup reminders off")]
    [InlineData("/standup reminders never", "Your reminders are on. Change it: /standup reminders off")]
    public async Task Says_by_command_whether_they_are_reminded(string line, string answer)
    {
        await using var bot = await TestBot.At("08:00");
        Assert.Equal(answer, (await bot.Types(Some.Bob, line))?.Plain);
    }

    [Fact]
    public async Task Turns_reminders_off_by_command()
    {
        await using var bot = await TestBot.At("08:00");
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Channel, new PersonId("bob"), "/standup reminders off"));
        Assert.False((await bot.Store.Project("P0"))!.Member(Some.Bob)!.Reminders);
    }

    [Fact]
    public async Task Is_one_page_of_all_their_projects()
    {
        await using var bot = await TestBot.At("08:00", null, Register);
        await bot.Store.Commit(Work.Nothing.And(new SaveProject(Some.Week2Project() with { Key = "Q1", Name = "Ferry" })));
        await bot.Reaches("08:55");
        var page = await Page(bot, Some.Bob);
        Assert.Equal(2, page.Sections.Count(section => section.Heading is "AutomatosX v2, Day 7" or "Ferry, Day 7"));
        Assert.Contains(page.Buttons, button => button.Label == "Skip today (Q1)");
    }

    private static Task<Post> Page(TestBot bot, MemberId member) => bot.Inbox.Page(Some.Direct(member), new PersonId(member.Value));
}
