namespace AutomatosX.Bot.Projects;

/// <summary>The hours of the day in which nobody is told of anything that they did not ask for, in the project's zone. Days off are quiet as a whole.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="To">The first minute that is not quiet any more; before <paramref name="From"/> when the hours go over midnight.</param>
public readonly record struct QuietHours(TimeOnly From, TimeOnly To)
{
    public static QuietHours Usual { get; } = new(new TimeOnly(20, 0), new TimeOnly(8, 0));

    /// <summary>Whether the instant lies in them. Equal ends mean that no hour is quiet.</summary>
    public bool Hold(ProjectCalendar calendar, DateTimeOffset instant)
    {
        var time = calendar.TimeOf(instant);
        return !calendar.IsWorkingDay(calendar.DateOf(instant)) || (From < To ? time >= From && time < To : From > To && (time >= From || time < To));
    }
}
