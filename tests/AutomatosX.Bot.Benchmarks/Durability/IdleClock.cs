using System.Diagnostics;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>A clock that runs as time does while something is done, and jumps over the time in which everybody only waits.</summary>
internal sealed class IdleClock(DateTimeOffset begin) : TimeProvider
{
    private readonly long begun = Stopwatch.GetTimestamp();
    private long skipped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => begin + Stopwatch.GetElapsedTime(begun) + TimeSpan.FromTicks(Interlocked.Read(ref skipped));

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>How much of the time that has passed was worked through and not skipped.</summary>
    public TimeSpan Worked => Stopwatch.GetElapsedTime(begun);

    /// <summary>The next whole second comes at once: what looks each second looks again.</summary>
    public void ToNextSecond()
    {
        var now = GetUtcNow();
        Interlocked.Add(ref skipped, TimeSpan.TicksPerSecond - (now.Ticks % TimeSpan.TicksPerSecond));
    }

    public void SkipTo(DateTimeOffset time)
    {
        if (time - GetUtcNow() is { Ticks: > 0 } left)
            Interlocked.Add(ref skipped, left.Ticks);
    }
}
