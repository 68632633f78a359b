using System.Collections.Concurrent;

namespace AutomatosX.Bot.Storage;

/// <summary>
/// What was lately read, as long as nothing was written that it could depend on. Only where one process writes: it hears of
/// writes through <see cref="Forget"/> alone.
/// </summary>
internal sealed class Recall
{
    private const int MostKept = 4_096;

    private readonly ConcurrentDictionary<(string Room, string Project, string Key), object> _known = new();
    private long _writes;

    /// <summary>The value as it was read last, or as <paramref name="read"/> reads it now.</summary>
    public async ValueTask<T> Of<T>(string room, string project, string key, Func<Task<T>> read)
    {
        if (_known.TryGetValue((room, project, key), out var known))
            return (T)known;
        var before = Interlocked.Read(ref _writes);
        var value = await read();
        if (value is not null)
            Keep((room, project, key), value, before);
        return value;
    }

    /// <summary>Something was written: whoever asks from now on is told what is in the store.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _writes);
        _known.Clear();
    }

    // What was read before a write may be older than the write: it is kept only if none came between, and goes if one comes meanwhile.
    private void Keep((string Room, string Project, string Key) place, object value, long before)
    {
        if (_known.Count >= MostKept)
            _known.Clear();
        if (Interlocked.Read(ref _writes) != before)
            return;
        _known[place] = value;
        if (Interlocked.Read(ref _writes) != before)
            _known.TryRemove(place, out _);
    }
}
