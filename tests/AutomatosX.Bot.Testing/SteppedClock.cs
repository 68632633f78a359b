namespace AutomatosX.Bot.Testing;

/// <summary>A clock whose time and timers go on only when a test says so.</summary>
public sealed class SteppedClock(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock one = new();
    private readonly List<Timer> timers = [];
    private TaskCompletionSource change = New();
    private DateTimeOffset now = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (one)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Time passes; what is due on the way happens in its order.</summary>
    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (Next(until) is { } due)
            due.Fire();
        lock (one)
            now = until;
    }

    /// <summary>Returns when something waits for so long from now on.</summary>
    public async Task Awaited(TimeSpan due)
    {
        while (true)
        {
            Task next;
            lock (one)
            {
                if (timers.Any(timer => timer.Due == now + due))
                    return;
                next = change.Task;
            }

            await next.WaitAsync(Patience);
        }
    }

    private Timer? Next(DateTimeOffset until)
    {
        lock (one)
        {
            var next = timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is null)
                return null;
            now = next.Due > now ? next.Due : now;
            next.Due += next.Period;
            if (next.Period <= TimeSpan.Zero)
                timers.Remove(next);
            return next;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Timer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.one)
            {
                clock.timers.Remove(this);
                Period = period;
                if (dueTime < TimeSpan.Zero)
                    return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
                clock.change.TrySetResult();
                clock.change = New();
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.one)
                clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
