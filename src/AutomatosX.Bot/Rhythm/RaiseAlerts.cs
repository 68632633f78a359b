using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Posts that a metric went past its limits, and brings earlier alerts up to date. It looks at what stands in the register instead
/// of listening to what writes into it: so a reading counts whoever told it and however, and one that was changed or undone too.
/// </summary>
public sealed class RaiseAlerts(IBotStore store, TimeProvider clock)
{
    /// <param name="items">The project's register as it stands.</param>
    public async Task Run(Project project, IReadOnlyList<Item> items, CancellationToken cancel = default)
    {
        if (!items.Any(item => item.Kind == MetricKind.Key && new Metric(item).IsLimited))
            return;
        var readings = await store.Readings(project.Key, MetricKind.Key, FieldNames.Value, DateOnly.MaxValue, MetricAlerts.MostReadings, cancel);
        var posted = await store.PostsUnder(PostKey.Alerts(project.Key), cancel);
        var (due, now) = (new MetricAlerts(project, items, readings, posted).Due().ToList(), clock.GetUtcNow());
        if (due.Count > 0)
            await store.Commit(new Work([.. due.SelectMany(alert => ChannelPosts.Of(project, alert.Key, alert.Post, now))], []), cancel);
    }
}
