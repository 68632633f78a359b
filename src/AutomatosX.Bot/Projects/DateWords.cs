using System.Globalization;

namespace AutomatosX.Bot.Projects;

/// <summary>Dates and times as the bot says them: <c>Wed 15 Jan</c>, <c>09:15</c>.</summary>
public static class DateWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly date) => date.ToString("ddd d MMM", English);

    public static string Weekday(DateOnly date) => date.ToString("dddd", English);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A time of day in the project's zone, with the zone's word where the project has one.</summary>
    public static string TimeIn(ProjectCalendar calendar, TimeOnly time) =>
        calendar.ZoneWord.Length == 0 ? Time(time) : $"{Time(time)} {calendar.ZoneWord}";

    public static string TimeIn(ProjectCalendar calendar, DateTimeOffset instant) => TimeIn(calendar, calendar.TimeOf(instant));
}
