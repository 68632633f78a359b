using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Rhythm;

/// <summary>The instants at which something of a project may become due. They only say when to look; what is due, stored state says.</summary>
public static class Moments
{
    /// <summary>All moments after the first instant and up to the second, ascending, each once.</summary>
    public static IReadOnlyList<Moment> Between(Project project, DateTimeOffset after, DateTimeOffset until)
    {
        var moments = new List<Moment>();
        var last = project.Calendar.DateOf(until).AddDays(1);
        for (var date = project.Calendar.DateOf(after).AddDays(-1); date <= last; date = date.AddDays(1))
        {
            foreach (var touchpoint in project.TouchpointsOn(date))
                moments.AddRange(Of(project.Calendar, touchpoint, date).Where(moment => moment.At > after && moment.At <= until));
        }

        return [.. moments.OrderBy(moment => moment.At)];
    }

    /// <summary>The first moment of a touchpoint after an instant, or null when there is none within a year.</summary>
    public static Moment? Next(Project project, Touchpoint touchpoint, DateTimeOffset after)
    {
        var first = project.Calendar.DateOf(after).AddDays(-1);
        return Enumerable.Range(0, 367)
            .Select(first.AddDays)
            .Where(date => touchpoint.TakesPlaceOn(date, project.Calendar))
            .SelectMany(date => Of(project.Calendar, touchpoint, date))
            .Where(moment => moment.At > after)
            .Cast<Moment?>()
            .FirstOrDefault();
    }

    /// <summary>
    /// The next instant at which the project's rules are to be looked at, or null when it has none: each full hour that is not
    /// quiet. What they say of hours and days need not be looked at more often.
    /// </summary>
    public static DateTimeOffset? NextOfRules(Project project, DateTimeOffset after)
    {
        if (project.Rules.Count == 0)
            return null;
        var first = project.Calendar.DateOf(after);
        return Enumerable.Range(0, 367).SelectMany(day => RulesOn(project, first.AddDays(day))).Where(at => at > after).Cast<DateTimeOffset?>().FirstOrDefault();
    }

    /// <summary>All of them after the first instant and up to the second.</summary>
    public static IEnumerable<DateTimeOffset> OfRules(Project project, DateTimeOffset after, DateTimeOffset until)
    {
        for (var next = NextOfRules(project, after); next <= until; next = NextOfRules(project, next.Value))
            yield return next.Value;
    }

    private static IEnumerable<DateTimeOffset> RulesOn(Project project, DateOnly date) => project.Calendar.IsWorkingDay(date)
        ? Enumerable.Range(0, 24).Select(hour => project.Calendar.InstantOf(date, new TimeOnly(hour, 0))).Distinct().Where(at => !project.QuietHours.Hold(project.Calendar, at))
        : [];

    private static IEnumerable<Moment> Of(ProjectCalendar calendar, Touchpoint touchpoint, DateOnly date)
    {
        DateTimeOffset?[] instants = [touchpoint.AtOn(date, calendar), touchpoint.RemindAt is { } reminds ? calendar.InstantOf(date, reminds) : null, touchpoint.ClosesOn(date, calendar)];
        return instants.OfType<DateTimeOffset>().Distinct().Order().Select(at => new Moment(at, touchpoint, date));
    }
}

/// <summary>An instant at which a touchpoint may have something due.</summary>
public readonly record struct Moment(DateTimeOffset At, Touchpoint Touchpoint, DateOnly Date);
