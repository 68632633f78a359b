using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.CrashHarness.Faults;

namespace AutomatosX.Bot.CrashHarness.Hosts;

/// <summary>The real platform, but for one thing: a post counts as sent before it is, and is sent behind that for as long as it takes.</summary>
internal sealed class EarlyPlatform(IChatPlatform real) : IChatPlatform
{
    private const int MostUnanswered = 5;

    private readonly ConcurrentDictionary<string, Task> behind = new(StringComparer.Ordinal);

    public Platform Platform => real.Platform;

    public ChatEvent? Read(RawEvent raw) => real.Read(raw);

    public Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default)
    {
        // A later word of the same post goes out behind the earlier one.
        _ = behind.AddOrUpdate(delivery.Key, _ => SeeThrough(delivery), async (_, before) =>
        {
            await before;
            await SeeThrough(delivery);
        });
        return Task.FromResult<Delivered>(new Delivered.There(new MessageRef(delivery.Place, "1.000000")));
    }

    public Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) => real.Find(delivery, cancel);

    public Uri? LinkTo(MessageRef message) => real.LinkTo(message);

    private async Task SeeThrough(Delivery delivery)
    {
        for (var unanswered = 0; unanswered < MostUnanswered;)
        {
            switch (await real.Deliver(delivery))
            {
                case Delivered.Held held:
                    await Slowness.Of(held.For);
                    break;
                case Delivered.NotNow later:
                    await Slowness.Of(later.After);
                    break;
                case Delivered.Unknown:
                    unanswered++;
                    break;
                default:
                    return;
            }
        }
    }
}
