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

/// <summary>
/// A kept event is done with. Stands in the same work as its effects, so that it has them exactly once: a work that finishes
/// an event which somebody finished before is refused whole (<see cref="FinishedBeforeException"/>).
/// </summary>
/// <param name="Note">Why it had no effect, or null when it had one.</param>
public sealed record FinishEvent(Platform Platform, string Key, string? Note) : Write;

/// <summary>A kept event that cannot be worked off is put aside: it holds up nothing, and somebody may have it tried again.</summary>
/// <param name="Why">What went wrong, for whoever looks.</param>
public sealed record SetEventAside(Platform Platform, string Key, string Why) : Write;

/// <summary>An event that was set aside is to be worked off after all, as if it had never been tried.</summary>
public sealed record RetryEvent(Platform Platform, string Key) : Write;

/// <summary>An event is about to be tried once more after a start: what ends the program each time is found out by this count.</summary>
public sealed record CountStart(Platform Platform, string Key) : Write;

/// <summary>The event was finished before, by somebody else or by an earlier try whose answer was lost. Nothing was written.</summary>
public sealed class FinishedBeforeException(Platform platform, string key) : Exception($"The {platform} event {key} was finished before.");

/// <summary>An event that could not be worked off.</summary>
/// <param name="Why">What went wrong.</param>
public sealed record AsideEvent(RawEvent Raw, string Why);

/// <summary>The store's slice for what came in.</summary>
public interface IEvents
{
    /// <summary>Puts the event on disk. Returns false when it is there already: then it is a redelivery.</summary>
    Task<bool> Keep(RawEvent raw, CancellationToken cancel = default);

    /// <summary>Kept events that are neither finished nor set aside, oldest first.</summary>
    Task<IReadOnlyList<RawEvent>> Unfinished(int most, CancellationToken cancel = default);

    /// <summary>How often an unfinished event was counted at a start (<see cref="CountStart"/>).</summary>
    Task<int> Starts(RawEvent raw, CancellationToken cancel = default);

    /// <summary>Events that were set aside, oldest first.</summary>
    Task<IReadOnlyList<AsideEvent>> Aside(int most, CancellationToken cancel = default);
}
