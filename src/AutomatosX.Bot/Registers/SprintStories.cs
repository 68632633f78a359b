using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>
/// The stories of a sprint as they stood at the end of each day. A story belongs to the sprint that it names; else to the one in
/// its key (<c>P0-S2-14</c>); else to the one in which it came up, or the next when it came up between two.
/// </summary>
/// <param name="Items">The stories as they stand now.</param>
/// <param name="Course">How <see cref="Fields"/> went since the sprint began, with what stood then; stories of which nothing is in it are taken as they stand.</param>
public sealed record SprintStories(Sprint Sprint, ProjectCalendar Calendar, IReadOnlyList<Item> Items, IReadOnlyList<Change> Course)
{
    private readonly ILookup<(string Item, string Field), Change> course = Course.ToLookup(change => (change.Item, change.Field));

    /// <summary>The fields whose course says what a sprint holds and what of it is done.</summary>
    public static IReadOnlyList<string> Fields { get; } = [FieldNames.Status, FieldNames.Points, FieldNames.Sprint];

    /// <summary>The stories whose course has to be read: something was said of those fields since the sprint began.</summary>
    public static IReadOnlyList<string> Moving(IEnumerable<Item> items, Sprint sprint) =>
        [.. items.Where(item => item.Kind == StoryKind.Key && item.Fields.Values.Any(change => change.Day >= sprint.First)).Select(item => item.Key)];

    /// <summary>The stories that the sprint holds at the end of a day; dropped ones are none of it.</summary>
    public IEnumerable<StoryThen> At(DateOnly day) => Items.Where(item => item.Kind == StoryKind.Key && item.Created.Day <= day)
        .Select(item => new StoryThen(item, PointsOf(Value(item, FieldNames.Points, day)), Value(item, FieldNames.Status, day), SprintOf(item, Value(item, FieldNames.Sprint, day))))
        .Where(story => story.Sprint == Sprint.Number && story.Status != Statuses.Dropped);

    /// <summary>The points of a story: none where nobody said any, and never fewer than none.</summary>
    public static decimal PointsOf(string? points) => Math.Max(0, Number.Decimal(points) ?? 0);

    // A word that belongs to the day may have been said before one of an earlier day was edited: the fold's order decides, within what the day knew.
    private string? Value(Item item, string field, DateOnly day)
    {
        var said = course[(item.Key, field)].Where(change => change.Day <= day).MaxBy(change => change.Order);
        if (said is not null)
            return said.Value;
        // Nothing in its course: it stands since before. With a course that begins later, it did not stand yet.
        return course.Contains((item.Key, field)) ? null : item.Fields.TryGetValue(field, out var standing) && standing.Day <= day ? standing.Value : null;
    }

    private int? SprintOf(Item item, string? said)
    {
        if (Number.Whole(said) is { } named)
            return named;
        foreach (var part in item.Key.Split('-'))
        {
            if (part is ['S' or 's', .. var digits] && Number.Whole(digits) is { } number && Calendar.Sprints.Any(sprint => sprint.Number == number))
                return number;
        }

        return (Calendar.Sprints.FirstOrDefault(sprint => item.Created.Day <= sprint.Last) ?? Calendar.Sprints.LastOrDefault())?.Number;
    }
}

/// <summary>A story as it stood at the end of a day.</summary>
public sealed record StoryThen(Item Item, decimal Points, string? Status, int? Sprint)
{
    public string Key => Item.Key;

    /// <summary>A story counts when it is done: what is half done is not half delivered.</summary>
    public bool IsDone => Status == Statuses.Done;
}
