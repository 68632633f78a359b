using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Opens a run at which nobody is to be asked yet, or opens one again that a clock ahead of time closed.</summary>
public sealed class OpenRun(IBotStore store, TimeProvider clock)
{
    public Task Run(Run run, CancellationToken cancel = default) =>
        store.Commit(new Work([new StepRun(run with { OpenedAt = run.OpenedAt ?? clock.GetUtcNow(), ClosedAt = null, Note = "" })], [run.Seen]), cancel);
}
