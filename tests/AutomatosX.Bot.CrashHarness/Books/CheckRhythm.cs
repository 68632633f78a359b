using AutomatosX.Bot.CrashHarness.Traffic;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.CrashHarness.Books;

/// <summary>
/// The touchpoints of the run's day: whoever takes part was prompted once and reminded at most once, and the day has one
/// summary. That each of these posts stands in Slack once, <see cref="CheckPosts"/> sees.
/// </summary>
internal sealed class CheckRhythm(IBotStore store, Cast cast, DateTimeOffset now)
{
    public async Task<IReadOnlyList<Discrepancy>> Run()
    {
        var found = new List<Discrepancy>();
        foreach (var project in cast.Projects)
        {
            foreach (var touchpoint in project.File.Project.Touchpoints)
                found.AddRange(touchpoint.Kind == TouchpointKind.Summary ? await Summary(project) : await Asked(project, touchpoint));
        }

        return found;
    }

    /// <summary>Whether everything that was due has been done, as far as the runs tell.</summary>
    public async Task<bool> IsOver() => (await Run()).Count == 0;

    private async Task<IReadOnlyList<Discrepancy>> Asked(CastProject project, Touchpoint touchpoint)
    {
        var day = project.Today(now);
        var name = Bot.Rhythm.Run.NameOf(project.Key, touchpoint.Id, day);
        if (await store.Run(project.Key, touchpoint.Id, day) is not { } run)
            return [new Discrepancy(Sort.Lost, name, "a run", "none")];
        var found = new List<Discrepancy>();
        List<string> expected = [.. Participants(project, touchpoint)];
        if (!run.Prompted.Keys.Select(member => member.Value).Order(StringComparer.Ordinal).SequenceEqual(expected, StringComparer.Ordinal))
            found.Add(new Discrepancy(Sort.Lost, name, $"prompts to {string.Join(", ", expected)}", string.Join(", ", run.Prompted.Keys)));
        await Posts(found, name, $"prompt/{project.Key}/{touchpoint.Id}/", expected.Count, exactly: true);
        await Posts(found, name, $"reminder/{project.Key}/{touchpoint.Id}/", expected.Count, exactly: false);
        if (touchpoint.Kind == TouchpointKind.Standup && await store.PostByKey(PostKey.RollCall(run)) is null)
            found.Add(new Discrepancy(Sort.Lost, name, "a roll-call", "none"));
        if (touchpoint.ClosesAt is { } closes && project.At(closes, now) <= cast.RhythmEnds && run.ClosedAt is null)
            found.Add(new Discrepancy(Sort.Unfinished, name, "closed", "open"));
        return found;
    }

    private async Task Posts(List<Discrepancy> found, string name, string under, int count, bool exactly)
    {
        // What was said of a checkpoint stands under its prompt's key.
        var posts = (await store.PostsUnder(under)).Count(post => post.Key.Count(sign => sign == '/') == 4);
        if (posts > count || (exactly && posts < count))
            found.Add(new Discrepancy(posts > count ? Sort.Doubled : Sort.Lost, name, $"{count} posts {under}…", $"{posts}"));
    }

    private async Task<IReadOnlyList<Discrepancy>> Summary(CastProject project)
    {
        var day = project.Today(now);
        var name = PostKey.Summary(project.Key, day);
        var (reports, post) = (await store.DayReports(project.Key), await store.PostByKey(name));
        return reports.Count == 1 && post is not null ? [] : [new Discrepancy(reports.Count > 1 ? Sort.Doubled : Sort.Lost, name, "one document and one post of it", $"{reports.Count} documents, {(post is null ? "no post" : "one post")}")];
    }

    private static IEnumerable<string> Participants(CastProject project, Touchpoint touchpoint) => (touchpoint.Kind switch
    {
        TouchpointKind.Standup => project.Members.Select(member => member.Handle),
        TouchpointKind.Checkpoint => [touchpoint.Owner!.Value.Value],
        // Each owns a risk, from the first day on.
        _ => project.Members.Select(member => member.Handle),
    }).Order(StringComparer.Ordinal);
}
