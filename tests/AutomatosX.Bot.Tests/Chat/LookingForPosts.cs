using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests.Chat;

/// <summary>How often a post whose delivery was never answered is looked for.</summary>
public sealed class LookingForPosts
{
    private readonly List<int> looks = [];

    [Fact]
    public async Task Is_seldomer_the_longer_it_is_not_found()
    {
        await using var bot = await WithALostPost();
        await Passes(bot, 1_300);

        Assert.Equal([5, 15, 35, 75, 155, 315, 615, 915, 1_215], looks);
        Assert.Equal(0, (await bot.Store.PostByKey("a"))!.Attempts - 1);
    }

    [Fact]
    public async Task Does_not_begin_anew_when_the_program_does()
    {
        await using var bot = await WithALostPost();
        await Passes(bot, 160);
        for (var restart = 0; restart < 5; restart++)
        {
            await bot.Restarts();
            await Passes(bot, 30);
        }

        Assert.Equal([5, 15, 35, 75, 155], looks);
        await Passes(bot, 10);
        Assert.Equal(315, looks[^1]);
    }

    [Fact]
    public async Task Begins_anew_when_another_answer_is_lost()
    {
        await using var bot = await WithALostPost();
        await Passes(bot, 100);
        bot.Chat.CanFind = _ => true;
        await Passes(bot, 56);
        Assert.Equal(2, bot.Chat.Deliveries.Count);

        Watch(bot);
        looks.Clear();
        await Passes(bot, 16);
        Assert.Equal([160, 170], looks);
    }

    private async Task<TestBot> WithALostPost()
    {
        var bot = await TestBot.At("09:00");
        Watch(bot);
        bot.Chat.Answer = _ => new Delivered.Unknown("the answer never came");
        await bot.Store.Commit(Work.Nothing.And(new EnqueuePost("a", "P0", new Address(Some.Channel), Post.Say("Good morning."), Some.At("09:00"))));
        await bot.Send.Drain();
        return bot;
    }

    private void Watch(TestBot bot) => bot.Chat.CanFind = _ =>
    {
        looks.Add((int)(bot.Clock.GetUtcNow() - Some.At("09:00")).TotalSeconds);
        return false;
    };

    private static async Task Passes(TestBot bot, int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await bot.Send.Drain();
        }
    }
}
