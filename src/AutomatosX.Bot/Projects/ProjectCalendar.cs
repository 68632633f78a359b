namespace AutomatosX.Bot.Projects;

/// <summary>How a project counts its days.</summary>
public enum DayNumbering
{
    /// <summary>Days are counted through the sprint: Week 2 has Day 6 to Day 10.</summary>
    BySprint,

    /// <summary>Days are counted through the week: every week starts with Day 1.</summary>
    ByWeek,
}

/// <summary>
/// A project's days and hours: its zone, its working days with what is added and taken out, its sprints.
/// Dates are the project's own; an instant becomes a date only through the project's zone.
/// </summary>
public sealed record ProjectCalendar(TimeZoneInfo Zone, IReadOnlySet<DayOfWeek> WorkingDays, IReadOnlyList<Sprint> Sprints)
{
    /// <summary>Dates that are off although their weekday works.</summary>
    public IReadOnlySet<DateOnly> DaysOff { get; init; } = new HashSet<DateOnly>();

    /// <summary>Dates that work although their weekday is off.</summary>
    public IReadOnlySet<DateOnly> ExtraDays { get; init; } = new HashSet<DateOnly>();

    /// <summary>The Monday of week 1; by default of the week in which the first sprint begins.</summary>
    public DateOnly? WeekOne { get; init; }

    public DayNumbering Numbering { get; init; }

    /// <summary>How the project's zone is said after a time of day: <c>PT</c>. Empty for not at all.</summary>
    public string ZoneWord { get; init; } = "";

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>
    /// The instant at which a clock in the project's zone shows this time on this date. A time that the spring
    /// change skips is the first instant after the gap; a time that the autumn change repeats is the first of the two.
    /// </summary>
    public DateTimeOffset InstantOf(DateOnly date, TimeOnly time)
    {
        // Asked from an instant, every zone knows its offset; asked from a wall clock, one that skipped a day does not.
        var wall = date.ToDateTime(time, DateTimeKind.Unspecified);
        var (first, last) = (Utc(wall, TimeSpan.FromHours(15)), Utc(wall, TimeSpan.FromHours(-13)));
        var (before, after) = (Zone.GetUtcOffset(first), Zone.GetUtcOffset(last));
        foreach (var offset in new[] { before, after }.OrderDescending())
        {
            if (Zone.GetUtcOffset(Utc(wall, offset)) == offset)
                return new DateTimeOffset(wall, offset);
        }

        return Local(Change(first, last, before));
    }

    /// <summary>The project day that holds the instant: from its midnight to the next.</summary>
    public (DateTimeOffset Begin, DateTimeOffset End) Bounds(DateOnly date) =>
        (InstantOf(date, TimeOnly.MinValue), InstantOf(date.AddDays(1), TimeOnly.MinValue));

    /// <summary>Whether the project's zone has this date at all: who moves to the other side of the date line skips one.</summary>
    public bool Has(DateOnly date) => DateOf(Bounds(date).Begin) == date;

    /// <summary>Whether the project works on this date. Inside a sprint the sprint's own days decide.</summary>
    public bool IsWorkingDay(DateOnly date)
    {
        if (ExtraDays.Contains(date))
            return true;
        if (DaysOff.Contains(date))
            return false;
        return SprintOf(date) is { } sprint ? sprint.Days.Any(day => day.Date == date) : WorkingDays.Contains(date.DayOfWeek);
    }

    public DateOnly NextWorkingDay(DateOnly after) => Step(after, +1);

    public DateOnly PreviousWorkingDay(DateOnly before) => Step(before, -1);

    public Sprint? SprintOf(DateOnly date) => Sprints.FirstOrDefault(sprint => sprint.First <= date && date <= sprint.Last);

    /// <summary>
    /// The date of "Day n" as said on <paramref name="saidOn"/>: in the numbering that the project speaks,
    /// within the sprint (or week) of that date. Null when that one has no such day.
    /// </summary>
    public DateOnly? DateOfDay(int number, DateOnly saidOn)
    {
        if (Numbering == DayNumbering.ByWeek)
            return Enumerable.Range(0, 7).Select(MondayOf(saidOn).AddDays).Where(IsWorkingDay).Skip(number - 1).Select(date => (DateOnly?)date).FirstOrDefault();
        var sprint = SprintOf(saidOn) ?? Sprints.LastOrDefault(sprint => sprint.First <= saidOn) ?? Sprints.FirstOrDefault();
        return sprint?.Days.Where(day => day.Number == number).Select(day => (DateOnly?)day.Date).FirstOrDefault();
    }

    /// <summary>The date of "Week w Day n".</summary>
    public DateOnly? DateOfDay(int week, int number)
    {
        if (FirstMonday is not { } first)
            return null;
        var monday = first.AddDays(7 * (week - 1));
        return Enumerable.Range(0, 7).Select(monday.AddDays).Where(date => Label(date).Day == number).Select(date => (DateOnly?)date).FirstOrDefault();
    }

    public DayLabel Label(DateOnly date)
    {
        var sprint = SprintOf(date);
        var week = FirstMonday is { } first ? ((MondayOf(date).DayNumber - first.DayNumber) / 7) + 1 : 1;
        return new DayLabel(date, sprint?.Number, week, Numbering == DayNumbering.ByWeek ? DayInWeek(date) : DayInSprint(sprint, date));
    }

    private DateOnly? FirstMonday => WeekOne ?? (Sprints.Count > 0 ? MondayOf(Sprints[0].First) : null);

    private static int? DayInSprint(Sprint? sprint, DateOnly date) =>
        sprint?.Days.Where(day => day.Date == date).Select(day => (int?)day.Number).FirstOrDefault();

    private int? DayInWeek(DateOnly date) =>
        IsWorkingDay(date) ? Enumerable.Range(0, 7).Select(MondayOf(date).AddDays).TakeWhile(day => day <= date).Count(IsWorkingDay) : null;

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private DateOnly Step(DateOnly from, int by)
    {
        // A calendar without a single working day would never end; two years without one is such a calendar.
        var date = from.AddDays(by);
        for (var i = 0; i < 731 && !IsWorkingDay(date); i++)
            date = date.AddDays(by);
        return date;
    }

    private static DateTimeOffset Utc(DateTime wall, TimeSpan offset) => new DateTimeOffset(wall, TimeSpan.Zero) - offset;

    /// <summary>The second in which the zone leaves the offset.</summary>
    private DateTimeOffset Change(DateTimeOffset first, DateTimeOffset last, TimeSpan before)
    {
        while (last - first > TimeSpan.FromSeconds(1))
        {
            var middle = first.AddSeconds(Math.Floor((last - first).TotalSeconds / 2));
            if (Zone.GetUtcOffset(middle) == before)
                first = middle;
            else
                last = middle;
        }

        return last;
    }
}
