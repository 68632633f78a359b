using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Chat;

/// <summary>An event exactly as a platform delivered it, kept before it is acknowledged.</summary>
/// <param name="Key">The platform's own id for the delivery: a second event with the same key is the same event.</param>
/// <param name="Body">The payload, untouched.</param>
/// <param name="ReceivedAt">When it arrived here.</param>
public sealed record RawEvent(Platform Platform, string Key, string Body, DateTimeOffset ReceivedAt)
{
    /// <summary>The span that accepted it, in which it is worked off also by another process; null when nobody traces.</summary>
    public string? Trace { get; init; }
}

/// <summary>A kept event is done with. Stands in the same work as its effects, so that it has them exactly once.</summary>
/// <param name="Note">Why it had no effect, or null when it had one.</param>
public sealed record FinishEvent(Platform Platform, string Key, string? Note) : Write;

/// <summary>The store's slice for what came in.</summary>
public interface IEvents
{
    /// <summary>Puts the event on disk. Returns false when it is there already: then it is a redelivery.</summary>
    Task<bool> Keep(RawEvent raw, CancellationToken cancel = default);

    /// <summary>Kept events that are not finished, oldest first.</summary>
    Task<IReadOnlyList<RawEvent>> Unfinished(int most, CancellationToken cancel = default);
}
