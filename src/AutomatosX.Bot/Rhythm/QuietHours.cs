using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>When a member is left alone with what can wait: outside working hours, on days off, while away.</summary>
public static class QuietHours
{
    /// <summary>From when on people may be spoken to on a working day.</summary>
    public static readonly TimeOnly From = new(8, 0);

    private static readonly TimeOnly Until = new(18, 0);

    public static bool Holds(Project project, Absences absences, MemberId member, DateTimeOffset now)
    {
        var (date, time) = (project.Calendar.DateOf(now), project.Calendar.TimeOf(now));
        return !project.Calendar.IsWorkingDay(date) || time < From || time >= Until || absences.IsAway(member, date, time);
    }
}
