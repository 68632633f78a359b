using System.Security.Cryptography;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// Publishes a day's summary, or brings the one that stands there up to date: section by section, and only where the
/// facts differ from those that were published.
/// </summary>
public sealed class PublishSummary(IBotStore store, ILinks links, TimeProvider clock)
{
    /// <param name="run">The run of the summary's touchpoint, or null when it is published on demand.</param>
    public Task Publish(Project project, DateOnly day, Run? run, CancellationToken cancel = default) => Publish(project, day, run, close: false, cancel);

    /// <summary>
    /// Publishes on demand. Before the time of the day's summary that is how the day stands so far, in a post of its own:
    /// the summary still comes at its time.
    /// </summary>
    public async Task PublishNow(Project project, DateOnly day, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var planned = project.TouchpointsOn(day).Where(touchpoint => touchpoint.Kind == TouchpointKind.Summary).Select(touchpoint => project.Calendar.InstantOf(day, touchpoint.At)).DefaultIfEmpty(now).Min();
        if (now >= planned || await store.DayReport(project.Key, day, cancel) is not null)
        {
            await Publish(project, day, null, close: false, cancel);
            return;
        }

        var summary = DaySummary.Of(await DayFacts.Load(store, project, day, now, cancel), Template.Named(project.Template));
        var key = $"{PostKey.Summary(project.Key, day)}/so-far/{DateWords.Time(project.Calendar.TimeOf(now))}";
        var post = SummaryPosts.Head(summary, MarkdownWriter.Write(summary, links), null);
        await store.Commit(new Work([.. ChannelPosts.Of(project, key, post with { Title = $"{post.Title}, so far" }, now)], []), cancel);
    }

    /// <summary>Publishes the day a last time; what is said of it later stands under the next day's corrections.</summary>
    public async Task Close(Project project, DateOnly day, CancellationToken cancel = default)
    {
        if (await store.DayReport(project.Key, day, cancel) is { Closed: false })
            await Publish(project, day, null, close: true, cancel);
    }

    private async Task Publish(Project project, DateOnly day, Run? run, bool close, CancellationToken cancel)
    {
        var published = await store.DayReport(project.Key, day, cancel);
        var now = clock.GetUtcNow();
        // A day that a clock ahead of time closed is open again once that clock has been set back.
        if (published is { Closed: true } && !published.ChangedAt.IsAhead(now))
        {
            if (run is { ClosedAt: null })
                await store.Commit(Work.Nothing.And(new StepRun(run with { ClosedAt = now })).Having(run.Seen), cancel);
            return;
        }

        var summary = DaySummary.Of(await DayFacts.Load(store, project, day, now, cancel), Template.Named(project.Template));
        var hash = HashOf(summary);
        if (published?.FactsHash == hash && !close && run is not { ClosedAt: null })
            return;
        var markdown = MarkdownWriter.Write(summary, links);
        var report = new DayReport(project.Key, day, summary.Title, markdown, hash, published?.PublishedAt ?? now, now, close);
        var work = Work.Nothing.And(new KeepDayReport(report)).And(SummaryPosts.All(summary, markdown, links.ToDay(project.Key, day), now)).And(await Gone(summary, now, cancel)).And(await Corrected(summary, now, cancel));
        if (run is { ClosedAt: null })
            work = work.And(new StepRun(run with { ClosedAt = now })).Having(run.Seen);
        await store.Commit(work, cancel);
    }

    // A section that stood there and has nothing to say any more must not go on saying it.
    private async Task<IReadOnlyList<Write>> Gone(DaySummary summary, DateTimeOffset now, CancellationToken cancel)
    {
        var gone = new List<Write>();
        foreach (var (key, heading) in SummaryPosts.Absent(summary))
        {
            foreach (var here in ChannelPosts.Keys(summary.Facts.Project, key))
            {
                if (await store.PostByKey(here, cancel) is { } post)
                    gone.Add(new EnqueuePost(here, post.Project, post.Address, new Post(heading, [Section.Of("Nothing any more.")], []), now));
            }
        }

        return gone;
    }

    // A closed day says that it was corrected, and where.
    private async Task<IReadOnlyList<Write>> Corrected(DaySummary summary, DateTimeOffset now, CancellationToken cancel)
    {
        var project = summary.Facts.Project;
        var writes = new List<Write>();
        foreach (var day in summary.Facts.Corrections.Select(reply => reply.Day).Distinct())
        {
            if (await store.PostByKey(PostKey.Summary(project.Key, day), cancel) is null)
                continue;
            var words = Post.Say($"Corrected after the day was closed: see Corrections in the summary of {summary.Facts.Label.Short}.");
            writes.AddRange(ChannelPosts.Of(project, PostKey.SummaryPart(project.Key, day, "corrected"), words, now, PostKey.Summary(project.Key, day)));
        }

        return writes;
    }

    private static string HashOf(DaySummary summary) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(summary.Text)));
}
