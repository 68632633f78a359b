using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Days that are over and whose plan was not looked at to its end, since the bot was down. What was not asked is never
/// asked late: a summary that has something to tell still comes, and one line names the days that have none.
/// </summary>
/// <param name="Days">The oldest first, each with whether it has something to tell.</param>
public sealed record MissedDays(Project Project, IReadOnlyList<(DayPlan Plan, bool Tells)> Days, DateTimeOffset Now)
{
    /// <summary>What of a day no look has found.</summary>
    public static IEnumerable<(Touchpoint Touchpoint, Run Run)> Unseen(DayPlan plan, DateTimeOffset now) => plan.Planned(now).Where(planned => !WasSeen(planned.Run));

    /// <summary>Whether a look found anything of the day: the one that did has settled what lay before it.</summary>
    public static bool WasSeen(DayPlan plan, DateTimeOffset now) => plan.Planned(now).Any(planned => WasSeen(planned.Run));

    /// <summary>What is to be written: all of it at once, so that the line comes once.</summary>
    public Work Work()
    {
        var work = Storing.Work.Nothing;
        foreach (var (plan, tells) in Days)
        {
            foreach (var (touchpoint, run) in Unseen(plan, Now))
                work = work.And(new StepRun(Settled(touchpoint, run, tells))).Having(run.Seen);
        }

        return Silent is [.., var last] ? work.And(ChannelPosts.Of(Project, PostKey.Missed(Project.Key, last.Date), Post.Say([.. Lines()]), Now)) : work;
    }

    private List<DayPlan> Silent => [.. Days.Where(day => !day.Tells).Select(day => day.Plan)];

    private static bool WasSeen(Run run) => run.HasBegun || run.ClosedAt is not null;

    // A summary that is open after its day is one that is still to come.
    private Run Settled(Touchpoint touchpoint, Run run, bool tells) => touchpoint.Kind == TouchpointKind.Summary
        ? tells ? run with { OpenedAt = Now } : run with { ClosedAt = Now }
        : run with { ClosedAt = Now, Note = DayPlan.NobodyWasAsked };

    private IEnumerable<Line> Lines()
    {
        var days = Silent;
        var one = days.Count == 1;
        var kinds = days.SelectMany(day => Unseen(day, Now)).Select(planned => planned.Touchpoint.Kind).ToHashSet();
        var noSummary = $"there is no summary of {(one ? "that day" : "these days")}";
        yield return $"I was down {On([.. days.Select(day => day.Date)])}.";
        if (!kinds.Contains(TouchpointKind.Summary))
            yield return "Nobody was asked.";
        else
            yield return kinds.Count > 1 ? $"Nobody was asked, and {noSummary}." : $"{char.ToUpperInvariant(noSummary[0])}{noSummary[1..]}.";
        yield return "If you wrote to me then and I did not answer, write again.";
    }

    private string On(IReadOnlyList<DateOnly> days) => days switch
    {
        [var one] => $"on {Named(one)}",
        { Count: <= 3 } => $"on {string.Join(", ", days.SkipLast(1).Select(Named))} and {Named(days[^1])}",
        _ => FormattableString.Invariant($"on {days.Count} days from {Named(days[0])} to {Named(days[^1])}"),
    };

    private string Named(DateOnly date) => Project.Calendar.Label(date) is { Day: not null } label ? $"{DateWords.Day(date)} ({label.Short})" : DateWords.Day(date);
}
