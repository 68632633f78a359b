using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Web.Clock;

/// <summary>Plays a day at a chosen speed until its last moment, or until somebody stops it.</summary>
public sealed partial class PlayDay(PlaygroundClock clock, MoveClock move, TimeProvider real, ChangeFeed changes, ILogger<PlayDay> log) : IAsyncDisposable
{
    /// <summary>The speeds on offer, in minutes a second.</summary>
    public static readonly IReadOnlyList<int> Speeds = [1, 5, 20];

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private readonly SemaphoreSlim turning = new(1, 1);
    private CancellationTokenSource stop = new();
    private Task playing = Task.CompletedTask;

    /// <summary>Minutes a second while a day is played, else null.</summary>
    public int? Speed { get; private set; }

    /// <summary>Begins, or goes on at another speed. False when nothing is planned that could be played.</summary>
    public async Task<bool> Start(Project project, int minutesPerSecond)
    {
        if (NextMoment.EndOfDay(project, clock.GetUtcNow()) is not { } end)
            return false;
        await Turn(() =>
        {
            Speed = minutesPerSecond;
            playing = Play(end, minutesPerSecond, stop.Token);
        });
        changes.Tell(new Changed.Clock());
        return true;
    }

    public Task Stop() => Turn(() => { });

    public async ValueTask DisposeAsync()
    {
        await Stop();
        stop.Dispose();
        turning.Dispose();
    }

    // What plays ends before the next thing begins: two days played at once would race each other.
    private async Task Turn(Action next)
    {
        await turning.WaitAsync();
        try
        {
            await stop.CancelAsync();
            await playing;
            stop.Dispose();
            stop = new CancellationTokenSource();
            next();
        }
        finally
        {
            turning.Release();
        }
    }

    private async Task Play(DateTimeOffset end, int minutesPerSecond, CancellationToken cancel)
    {
        try
        {
            while (clock.GetUtcNow() < end)
            {
                await Task.Delay(Step, real, cancel);
                var next = clock.GetUtcNow() + (Step * 60 * minutesPerSecond);
                // A step is gone to its end: a moment that was reached is also looked at.
                await move.To(next < end ? next : end, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped by a person or by the end of the program; the clock stays where it is.
        }
        catch (Exception mistake)
        {
            Log.Stopped(log, mistake);
        }

        Speed = null;
        changes.Tell(new Changed.Clock());
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The day stopped playing; the clock stays where it is.")]
        public static partial void Stopped(ILogger logger, Exception exception);
    }
}
