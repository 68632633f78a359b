using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

public class AnAnnouncement
{
    private const string Told = "Announcement: Semgrep runs inline from Monday, readers @oliver @queenie @bob, remind Day 7 15:00";

    [Fact]
    public async Task Stands_in_the_channel_with_who_has_read_it_and_who_has_not()
    {
        await using var bot = await Announced();
        Assert.Equal("ANN-1\nSemgrep runs inline from Monday\nParis asks Oliver, Queenie, Bob to read this.\n0 of 3 have read; missing: Oliver, Queenie, Bob\n[Read]", Channel(bot));
        await Presses(bot, Some.Oliver);
        bot.Clock.Now = Some.At("10:20");
        await bot.Says(Some.Queenie, "ANN-1 read it");
        await bot.CatchUp();
        Assert.Contains("2 of 3 have read: Oliver 10:00, Queenie 10:20; missing: Bob\n[Read]", Channel(bot), StringComparison.Ordinal);
        await Presses(bot, Some.Bob);
        Assert.EndsWith("3 of 3 have read: Oliver 10:00, Queenie 10:20, Bob 10:20", Channel(bot), StringComparison.Ordinal);
        Assert.Single(bot.Chat.Standing.Values, standing => standing.Message.Place == Some.Channel);
    }

    [Fact]
    public async Task Reminds_once_and_only_those_who_have_not_read_it()
    {
        await using var bot = await Announced();
        await Presses(bot, Some.Oliver);
        await bot.Reaches("14:59");
        Assert.Empty(Nags(bot, Some.Bob));
        await bot.Reaches("15:00");
        await bot.Reaches("15:01");
        await bot.Restarts();
        await bot.Reaches("16:00");
        Assert.Equal(["Still to be read by you: ANN-1 Semgrep runs inline from Monday\n[Read]"], Nags(bot, Some.Bob));
        Assert.Single(Nags(bot, Some.Queenie));
        Assert.Empty(Nags(bot, Some.Oliver));
        Assert.Empty(Nags(bot, Some.Paris));
    }

    [Fact]
    public async Task Reminds_nobody_at_night_or_while_away_but_once_they_are_back()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary));
        await bot.Says(Some.Bob, "away this afternoon");
        await bot.Says(Some.Paris, "Announcement: The gate is up, readers @bob @queenie, remind Day 7 17:30");
        await bot.Reaches("17:30");
        Assert.Single(Nags(bot, Some.Queenie));
        Assert.Empty(Nags(bot, Some.Bob));
        await bot.Reaches("21:00");
        Assert.Empty(Nags(bot, Some.Bob));
        await bot.Reaches("07:59", 15);
        Assert.Empty(Nags(bot, Some.Bob));
        await bot.Reaches("08:00", 15);
        Assert.Single(Nags(bot, Some.Bob));
        Assert.Single(Nags(bot, Some.Queenie));
    }

    [Fact]
    public async Task Without_a_time_reminds_a_day_later()
    {
        await using var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary));
        await bot.Says(Some.Paris, "Announcement: The gate is up, readers everybody");
        await bot.Reaches("09:59", 15);
        Assert.Empty(Nags(bot, Some.Bob));
        await bot.Reaches("10:00", 15);
        Assert.Single(Nags(bot, Some.Bob));
    }

    [Theory]
    [InlineData("Announcement: The gate is up", "Who must read it? Name them: readers @oliver @queenie, or readers everybody.")]
    [InlineData("Announcement: The gate is up, readers @bobb", "Not recorded: Who must read it. No member @bobb here. Nearest: @bob.")]
    [InlineData("Announcement: The gate is up, readers @bob, remind Day 7 09:00", "Tue 14 Jan 09:00 PT is over already. Name a later time.")]
    public async Task That_lacks_something_is_refused_with_what_to_say(string words, string answer)
    {
        await using var bot = await TestBot.At("10:00");
        var reply = await bot.Says(Some.Paris, words);
        Assert.StartsWith(answer, bot.Echo(reply), StringComparison.Ordinal);
        Assert.DoesNotContain(await bot.Store.Items("P0"), item => item.Kind == "announcement");
    }

    [Fact]
    public async Task Is_read_by_its_readers_alone_and_for_oneself_alone()
    {
        await using var bot = await Announced();
        var reply = await bot.Says(Some.Paris, "ANN-1 read");
        Assert.StartsWith("ANN-1 asks Oliver, Queenie, Bob to read it. Nothing is missing from you.", bot.Echo(reply), StringComparison.Ordinal);
        reply = await bot.Says(Some.Oliver, "For Bob: ANN-1 read");
        Assert.StartsWith("Everybody says for themselves that they have read it.", bot.Echo(reply), StringComparison.Ordinal);
        await bot.CatchUp();
        Assert.Contains("0 of 3 have read", Channel(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_by_mistake_is_undone()
    {
        await using var bot = await Announced();
        var reply = await bot.Says(Some.Bob, "ANN-1 read");
        await bot.Presses(Some.Bob, "undo", reply);
        await bot.CatchUp();
        Assert.Contains("0 of 3 have read", Channel(bot), StringComparison.Ordinal);
    }

    private static async Task<TestBot> Announced()
    {
        var bot = await TestBot.At("10:00", Some.Week2Project(Some.DaySummary));
        await bot.Says(Some.Paris, Told);
        await bot.CatchUp();
        return bot;
    }

    private static async Task Presses(TestBot bot, MemberId member)
    {
        await bot.Presses(member, "say", "P0/ANN-1%20read");
        await bot.CatchUp();
    }

    private static List<string> Nags(TestBot bot, MemberId member) => [.. bot.Reads(member).Where(text => text.StartsWith("Still to be read", StringComparison.Ordinal))];

    private static string Channel(TestBot bot) => PlainText.WithButtons(bot.Chat.Standing["announcement/P0/ANN-1/post"].Post);
}
