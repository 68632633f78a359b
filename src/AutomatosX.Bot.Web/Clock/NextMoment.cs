using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Web.Clock;

/// <summary>A moment of a project, with what takes place then: <c>Standup reminder</c>.</summary>
public sealed record NextMoment(Project Project, Moment Moment)
{
    public DateTimeOffset At => Moment.At;

    public string Name
    {
        get
        {
            var time = Project.Calendar.TimeOf(Moment.At);
            var touchpoint = Moment.Touchpoint;
            if (time == touchpoint.At)
                return touchpoint.Title;
            return time == touchpoint.RemindAt ? $"{touchpoint.Title} reminder" : $"{touchpoint.Title} closes";
        }
    }

    /// <summary>The first moment of a project after an instant, or null when nothing is planned for a year.</summary>
    public static NextMoment? Of(Project project, DateTimeOffset after) => project.Touchpoints
        .Select(touchpoint => Moments.Next(project, touchpoint, after))
        .OfType<Moment>()
        .OrderBy(moment => moment.At)
        .Select(moment => new NextMoment(project, moment))
        .FirstOrDefault();

    /// <summary>All moments of all projects on the way from one instant to another, in the order in which they come.</summary>
    public static IReadOnlyList<NextMoment> OnTheWay(IEnumerable<Project> projects, DateTimeOffset after, DateTimeOffset until) =>
    [
        .. projects.SelectMany(project => Moments.Between(project, after, until).Select(moment => new NextMoment(project, moment))).OrderBy(next => next.At),
    ];

    /// <summary>The last moment of the day on which the project's next one is, or null when there is none.</summary>
    public static DateTimeOffset? EndOfDay(Project project, DateTimeOffset after)
    {
        if (Of(project, after) is not { } next)
            return null;
        var end = project.Calendar.Bounds(project.Calendar.DateOf(next.At)).End;
        return Moments.Between(project, after, end.AddTicks(-1)) is [.., var last] ? last.At : next.At;
    }
}
