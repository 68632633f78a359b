using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Slack;

/// <summary>
/// Does behind the acknowledgement what came in before it, and sends what waits. Whatever fails is logged and tried again with
/// the next signal or tick; the loops never end before the program does.
/// </summary>
public sealed partial class SlackWork(CatchUp catchUp, SendPosts send, TimeProvider clock, ILogger<SlackWork> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // One signal is as good as many: whoever is woken does everything there is.
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<Task, bool> behind = [];
    private readonly CancellationTokenSource ending = new();

    /// <summary>Something was kept that can be worked off.</summary>
    public void Signal() => signal.Writer.TryWrite(true);

    /// <summary>Works everything off now.</summary>
    public Task WorkOff(CancellationToken cancel = default) => catchUp.Run(cancel);

    /// <summary>Begins at once what has to be done after the acknowledgement, and sees it through.</summary>
    /// <param name="what">What it is, for the log.</param>
    public void Behind(string what, Func<CancellationToken, Task> work)
    {
        var task = Task.Run(() => Guarded(what, () => work(ending.Token), ending.Token));
        behind[task] = true;
        _ = task.ContinueWith(done => behind.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until everything that was begun behind an acknowledgement is done.</summary>
    public Task Settled() => Task.WhenAll(behind.Keys);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await ending.CancelAsync();
        await Settled();
    }

    public override void Dispose()
    {
        ending.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(WorkOffSignals(stoppingToken), Send(stoppingToken));

    private async Task WorkOffSignals(CancellationToken cancel)
    {
        await foreach (var _ in signal.Reader.ReadAllAsync(cancel))
            await Guarded("working off what came in", () => catchUp.Run(cancel), cancel);
    }

    private async Task Send(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(cancel))
            await Guarded("sending what waits", () => send.Drain(cancel), cancel);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One piece of work that fails must not end those after it.")]
    private async Task Guarded(string what, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The program ends; what is on disk is done by the next one.
        }
        catch (Exception error)
        {
            Log.Failed(log, what, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Not done: {What}. It is tried again.")]
        public static partial void Failed(ILogger logger, string what, Exception error);
    }
}
