using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Replies;

public class SayingThatThereIsNothing
{
    [Theory]
    [InlineData("no blockers")]
    [InlineData("Blockers: none")]
    [InlineData("Decision: none\nEscalation: none\nNew action: none")]
    [InlineData("Risks:\n- none")]
    public async Task Is_heard_and_is_no_note(string text)
    {
        await using var bot = await TestBot.At("09:15");
        var id = await bot.Says(Some.Oliver, text);
        Assert.Equal("Heard: nothing to record.\n[Edit]", bot.Echo(id));
        Assert.Empty(await bot.Store.ChangesOf("P0", id));
    }

    [Fact]
    public async Task Beside_something_is_not_said_back()
    {
        await using var bot = await TestBot.At("09:15");
        var id = await bot.Says(Some.Oliver, "Decision: keep the flag\nBlockers: none");
        Assert.Equal("Decision D-1: keep the flag\n[Undo] [Edit]", bot.Echo(id));
    }
}
