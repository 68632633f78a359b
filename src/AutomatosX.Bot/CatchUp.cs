using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot;

/// <summary>
/// All that can be done now: works off what came in, looks in every project what is due, sends what waits. Whoever
/// notices that something may have happened calls it; calling it once too often changes nothing.
/// </summary>
public sealed class CatchUp(IBotStore store, Inbox inbox, TakeAccount accounts, AdvanceProject advance, SendPosts send)
{
    public async Task Run(CancellationToken cancel = default)
    {
        await inbox.Drain(cancel);
        foreach (var project in await store.Projects(cancel))
        {
            await accounts.Look(project, cancel);
            await advance.Look(project.Key, cancel);
        }

        await send.Drain(cancel);
    }
}
