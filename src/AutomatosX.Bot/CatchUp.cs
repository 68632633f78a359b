using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot;

/// <summary>
/// All that can be done now: works off what came in, looks in every project what is due, sends what waits. Whoever
/// notices that something may have happened calls it; calling it once too often changes nothing.
/// </summary>
public sealed class CatchUp(IBotStore store, Inbox inbox, TakeAccount accounts, AdvanceProject advance, SendPosts send, TimeProvider clock)
{
    // What is due must not wait until nobody says anything any more.
    private static readonly TimeSpan MostBetweenLooks = TimeSpan.FromSeconds(2);

    public async Task Run(CancellationToken cancel = default)
    {
        var failed = new List<Exception>();
        for (var left = true; left;)
        {
            DateTimeOffset? began = null;
            left = await inbox.Drain(() => clock.GetUtcNow() - (began ??= clock.GetUtcNow()) < MostBetweenLooks, cancel);
            failed.Clear();
            foreach (var project in await store.Projects(cancel))
                await LookOrNote(project, failed, cancel);
        }

        await send.Drain(cancel);
        if (failed.Count > 0)
            throw new AggregateException("Some projects could not be looked at.", failed);
    }

    // A project in which something is wrong must not keep the others waiting.
    private async Task LookOrNote(Project project, List<Exception> failed, CancellationToken cancel)
    {
        try
        {
            await Look(project, cancel);
        }
        catch (Exception error) when (error is not (OperationCanceledException or StoreUnavailableException))
        {
            failed.Add(error);
        }
    }

    // Two looks at one project do no harm, only the same work: each step is taken once by its run's version.
    private async Task Look(Project project, CancellationToken cancel)
    {
        await using var turn = await store.Take($"look/{project.Key}", cancel);
        await accounts.Look(project, cancel);
        await advance.Look(project.Key, cancel);
    }
}
