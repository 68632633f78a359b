using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Closes what the bot missed on days that are over: their runs, with the reason; and says once in the channel which days
/// have nothing to tell.
/// </summary>
public sealed class CloseMissedDays(IBotStore store, TimeProvider clock)
{
    // Whoever was away for longer than this needs no list of days.
    private const int Farthest = 62;

    public async Task Run(Project project, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var days = new List<(DayPlan, bool)>();
        foreach (var plan in await Missed(project, now, cancel))
            days.Add((plan, MissedDays.WasSeen(plan, now) || await HasWords(plan, cancel)));
        if (days.Count > 0)
            await store.Commit(new MissedDays(project, days, now).Work(), cancel);
    }

    /// <summary>From the last day that a look found anything of, or from the project's beginning; nothing when neither is in sight.</summary>
    private async Task<IReadOnlyList<DayPlan>> Missed(Project project, DateTimeOffset now, CancellationToken cancel)
    {
        var missed = new List<DayPlan>();
        var today = project.Calendar.DateOf(now);
        for (var date = today.AddDays(-1); date >= today.AddDays(-Farthest); date = date.AddDays(-1))
        {
            if (!project.TouchpointsOn(date).Any() || !project.Calendar.Has(date))
                continue;
            var plan = new DayPlan(project, date, await store.Runs(project.Key, date, cancel), new Absences([]), []);
            if (MissedDays.Unseen(plan, now).Any())
                missed.Insert(0, plan);
            if (MissedDays.WasSeen(plan, now) || !plan.Planned(now).Any())
                return missed;
        }

        return project.Since > project.Calendar.InstantOf(today.AddDays(-Farthest), TimeOnly.MinValue) ? missed : [];
    }

    private async Task<bool> HasWords(DayPlan plan, CancellationToken cancel) =>
        (await store.RepliesOn(plan.Project.Key, plan.Date, cancel)).Count > 0 || (await store.ChangesOn(plan.Project.Key, plan.Date, cancel)).Count > 0;
}
