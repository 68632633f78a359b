using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Commands;

/// <summary>Items and members are offered while somebody types.</summary>
public sealed class FindingWhileSomebodyTypes
{
    [Fact]
    public async Task Keys_that_begin_so_come_before_items_that_hold_the_word()
    {
        await using var bot = await Bot();
        Assert.Equal(["AI-3", "AI-6"], await Keys(bot, Some.Oliver, "ai-"));
        Assert.Equal(["AI-6", "R-4"], (await Keys(bot, Some.Oliver, "telemetry")).Order());
        Assert.Equal(["R-4"], await Keys(bot, Some.Oliver, "telemetry", "risk"));
    }

    [Fact]
    public async Task Without_a_word_they_are_your_own_open_ones()
    {
        await using var bot = await Bot();
        Assert.Equal(["AI-6", "R-4"], (await Keys(bot, Some.Oliver, " ")).Order());
        Assert.Equal(["AI-3"], await Keys(bot, Some.Bob, ""));
    }

    [Fact]
    public async Task No_more_than_asked_for_and_nothing_for_a_stranger_or_elsewhere()
    {
        await using var bot = await Bot();
        Assert.Single(await Keys(bot, Some.Oliver, "ai-", most: 1));
        Assert.Empty(await Keys(bot, new MemberId("zoe"), "ai-"));
        Assert.Empty(await new AnswerSearch(bot.Store).Items(Some.Channel with { Workspace = new WorkspaceId("another") }, new PersonId("oliver"), "ai-", null, 25));
    }

    [Fact]
    public async Task Members_go_by_handle_and_by_each_of_their_names()
    {
        await using var bot = await Bot();
        Assert.Equal(["paris"], (await new AnswerSearch(bot.Store).Members(Some.Channel, new PersonId("bob"), "@Par", 15)).Select(member => member.Handle.Value));
        Assert.Equal(4, (await new AnswerSearch(bot.Store).Members(Some.Channel, new PersonId("bob"), "", 15)).Count);
        Assert.Empty(await new AnswerSearch(bot.Store).Members(Some.Channel, new PersonId("zoe"), "par", 15));
    }

    private static Task<TestBot> Bot() => TestBot.At("09:00", null,
    [
        .. Some.Imported("action", "AI-3", ("title", "Baseline drift"), ("owner", "bob"), ("status", "in-progress")),
        .. Some.Imported("action", "AI-6", ("title", "Close the telemetry gaps"), ("owner", "oliver"), ("status", "in-progress")),
        .. Some.Imported("action", "ACTION-07", ("title", "Order cables"), ("owner", "oliver"), ("status", "done")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "yellow")),
    ]);

    private static async Task<IReadOnlyList<string>> Keys(TestBot bot, MemberId member, string words, string? kind = null, int most = 25) =>
        [.. (await new AnswerSearch(bot.Store).Items(Some.Channel, new PersonId(member.Value), words, kind, most)).Select(found => found.Item.Key)];
}
