using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>Closes a run: what is answered from now on is late.</summary>
public sealed class CloseRun(IBotStore store, TimeProvider clock)
{
    public Task Run(Run run, string note, CancellationToken cancel = default) =>
        store.Commit(new Work([new StepRun(run with { ClosedAt = clock.GetUtcNow(), Note = note })], [run.Seen]), cancel);
}
