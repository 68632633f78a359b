using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers;

/// <summary>
/// How many points of a sprint each member owns against what they may. A story's points all count for its owner, who answers for it, done or
/// not; those who help ("with") carry none of them, and are shown with the number of stories that they help with. The allowance is the
/// member's own, else the sprint's, else <see cref="Sprint.PointsOfADay"/> for each working day; it shrinks with the whole days that the member is away.
/// </summary>
public static class Capacity
{
    /// <summary>The members who own or help with anything, those with most first.</summary>
    public static IReadOnlyList<MemberCapacity> Of(SprintStories stories, Project project, Absences absences, DateOnly today)
    {
        var then = stories.At(today > stories.Sprint.Last ? stories.Sprint.Last : today).ToList();
        var sprint = stories.Sprint;
        List<DateOnly> days = [.. Enumerable.Range(0, sprint.Last.DayNumber - sprint.First.DayNumber + 1).Select(sprint.First.AddDays).Where(stories.Calendar.IsWorkingDay)];
        return
        [
            .. project.Members.Select(member => member.Handle).Select(member =>
                {
                    var away = days.Count(day => absences.IsAway(member, day));
                    var whole = sprint.Allowances.TryGetValue(member, out var own) ? own : sprint.Allowance ?? (Sprint.PointsOfADay * days.Count);
                    return new MemberCapacity(member, then.Where(story => story.Item.Owner == member).Sum(story => story.Points), days.Count == 0 ? whole : whole * (days.Count - away) / days.Count, away,
                        then.Count(story => story.Item.Owner == member), then.Count(story => Helpers(story.Item).Contains(member)));
                })
                .Where(member => member.Stories + member.HelpsWith > 0)
                .OrderByDescending(member => member.Points),
        ];
    }

    /// <summary>The points of stories that nobody owns.</summary>
    public static decimal Unowned(SprintStories stories, DateOnly today) => stories.At(today).Where(story => story.Item.Owner is null).Sum(story => story.Points);

    private static IEnumerable<MemberId> Helpers(Item story) =>
        (story[FieldNames.With] ?? "").Split([',', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(with => new MemberId(with));
}

/// <summary>What one member has in a sprint.</summary>
/// <param name="Points">Of the stories that the member owns.</param>
/// <param name="DaysAway">Whole working days of the sprint on which the member is away.</param>
public sealed record MemberCapacity(MemberId Member, decimal Points, decimal Allowance, int DaysAway, int Stories, int HelpsWith)
{
    /// <summary>The points beyond the allowance; none within it.</summary>
    public decimal Over => Math.Max(0, Points - Allowance);

    public bool IsOver => Over > 0;
}
