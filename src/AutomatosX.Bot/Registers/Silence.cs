using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>
/// How long nothing was said of an item, in time that the project works: days off do not count, so that nobody is silent for a weekend.
/// </summary>
public static class Silence
{
    /// <summary>What is worth a word: a working day.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromHours(24);

    public static TimeSpan Of(Item item, ProjectCalendar calendar, DateTimeOffset now) => Between(item.ChangedAt, now, calendar);

    /// <summary>The open stories of which nothing was said for that long, the longest silent first.</summary>
    public static IReadOnlyList<Item> Stories(IEnumerable<Item> items, ProjectCalendar calendar, DateTimeOffset now, TimeSpan? atLeast = null) =>
        [.. items.Where(item => item.Kind == StoryKind.Key && !Kind.Of(item.Kind).IsClosed(item) && Of(item, calendar, now) >= (atLeast ?? Long)).OrderBy(item => item.ChangedAt)];

    private static TimeSpan Between(DateTimeOffset from, DateTimeOffset until, ProjectCalendar calendar)
    {
        if (from >= until)
            return TimeSpan.Zero;
        var silent = until - from;
        for (var day = calendar.DateOf(from); day <= calendar.DateOf(until); day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
                continue;
            var (begin, end) = calendar.Bounds(day);
            silent -= (end < until ? end : until) - (begin > from ? begin : from);
        }

        return silent;
    }
}
