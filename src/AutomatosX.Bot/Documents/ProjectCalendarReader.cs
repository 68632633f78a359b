using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads the calendar of a project file: zone, working days, sprints.</summary>
internal static class ProjectCalendarReader
{
    public static Dictionary<string, DayOfWeek> Weekdays { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Mon"] = DayOfWeek.Monday,
        ["Tue"] = DayOfWeek.Tuesday,
        ["Wed"] = DayOfWeek.Wednesday,
        ["Thu"] = DayOfWeek.Thursday,
        ["Fri"] = DayOfWeek.Friday,
        ["Sat"] = DayOfWeek.Saturday,
        ["Sun"] = DayOfWeek.Sunday,
    };

    private static readonly Dictionary<string, DayNumbering> Numberings = new(StringComparer.Ordinal)
    {
        ["sprint"] = DayNumbering.BySprint,
        ["week"] = DayNumbering.ByWeek,
    };

    public static ProjectCalendar Read(JsonPart file, IReadOnlyList<Member> members)
    {
        var calendar = file["calendar"];
        return new ProjectCalendar(Zone(file), WorkingDays(calendar), Sprints(file, members))
        {
            DaysOff = Dates(calendar, "daysOff"),
            ExtraDays = Dates(calendar, "extraDays"),
            WeekOne = calendar?["weekOne"]?.Date(),
            Numbering = calendar?["numbering"]?.OneOf(Numberings) ?? DayNumbering.BySprint,
            ZoneWord = calendar?.Optional("zoneWord") ?? "",
        };
    }

    private static TimeZoneInfo Zone(JsonPart file)
    {
        var id = file.Required("timeZone");
        if (id.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return id.Length == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(id);
        file["timeZone"]?.Complain($"\"{id}\" is no time zone; write it like Europe/Berlin");
        return TimeZoneInfo.Utc;
    }

    private static HashSet<DayOfWeek> WorkingDays(JsonPart? calendar) =>
        calendar?["workingDays"] is { } days
            ? [.. days.Each().Select(day => day.OneOf(Weekdays)).OfType<DayOfWeek>()]
            : [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static HashSet<DateOnly> Dates(JsonPart? calendar, string name) =>
        calendar?[name] is { } dates ? [.. dates.Each().Select(date => date.Date()).OfType<DateOnly>()] : [];

    private static List<Sprint> Sprints(JsonPart file, IReadOnlyList<Member> members)
    {
        var sprints = new List<Sprint>();
        foreach (var part in file["sprints"]?.Each() ?? [])
        {
            var days = SprintDays(part);
            if (days.Count > 0)
                sprints.Add(SprintSettingsReader.Read(part, new Sprint(part.Whole("number") ?? sprints.Count + 1, days), members));
        }

        return [.. sprints.OrderBy(sprint => sprint.First)];
    }

    private static List<SprintDay> SprintDays(JsonPart sprint)
    {
        if (sprint["days"] is not { } list)
        {
            sprint.Complain("has no days; write \"days\": { \"1\": \"2025-01-20\", … }");
            return [];
        }

        var days = new List<SprintDay>();
        foreach (var (name, value) in list.Members())
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                value.Complain($"\"{name}\" is no day number");
            else if (value.Date() is { } date)
                days.Add(new SprintDay(number, date));
        }

        days.Sort((left, right) => left.Number.CompareTo(right.Number));
        for (var i = 1; i < days.Count; i++)
        {
            if (days[i].Date <= days[i - 1].Date)
                list.Complain(string.Create(CultureInfo.InvariantCulture, $"Day {days[i].Number} is not after Day {days[i - 1].Number}"));
        }

        return days;
    }
}
