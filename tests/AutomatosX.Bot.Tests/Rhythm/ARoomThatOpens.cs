using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Rhythm;

/// <summary>The bot was not in the project's channel, or the channel was archived; then somebody mends that.</summary>
public sealed class ARoomThatOpens
{
    private const string RollCall = "roll-call/P0/standup/2025-01-14";
    private const string Summary = "summary/P0/2025-01-14";

    [Fact]
    public async Task Gets_the_roll_call_that_is_still_open()
    {
        await using var bot = await Outside("08:50");
        Assert.Equal(OutboxState.Failed, (await bot.Store.PostByKey(RollCall))!.State);

        await Opens(bot);

        Assert.Contains("0 of 4 answered", bot.Chat.Standing[RollCall].Post.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gets_the_days_summary_with_its_parts_and_no_roll_call_that_is_over()
    {
        await using var bot = await Outside("08:50", "09:45", "17:10");
        await Opens(bot);

        Assert.Contains(Summary, bot.Chat.Standing.Keys);
        Assert.Contains(bot.Chat.Standing.Keys, key => key.StartsWith($"{Summary}/", StringComparison.Ordinal));
        Assert.DoesNotContain(RollCall, bot.Chat.Standing.Keys);
    }

    [Fact]
    public async Task Gets_each_once_however_often_it_opens()
    {
        await using var bot = await Outside("17:10");
        await Opens(bot);
        await Opens(bot);
        await bot.Restarts();
        await Opens(bot);

        Assert.Single(bot.Chat.Deliveries.Where(delivery => delivery.Key == Summary).Skip(1));
    }

    [Fact]
    public async Task Gets_nothing_of_another_day()
    {
        await using var bot = await Outside("08:50", "17:10");
        bot.Clock.Now = Some.At("00:05", 15);
        await Opens(bot);

        Assert.DoesNotContain(bot.Chat.Standing.Keys, key => key.StartsWith(Summary, StringComparison.Ordinal) || key == RollCall);
    }

    [Fact]
    public async Task Gets_nothing_that_belongs_elsewhere()
    {
        await using var bot = await Outside("17:10");
        var said = bot.Chat.Deliveries.Count;
        bot.Chat.Answer = _ => null;
        await bot.Happens(new RoomOpened(bot.Clock.Now, Some.Channel with { Room = new RoomId("lunch") }, new PersonId("bot")));

        Assert.Equal(said, bot.Chat.Deliveries.Count);
        Assert.Equal(OutboxState.Failed, (await bot.Store.PostByKey(Summary))!.State);
    }

    [Fact]
    public async Task And_is_closed_again_is_told_to_the_lead_no_second_time()
    {
        await using var bot = await Outside("17:10");
        var told = bot.Reads(Some.Paris).Count;
        await bot.Happens(new RoomOpened(bot.Clock.Now, Some.Channel, new PersonId("bot")));

        Assert.Equal(OutboxState.Failed, (await bot.Store.PostByKey(Summary))!.State);
        Assert.Equal(told, bot.Reads(Some.Paris).Count);
    }

    private static async Task<TestBot> Outside(params IReadOnlyList<string> times)
    {
        var bot = await TestBot.At("08:40");
        bot.Chat.Answer = delivery => delivery.Place == Some.Channel ? new Delivered.Never("not_in_channel") { Remedy = "I am not in it: invite me there." } : null;
        foreach (var time in times)
            await bot.Reaches(time);
        return bot;
    }

    private static Task Opens(TestBot bot)
    {
        bot.Chat.Answer = _ => null;
        return bot.Happens(new RoomOpened(bot.Clock.Now, Some.Channel, new PersonId("bot")));
    }
}
