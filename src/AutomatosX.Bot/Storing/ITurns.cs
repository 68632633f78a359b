namespace AutomatosX.Bot.Storing;

/// <summary>
/// The store's slice for what only one may do at a time, of all that work on this store: every thread of every program. What
/// a turn keeps apart has to be right without it too; it saves work and keeps an order.
/// </summary>
public interface ITurns
{
    /// <summary>Waits until nobody has the turn, and takes it. Disposing gives it back; who dies gives it back too, within half a minute.</summary>
    /// <param name="what">What is done in turns: <c>send/Slack/T1</c>.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    Task<ITurn> Take(string what, CancellationToken cancel = default);

    /// <summary>Takes the turn if nobody has it; else null, at once.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    Task<ITurn?> TryTake(string what, CancellationToken cancel = default);
}

/// <summary>A turn that was taken.</summary>
public interface ITurn : IAsyncDisposable
{
    /// <summary>
    /// Whether it is still ours. It may have gone to somebody else when the store was out of reach, or this program stood still,
    /// for longer than a turn is waited for; to be asked before a step that must not happen twice.
    /// </summary>
    bool IsHeld { get; }
}
