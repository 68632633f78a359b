using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Clock;

/// <summary>
/// Moves the clock and lets happen what is planned on the way: it stops at each moment, has the bot look there,
/// and has it say what it has to say, so that a jump over a day leaves the same messages at the same times as the day itself.
/// </summary>
public sealed class MoveClock(PlaygroundClock clock, IBotStore store, IPlaygroundBot bot, ChangeFeed changes) : IDisposable
{
    /// <summary>The longest way that is gone at once.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(31);

    private readonly SemaphoreSlim moving = new(1, 1);

    /// <summary>Goes to the instant; one that has passed changes nothing.</summary>
    public async Task To(DateTimeOffset instant, CancellationToken cancel = default)
    {
        await moving.WaitAsync(cancel);
        try
        {
            await Go(instant, cancel);
        }
        finally
        {
            moving.Release();
        }

        changes.Tell(new Changed.Clock());
    }

    public void Dispose() => moving.Dispose();

    private async Task Go(DateTimeOffset instant, CancellationToken cancel)
    {
        var projects = await store.Projects(cancel);
        var now = clock.GetUtcNow();
        var looks = NextMoment.OnTheWay(projects, now, instant).Select(next => (next.At, next.Project))
            .Concat(projects.SelectMany(project => Moments.OfRules(project, now, instant).Select(at => (At: at, Project: project))));
        foreach (var (at, project) in looks.OrderBy(look => look.At).ToList())
        {
            await GoThroughItems(projects, at.AddTicks(-1), cancel);
            await LookAt(project, at, cancel);
        }

        await GoThroughItems(projects, instant, cancel);
        await clock.MoveTo(instant, cancel);
    }

    // What is said at one of these moments may bring the next one nearer: it is looked for anew each time.
    private async Task GoThroughItems(IReadOnlyList<Project> projects, DateTimeOffset until, CancellationToken cancel)
    {
        while (await NextOfItems(projects, cancel) is var (project, at) && at <= until)
            await LookAt(project, at, cancel);
    }

    private async Task<(Project Project, DateTimeOffset At)?> NextOfItems(IReadOnlyList<Project> projects, CancellationToken cancel)
    {
        (Project, DateTimeOffset)? first = null;
        foreach (var project in projects)
        {
            if (ItemMoments.Next(project, await store.Items(project.Key, cancel), clock.GetUtcNow()) is { } at && !(first?.Item2 <= at))
                first = (project, at);
        }

        return first;
    }

    private async Task LookAt(Project project, DateTimeOffset at, CancellationToken cancel)
    {
        await clock.MoveTo(at, cancel);
        await bot.Look(project.Key, cancel);
        await bot.WorkOff(cancel);
    }
}
