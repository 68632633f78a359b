namespace AutomatosX.Bot.Projects;

/// <summary>How much time has passed for a project: the clock goes through day and night of its working days and stands still on days off.</summary>
public static class WorkingTime
{
    // Nobody waits for anything longer than that; whoever asks about years need not count their days.
    private const int MostDays = 60;

    public static TimeSpan Between(ProjectCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last, passed) = (calendar.DateOf(from), calendar.DateOf(to), TimeSpan.Zero);
        if (last.DayNumber - first.DayNumber > MostDays)
            return to - from;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (!calendar.IsWorkingDay(date))
                continue;
            var (begin, end) = calendar.Bounds(date);
            var (since, until) = (begin > from ? begin : from, end < to ? end : to);
            if (until > since)
                passed += until - since;
        }

        return passed;
    }

    /// <summary>Which working day of a stretch it is: 1 on the day on which it began, or on the first working day after it.</summary>
    public static int DaysRunning(ProjectCalendar calendar, DateOnly from, DateOnly to)
    {
        if (to.DayNumber - from.DayNumber > MostDays)
            return to.DayNumber - from.DayNumber;
        var days = calendar.IsWorkingDay(from) ? 0 : 1;
        for (var date = from; date <= to; date = date.AddDays(1))
            days += calendar.IsWorkingDay(date) ? 1 : 0;
        return days;
    }
}
