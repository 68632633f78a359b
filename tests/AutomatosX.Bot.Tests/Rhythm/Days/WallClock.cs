namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>What the clocks on the walls of a zone show, by the zone's offsets alone.</summary>
internal sealed class WallClock(TimeZoneInfo zone)
{
    private readonly Dictionary<DateTime, DateTimeOffset> first = [];
    private List<DateTimeOffset>? changes;

    public DateTime Shows(DateTimeOffset instant) => instant.UtcDateTime + zone.GetUtcOffset(instant);

    public DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Shows(instant));

    public TimeOnly Time(DateTimeOffset instant) => TimeOnly.FromDateTime(Shows(instant));

    /// <summary>The first minute at which the clocks show this, or more where they leave it out.</summary>
    public DateTimeOffset First(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        if (first.TryGetValue(wall, out var known))
            return known;
        var around = new DateTimeOffset(wall, TimeSpan.Zero);
        var instant = around - Enumerable.Range(-30, 61).Max(hour => zone.GetUtcOffset(around.AddHours(hour)));
        while (Shows(instant) < wall)
            instant = instant.AddMinutes(1);
        return first[wall] = instant;
    }

    /// <summary>Whether the clocks ever show this date.</summary>
    public bool Has(DateOnly date) => Date(First(date, new TimeOnly(12, 0))) == date;

    /// <summary>When the zone's clocks were set between the summers of 2011 and 2027, to the half day.</summary>
    public IReadOnlyList<DateTimeOffset> Changes() => changes ??= [.. Enumerable.Range(0, 365 * 16 * 2)
        .Select(half => new DateTimeOffset(2011, 7, 1, 0, 0, 0, TimeSpan.Zero).AddHours(12 * half))
        .Where(instant => zone.GetUtcOffset(instant) != zone.GetUtcOffset(instant.AddHours(12)))];
}
