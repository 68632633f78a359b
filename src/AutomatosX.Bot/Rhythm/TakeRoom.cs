using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Takes that the bot can speak in a room again: what could not be posted there and still says something goes out. What was
/// about a time that is over stays unsaid. A post that somebody deleted meanwhile is not brought back: its platform knows it.
/// </summary>
public sealed class TakeRoom(IBotStore store, TimeProvider clock)
{
    /// <param name="done">Finishes the event that it came in; with a reason when it had no effect.</param>
    public async Task Take(RoomOpened opened, Func<string?, Write> done, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var again = new List<Write>();
        foreach (var project in (await store.Projects(cancel)).Where(project => project.IsIn(opened.Place)))
        {
            var posts = await StillWorthSaying(project, opened.Place, project.Calendar.DateOf(now), cancel);
            again.AddRange(posts.Where(post => post?.State == OutboxState.Failed).Select(post => new ResendPost(post!.Key, now)));
        }

        await store.Commit(new Work([.. again, done(again.Count > 0 ? null : "nothing waits for that room")], []), cancel);
    }

    /// <summary>The day's summary with its parts, and the roll-calls that are still open.</summary>
    private async Task<IReadOnlyList<OutboxPost?>> StillWorthSaying(Project project, Place channel, DateOnly day, CancellationToken cancel)
    {
        var summary = PostKey.Summary(project.Key, day);
        var head = ChannelPosts.In(project, channel, summary);
        var posts = new List<OutboxPost?> { await store.PostByKey(head, cancel) };
        posts.AddRange((await store.PostsUnder($"{summary}/", cancel)).Where(post => post.Address.UnderPost == head));
        foreach (var run in (await store.Runs(project.Key, day, cancel)).Where(run => run.ClosedAt is null))
            posts.Add(await store.PostByKey(ChannelPosts.In(project, channel, PostKey.RollCall(run)), cancel));
        return posts;
    }
}
