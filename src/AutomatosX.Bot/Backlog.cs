using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace AutomatosX.Bot;

/// <summary>
/// What came in and was acknowledged but is not done yet. Whatever fails is told of and tried again with the next signal or
/// tick; the loops never end before the program does.
/// </summary>
public sealed class Backlog(CatchUp catchUp, SendPosts send, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    // One signal is as good as many: whoever is woken does everything there is.
    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<Task, bool> behind = [];
    private readonly CancellationTokenSource ending = new();

    /// <summary>Told of what was not done, and why.</summary>
    public Action<string, Exception>? Failed { get; set; }

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

    /// <summary>Works off what is signalled and sends what waits, until it is cancelled.</summary>
    public Task Run(CancellationToken cancel) => Task.WhenAll(WorkOffSignals(cancel), Send(cancel));

    /// <summary>Ends what was begun behind an acknowledgement; what is on disk is done by the next process.</summary>
    public async Task End()
    {
        await ending.CancelAsync();
        await Settled();
    }

    public void Dispose() => ending.Dispose();

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
            Failed?.Invoke(what, error);
        }
    }
}
