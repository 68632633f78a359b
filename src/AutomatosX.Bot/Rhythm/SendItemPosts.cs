using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Rhythm;

/// <summary>
/// Keeps what stands in chat for items of kinds that are asked about, told and followed: gates, announcements, change windows. What
/// shall stand is computed from the register; a post that reads so already is left alone, one that is said once is never changed.
/// </summary>
public sealed class SendItemPosts(IBotStore store, TimeProvider clock)
{
    private static readonly string[] Kinds = [GateKind.Key, AnnouncementKind.Key, WindowKind.Key];

    public async Task Run(Project project, IReadOnlyList<Item> items, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var writes = new List<EnqueuePost>();
        var absences = new Absences(items);
        foreach (var item in items)
        {
            var crossed = item.Kind == WindowKind.Key ? await CrossedIn(project, item, items, now, cancel) : Crossed.Nothing;
            if (Of(project, item, items, absences, crossed, now) is { } posts)
                await Follow(project, posts, now, writes, cancel);
        }

        var keys = new Keys(project, await store.Numbers(project.Key, cancel));
        var standing = items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (kind, gone) in Kinds.SelectMany(kind => keys.Given(kind).Where(key => !standing.Contains(key)).Select(key => (kind, key))))
            await Follow(project, new ItemPosts(ItemPost.Beginning(kind, project.Key, gone), [], Post.Say($"{gone} was taken back.")), now, writes, cancel);
        if (writes.Count > 0)
            await store.Commit(new Work([.. writes], []), cancel);
    }

    private static ItemPosts? Of(Project project, Item item, IReadOnlyList<Item> items, Absences absences, Crossed crossed, DateTimeOffset now) => item.Kind switch
    {
        GateKind.Key => new GatePosts(project, item, now).All(),
        AnnouncementKind.Key => new AnnouncementPosts(project, item, absences, now).All(),
        WindowKind.Key => new WindowPosts(project, item, items, absences, now) { Crossed = crossed }.All(),
        _ => null,
    };

    private async Task<Crossed> CrossedIn(Project project, Item item, IReadOnlyList<Item> items, DateTimeOffset now, CancellationToken cancel) =>
        await RollbackWatch.Load(store, project.Key, item, items, now + RollbackWatch.Ahead, cancel) is { } watch
            ? new Crossed(watch.Crossings(), (await store.PostsUnder(Crossed.Beginning(project, item), cancel)).Select(post => post.Key).ToHashSet(StringComparer.Ordinal))
            : Crossed.Nothing;

    private async Task Follow(Project project, ItemPosts posts, DateTimeOffset now, List<EnqueuePost> writes, CancellationToken cancel)
    {
        var there = (await store.PostsUnder(posts.Beginning, cancel)).ToDictionary(post => post.Key, StringComparer.Ordinal);
        var wanted = posts.Wanted.SelectMany(post => Addressed(project, post, now)).ToList();
        writes.AddRange(wanted.Where(post => !there.TryGetValue(post.Key, out var stands) || (!ItemPost.IsOnce(post.Key) && !Same(stands.Post, post.Post))));
        writes.AddRange(there.Values.Where(stands => !ItemPost.IsOnce(stands.Key) && wanted.TrueForAll(post => post.Key != stands.Key) && !Same(stands.Post, posts.NoMoreOf(stands.Key)))
            .Select(stands => new EnqueuePost(stands.Key, stands.Project, stands.Address, posts.NoMoreOf(stands.Key), now)));
    }

    private static IEnumerable<EnqueuePost> Addressed(Project project, ItemPost post, DateTimeOffset now) => post.To is { } member
        ? [new EnqueuePost(post.Key, project.Key, new Address(project.DirectChat(member)), post.Post, now)]
        : ChannelPosts.Of(project, post.Key, post.Post, now, post.Under);

    private static bool Same(Post one, Post other) => PlainText.WithButtons(one) == PlainText.WithButtons(other);
}
