using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class ADoubtAboutSomethingNew
{
    [Fact]
    public async Task Is_asked_once_the_item_has_its_key()
    {
        await using var bot = await TestBot.At("09:15");
        var id = await bot.Says(Some.Oliver, "new action: rotate the canary tokens, @bob, ETA Friday");
        Assert.Equal("New action ACTION-01 rotate the canary tokens · owner Bob\n[Undo] [Edit]", bot.Echo(id));
        Assert.Equal("“ETA Friday”: is this the due date of ACTION-01 rotate the canary tokens?\n[Due Fri 17 Jan] [Only a guess]", bot.Reads(Some.Oliver)[^1]);
        await bot.Presses(Some.Oliver, "read-as", $"{id}#0#0");
        Assert.Equal("2025-01-17", (await bot.Item("ACTION-01"))["due"]);
    }

    [Fact]
    public async Task Of_a_date_that_cannot_be_offers_no_date()
    {
        await using var bot = await TestBot.At("09:15");
        var id = await bot.Says(Some.Oliver, "new action: rotate the canary tokens, @bob, due Feb 30");
        Assert.Equal("New action ACTION-01 rotate the canary tokens · owner Bob\n[Undo] [Edit]", bot.Echo(id));
        Assert.Contains("“due Feb 30”", bot.Reads(Some.Oliver)[^1], StringComparison.Ordinal);
        Assert.Null((await bot.Item("ACTION-01"))["due"]);
    }
}
