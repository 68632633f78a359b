using System.Globalization;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Web.Clock;

/// <summary>
/// The clock that can be moved: real time plus an offset that is kept in the store. It never goes back: what is
/// marked done stays done, and a clock behind it would make the bot's books contradict themselves.
/// </summary>
public sealed class PlaygroundClock(IBotStore store, IOptions<PlaygroundOptions> options, TimeProvider real) : TimeProvider
{
    private const string Key = "clock";
    private readonly SemaphoreSlim moving = new(1, 1);
    private long offset = FirstOffset(options.Value.StartAt, real);
    private long latest;
    private volatile bool opened;

    /// <summary>The clock was moved: what waits for a time of day has to look again.</summary>
    public event EventHandler? Moved;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        var now = real.GetUtcNow().UtcTicks + Interlocked.Read(ref offset);
        // Who asks before the offset is known gets the best answer there is; it must not bind the clock later.
        if (!opened)
            return new DateTimeOffset(now, TimeSpan.Zero);
        var seen = Interlocked.Read(ref latest);
        while (now > seen)
        {
            var before = Interlocked.CompareExchange(ref latest, now, seen);
            if (before == seen)
                return new DateTimeOffset(now, TimeSpan.Zero);
            seen = before;
        }

        return new DateTimeOffset(seen, TimeSpan.Zero);
    }

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Takes the kept offset, or keeps the first one. Before that the clock shows the time at which a new store begins.</summary>
    public async Task Open(CancellationToken cancel = default)
    {
        await moving.WaitAsync(cancel);
        try
        {
            if (opened)
                return;
            if (await store.State(Platform.Playground, Key, cancel) is { } bytes)
                Interlocked.Exchange(ref offset, long.Parse(Encoding.UTF8.GetString(bytes), CultureInfo.InvariantCulture));
            else
                await Keep(offset, cancel);
            opened = true;
        }
        finally
        {
            moving.Release();
        }
    }

    /// <summary>Sets the clock forward to the instant; one that has passed leaves it as it is.</summary>
    public async Task MoveTo(DateTimeOffset instant, CancellationToken cancel = default)
    {
        await Open(cancel);
        await moving.WaitAsync(cancel);
        try
        {
            var ahead = instant - GetUtcNow();
            if (ahead <= TimeSpan.Zero)
                return;
            // Kept before it is shown: a clock that was seen must not be behind after a restart.
            await Keep(offset + ahead.Ticks, cancel);
            Interlocked.Add(ref offset, ahead.Ticks);
        }
        finally
        {
            moving.Release();
        }

        Moved?.Invoke(this, EventArgs.Empty);
    }

    private static long FirstOffset(DateTimeOffset? startAt, TimeProvider real) =>
        startAt is { } start ? (start - real.GetUtcNow()).Ticks : 0;

    private Task Keep(long ticks, CancellationToken cancel) => store.Commit(
        Work.Nothing.And(new KeepState(Platform.Playground, Key, Encoding.UTF8.GetBytes(ticks.ToString(CultureInfo.InvariantCulture)))), cancel);
}
