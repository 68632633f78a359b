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

    public static TimeSpan Of(Item item, ProjectCalendar calendar, DateTimeOffset now) => WorkingTime.Between(calendar, item.ChangedAt, now);

    /// <summary>The stories under way of which nothing was said for that long, the longest silent first.</summary>
    public static IReadOnlyList<Item> Stories(IEnumerable<Item> items, ProjectCalendar calendar, DateTimeOffset now, TimeSpan? atLeast = null) =>
        [.. items.Where(item => IsUnderWay(item) && Of(item, calendar, now) >= (atLeast ?? Long)).OrderBy(item => item.ChangedAt)];

    // What has not begun, or waits for somebody's review, has nothing to tell.
    private static bool IsUnderWay(Item item) => item.Kind == StoryKind.Key && item.Status is not (null or Statuses.NotStarted or Statuses.ReadyForReview) && !Kind.Of(item.Kind).IsClosed(item);
}
