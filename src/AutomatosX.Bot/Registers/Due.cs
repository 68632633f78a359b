using System.Globalization;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers;

/// <summary>When an item is due: a date, or a date and a minute in a zone. The register writes it as ISO 8601.</summary>
/// <param name="Date">In the project's zone.</param>
/// <param name="At">The instant, when a time of day was said.</param>
public readonly record struct Due(DateOnly Date, DateTimeOffset? At)
{
    /// <summary>Reads <c>2025-01-15</c> or <c>2025-01-15T17:00-08:00</c>; null for anything else.</summary>
    public static Due? Parse(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new Due(date, null);
        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new Due(DateOnly.FromDateTime(instant.DateTime), instant)
            : null;
    }

    /// <summary><c>Wed 15 Jan</c>, or <c>Wed 15 Jan 17:00 PT</c>.</summary>
    public string Said(ProjectCalendar calendar) =>
        At is { } at ? $"{DateWords.Day(calendar.DateOf(at))} {DateWords.TimeIn(calendar, at)}" : DateWords.Day(Date);
}
