using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Documents;

/// <summary>Brings a table of items of one kind into the register, in one work: all of it or nothing. A table that was taken in before is not taken in again.</summary>
public sealed class ImportRegister(IBotStore store, TimeProvider clock)
{
    /// <param name="order">What to take in, and how.</param>
    /// <exception cref="UnclearColumnsException">Of some columns it has to be said what they hold.</exception>
    /// <exception cref="UnreadableFileException">Something in the table is wrong; carries every complaint.</exception>
    public async Task<RegisterImported> Import(RegisterOrder order, CancellationToken cancel = default)
    {
        var source = $"import/{order.Project}/{order.Kind.Name}/{ImportedChange.IdOf(order.Text)}";
        var done = new RegisterImported(0, 0, 0, 0, WasThere: true);
        await Conflict.Retry(async () =>
        {
            var project = await store.Project(order.Project, cancel) ?? throw new InvalidOperationException($"There is no project {order.Project}.");
            if ((await store.ChangesOf(project.Key, source, cancel)).Count > 0)
                return;
            var plan = RegisterPlan.Of(project, order, await store.Items(project.Key, cancel), await store.Numbers(project.Key, cancel), source, clock.GetUtcNow());
            if (!order.DryRun)
                await store.Commit(plan.Work, cancel);
            done = plan.Done;
        });
        return done;
    }
}
