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

    private static IEnumerable<Moment> Of(ProjectCalendar calendar, Touchpoint touchpoint, DateOnly date)
    {
        DateTimeOffset?[] instants = [touchpoint.AtOn(date, calendar), touchpoint.RemindAt is { } reminds ? calendar.InstantOf(date, reminds) : null, touchpoint.ClosesOn(date, calendar)];
        return instants.OfType<DateTimeOffset>().Distinct().Order().Select(at => new Moment(at, touchpoint, date));
    }
}

/// <summary>An instant at which a touchpoint may have something due.</summary>
public readonly record struct Moment(DateTimeOffset At, Touchpoint Touchpoint, DateOnly Date);
