using System.Globalization;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Testing;

/// <summary>
/// A chat platform in memory: keeps what it was given to deliver, and answers as it is told. Everything said to it is
/// an event under a key of its own, so that the same key is the same delivery.
/// </summary>
public sealed class FakePlatform(Platform platform = Platform.Playground) : IChatPlatform
{
    private readonly Dictionary<string, ChatEvent?> said = [];
    private int messages;

    public Platform Platform { get; } = platform;

    /// <summary>All deliveries in their order, those that failed too.</summary>
    public List<Delivery> Deliveries { get; } = [];

    /// <summary>What stands in the chat, by outbox key.</summary>
    public Dictionary<string, (MessageRef Message, Post Post)> Standing { get; } = [];

    /// <summary>How a delivery ends; null for well.</summary>
    public Func<Delivery, Delivered?> Answer { get; set; } = _ => null;

    /// <summary>Whether a post whose answer never came had arrived all the same.</summary>
    public bool ArrivesThough { get; set; }

    /// <summary>Whether this platform has a way to look for a post.</summary>
    public Func<Delivery, bool> CanFind { get; set; } = _ => true;

    /// <summary>Keys of events that reading throws on.</summary>
    public HashSet<string> Unreadable { get; } = [];

    /// <summary>Keys of events over which the program dies: whoever works them off gets no further.</summary>
    public HashSet<string> Deadly { get; } = [];

    /// <summary>Called when the program dies over an event.</summary>
    public Action Dies { get; set; } = () => { };

    /// <summary>Keys of events over which something waits for an answer and gives up waiting.</summary>
    public HashSet<string> Unanswered { get; } = [];

    /// <summary>What was posted to a person's direct chat or, with another room's name, there.</summary>
    public IEnumerable<Delivery> In(string room) => Deliveries.Where(delivery => delivery.Place.Room.Value == room);

    public RawEvent Event(string key, ChatEvent? says, DateTimeOffset at)
    {
        said[key] = says;
        return new RawEvent(Platform, key, key, at);
    }

    public ChatEvent? Read(RawEvent raw)
    {
        if (Deadly.Contains(raw.Key))
        {
            Dies();
            throw new OperationCanceledException($"the program died over {raw.Key}");
        }

        if (Unanswered.Contains(raw.Key))
            throw new TaskCanceledException($"no answer about {raw.Key}");
        return Unreadable.Contains(raw.Key) ? throw new FormatException($"{raw.Key} is torn") : said.GetValueOrDefault(raw.Key);
    }

    public Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default)
    {
        Deliveries.Add(delivery);
        var answer = Answer(delivery);
        if (answer is Delivered.Unknown && ArrivesThough)
            Stand(delivery);
        return Task.FromResult(answer ?? new Delivered.There(Stand(delivery)));
    }

    public Task<Found?> Find(Delivery delivery, CancellationToken cancel = default) => Task.FromResult(
        CanFind(delivery) ? new Found(Standing.TryGetValue(delivery.Key, out var standing) ? standing.Message : null) : null);

    public Uri LinkTo(MessageRef message) => new($"https://chat.example/{message.Place.Room}/{message.Id}");

    private MessageRef Stand(Delivery delivery)
    {
        var message = delivery.Message ?? new MessageRef(delivery.Place, string.Create(CultureInfo.InvariantCulture, $"m{++messages}"));
        Standing[delivery.Key] = (message, delivery.Post);
        return message;
    }
}
