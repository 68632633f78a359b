using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Documents;

/// <summary>Hands out everything of a project: to whom it belongs it belongs in a form that other programs read.</summary>
public sealed class ExportProject(IBotStore store, TimeProvider clock)
{
    /// <summary>Writes the whole project as one JSON document.</summary>
    public async Task Json(Project project, Stream to, CancellationToken cancel = default)
    {
        await using var export = new JsonExport(to);
        export.Begin(project, clock.GetUtcNow());
        foreach (var key in await store.KeysEver(project.Key, cancel))
        {
            if (await store.History(project.Key, key, cancel) is { Count: > 0 } history)
                export.Item(history);
            await export.Flush(cancel);
        }

        export.Days();
        foreach (var day in await Days(project, cancel))
        {
            export.Day(
                project.Calendar.Label(day),
                await store.RepliesOn(project.Key, day, cancel),
                await store.AsksOn(project.Key, day, cancel),
                await store.Runs(project.Key, day, cancel),
                await store.DayReport(project.Key, day, cancel));
            await export.Flush(cancel);
        }

        export.End();
        await export.Flush(cancel);
    }

    /// <summary>The items of a kind as they stand, as a table.</summary>
    public async Task<string> Csv(Project project, Kind kind, CancellationToken cancel = default) =>
        CsvExport.Of(kind, await store.Items(project.Key, cancel), project.Calendar);

    private async Task<IReadOnlyList<DateOnly>> Days(Project project, CancellationToken cancel)
    {
        var reports = (await store.DayReports(project.Key, cancel)).Select(report => report.Day);
        return [.. reports.Concat(await store.DaysWithReplies(project.Key, cancel)).Concat(await store.DaysWithRuns(project.Key, cancel)).Distinct().Order()];
    }
}
