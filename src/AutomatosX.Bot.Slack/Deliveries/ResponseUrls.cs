using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>
/// The addresses that private messages can be changed at, learnt from the buttons pressed on them. In memory alone: they end
/// soon, and without one the words are said anew.
/// </summary>
public sealed class ResponseUrls
{
    private const int Most = 1_000;

    // Slack's own count.
    private const int MostUses = 5;

    // Slack says thirty minutes; one more minute is on the way.
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(29);

    private readonly Lock one = new();
    private readonly Dictionary<MessageRef, (Uri Address, DateTimeOffset Until, int Uses)> known = [];
    private readonly Queue<MessageRef> order = [];

    /// <summary>The address came with a button of this message.</summary>
    public void Learn(MessageRef message, string? address, DateTimeOffset now)
    {
        if (!SlackMessageId.Parse(message.Id).IsPrivate || !Uri.TryCreate(address, UriKind.Absolute, out var url))
            return;
        lock (one)
        {
            if (!known.ContainsKey(message))
                order.Enqueue(message);
            known[message] = (url, now + Good, 0);
            while (order.Count > Most)
                known.Remove(order.Dequeue());
        }
    }

    /// <summary>Where the message can be changed now, or null.</summary>
    public Uri? Of(MessageRef message, DateTimeOffset now)
    {
        lock (one)
            return known.TryGetValue(message, out var kept) && kept.Until > now && kept.Uses < MostUses ? kept.Address : null;
    }

    /// <summary>The address was used, perhaps: Slack counts that.</summary>
    public void Use(MessageRef message)
    {
        lock (one)
        {
            if (known.TryGetValue(message, out var kept))
                known[message] = kept with { Uses = kept.Uses + 1 };
        }
    }

    /// <summary>Slack does not take the address any more.</summary>
    public void Spend(MessageRef message)
    {
        lock (one)
        {
            if (known.TryGetValue(message, out var kept))
                known[message] = kept with { Uses = MostUses };
        }
    }
}
