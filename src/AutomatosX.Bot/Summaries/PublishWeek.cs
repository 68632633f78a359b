using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Summaries.Weeks;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// Posts a project's weekly report once its time has come, each once. What was down then comes late, for some days; later than that the next
/// one is nearer.
/// </summary>
public sealed class PublishWeek(IBotStore store, ILinks links, TimeProvider clock)
{
    private const int DaysLate = 3;

    public async Task Run(Project project, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        foreach (var touchpoint in project.Touchpoints.Where(touchpoint => touchpoint.Kind == TouchpointKind.Weekly))
        {
            if (DueOn(project, touchpoint, now) is { } last && await store.PostByKey(PostKey.Week(project.Key, last), cancel) is null)
                await Publish(project, last, touchpoint.At, now, cancel);
        }
    }

    private async Task Publish(Project project, DateOnly last, TimeOnly at, DateTimeOffset now, CancellationToken cancel)
    {
        var numbers = await store.Numbers(project.Key, cancel);
        var keys = new Keys(project, numbers);
        var report = WeekReport.Of(await WeekFacts.Load(store, project, last, at, cancel));
        var markdown = MarkdownWriter.Write(report.Title, report.Sections, links);
        // Two who look at once take one number: the second is refused, looks again and finds the report posted.
        await store.Commit(Work.Nothing.And(WeekPosts.All(report, markdown, keys.Next(AnnouncementKind.Key), now)).And(keys.Taken).Having(numbers.Seen), cancel);
    }

    // Nothing of a week is told that began before the bot, or the plan of a report, was there.
    private static DateOnly? DueOn(Project project, Touchpoint touchpoint, DateTimeOffset now)
    {
        var today = project.Calendar.DateOf(now);
        return Enumerable.Range(0, DaysLate + 1).Select(days => today.AddDays(-days)).Where(date => touchpoint.TakesPlaceOn(date, project.Calendar))
            .Where(date => touchpoint.AtOn(date, project.Calendar) is var at && at <= now && !(at < project.Since) && !(at < touchpoint.Since)).Cast<DateOnly?>().FirstOrDefault();
    }
}
