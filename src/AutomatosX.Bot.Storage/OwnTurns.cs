using System.Collections.Concurrent;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Storage;

/// <summary>Turns where all who take them live in this process.</summary>
internal sealed class OwnTurns : ITurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _one = new(StringComparer.Ordinal);

    public async Task<ITurn> Take(string what, CancellationToken cancel = default)
    {
        var one = Of(what);
        await one.WaitAsync(cancel);
        return new Turn(one);
    }

    public async Task<ITurn?> TryTake(string what, CancellationToken cancel = default)
    {
        var one = Of(what);
        return await one.WaitAsync(TimeSpan.Zero, cancel) ? new Turn(one) : null;
    }

    private SemaphoreSlim Of(string what) => _one.GetOrAdd(what, _ => new SemaphoreSlim(1));

    private sealed class Turn(SemaphoreSlim one) : ITurn
    {
        private int _given;

        public bool IsHeld => Volatile.Read(ref _given) == 0;

        public ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
                one.Release();
            return ValueTask.CompletedTask;
        }
    }
}
