using System.Reflection;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Tests.Support;

namespace AutomatosX.Bot.Tests;

public class CatchingUp
{
    [Fact]
    public async Task Asks_at_the_time_of_the_standup_while_everybody_goes_on_talking()
    {
        ManyWords? words = null;
        await using var bot = await TestBot.From(Some.At("08:49"), Some.Week2Project(), store => (IBotStore)(object)(words = ManyWords.Before(store, words)));
        words!.Said = number =>
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            return number <= 60 ? bot.Chat.Event($"said-{number}", null, bot.Clock.Now) : null;
        };
        await bot.Reaches("08:50");

        Assert.InRange(words.SaidWhenAsked, 1, 10);
        Assert.Empty(await bot.Store.Unfinished(1));
    }

    /// <summary>The real store, into which something new is said whenever it is asked what is left to do.</summary>
    public class ManyWords : DispatchProxy
    {
        private IBotStore real = null!;
        private int number;

        /// <summary>What is said next, by its number; null for nothing more.</summary>
        public Func<int, RawEvent?> Said { get; set; } = _ => null;

        /// <summary>How much had been said when the members were asked.</summary>
        public int SaidWhenAsked { get; private set; }

        public static ManyWords Before(IBotStore real, ManyWords? before)
        {
            var words = before ?? (ManyWords)(object)Create<IBotStore, ManyWords>();
            words.real = real;
            return words;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            nameof(IEvents.Unfinished) => Unfinished((int)args![0]!),
            nameof(IBotStore.Commit) => Commit((Work)args![0]!),
            _ => targetMethod.Invoke(real, args),
        };

        private async Task<IReadOnlyList<RawEvent>> Unfinished(int most)
        {
            if (Said(++number) is { } raw)
                await real.Keep(raw);
            return await real.Unfinished(most);
        }

        private Task Commit(Work work)
        {
            if (SaidWhenAsked == 0 && work.Writes.OfType<StepRun>().Any(step => step.Run.Prompted.Count > 0))
                SaidWhenAsked = number;
            return real.Commit(work);
        }
    }
}
