using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class SkippingAStandup
{
    [Theory]
    [InlineData("skip today")]
    [InlineData("Skip standup today, please.")]
    [InlineData("I’ll skip today")]
    public async Task In_words_is_as_good_as_the_button(string words)
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        Assert.Equal("Skipped: Standup, Day 7.", bot.Echo(await bot.Says(Some.Bob, words)));
        await bot.Reaches("09:30");
        Assert.DoesNotContain("reminder/P0/standup/2025-01-14/bob", bot.Chat.Standing.Keys);
        Assert.Contains("Skips today: Bob", bot.Chat.Standing["roll-call/P0/standup/2025-01-14"].Post.Plain, StringComparison.Ordinal);
        Assert.Empty(await bot.Store.Items("P0"));
    }

    [Fact]
    public async Task In_words_ends_with_the_words()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Says(Some.Bob, "skip today", "m1");
        Assert.Contains(Some.Bob, (await bot.Store.Run("P0", "standup", Some.Day7))!.Skipped.Keys);
        await bot.Happens(new MessageDeleted(bot.Clock.Now, Some.Direct(Some.Bob), new PersonId("bob"), new MessageRef(Some.Direct(Some.Bob), "m1")));
        Assert.Empty((await bot.Store.Run("P0", "standup", Some.Day7))!.Skipped);
    }

    [Fact]
    public async Task In_words_tells_nothing_of_a_checkpoint()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Reaches("10:30");
        await bot.Says(Some.Oliver, "skip today");
        Assert.Null((await bot.Store.Run("P0", "alert-dry-run", Some.Day7))?.Outcome);
        Assert.Contains(Some.Oliver, (await bot.Store.Run("P0", "standup", Some.Day7))!.Skipped.Keys);
    }

    [Fact]
    public async Task By_command_before_anybody_is_asked_saves_the_prompt()
    {
        await using var bot = await TestBot.At("08:00");
        await Types(bot, Some.Bob, "/standup skip");
        Assert.Equal(["Skipped: Standup, Day 7."], bot.Reads(Some.Bob));
        await bot.Reaches("08:50");
        Assert.DoesNotContain("prompt/P0/standup/2025-01-14/bob", bot.Chat.Standing.Keys);
        Assert.Contains("prompt/P0/standup/2025-01-14/oliver", bot.Chat.Standing.Keys);
    }

    [Fact]
    public async Task By_command_is_never_answered_with_silence()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await Types(bot, Some.Bob, "/standup skip");
        await Types(bot, Some.Bob, "/standup skip");
        Assert.Equal("You already skipped Standup, Day 7, at 08:50 PT. To answer all the same, just reply.", bot.Reads(Some.Bob)[^1]);
        await bot.Says(Some.Oliver, "Parser plan is written down.");
        await Types(bot, Some.Oliver, "/standup skip");
        Assert.Equal("You answered Standup, Day 7, at 08:50 PT. There is nothing to skip.", bot.Reads(Some.Oliver)[^1]);
    }

    [Fact]
    public async Task By_command_says_when_nothing_is_asked_that_day()
    {
        await using var bot = await TestBot.At("08:50");
        bot.Clock.Now = Some.At("08:50", day: 13);
        Assert.Equal("No standup is planned today (Mon 13 Jan). There is nothing to skip.", (await bot.Types(Some.Bob, "/standup skip"))?.Plain);
    }

    [Fact]
    public async Task For_somebody_is_the_leads_and_is_told()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await Types(bot, Some.Paris, "/standup skip @bob");
        Assert.Equal("Skipped: Standup, Day 7, for Bob.", bot.Reads(Some.Paris)[^1]);
        Assert.Equal("Paris skipped Standup, Day 7, for you. To answer all the same, reply here.", bot.Reads(Some.Bob)[^1]);
        Assert.Contains(Some.Bob, (await bot.Store.Run("P0", "standup", Some.Day7))!.Skipped.Keys);
    }

    [Fact]
    public async Task For_somebody_is_not_believed_from_a_forged_button()
    {
        await using var bot = await TestBot.At("08:50");
        await bot.CatchUp();
        await bot.Presses(Some.Oliver, "skip", "P0/standup/2025-01-14/bob");
        Assert.Empty((await bot.Store.Run("P0", "standup", Some.Day7))!.Skipped);
    }

    private static async Task Types(TestBot bot, MemberId member, string line)
    {
        Assert.Null(await bot.Types(member, line));
        await bot.Happens(new CommandTyped(bot.Clock.Now, Some.Direct(member), new PersonId(member.Value), line));
    }
}
