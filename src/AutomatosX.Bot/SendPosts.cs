using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot;

/// <summary>
/// The exit: delivers what waits in the outbox and is due, room by room, so that a slow one holds up no other. A post whose delivery was never answered is looked for before anything
/// else is done about it; where a platform shows nobody what stands there, a summary is sent again and says that it may be a
/// repeat, and nothing else is: for a prompt there is the reminder.
/// </summary>
public sealed class SendPosts(IBotStore store, IEnumerable<IChatPlatform> platforms, TimeProvider clock, BotMeters? meters = null)
{
    private const int Batch = 50;
    private const int MostAttempts = 8;
    private const string Repeated = "sent again: whether it arrived before cannot be known";

    // A look costs calls, of which a platform takes only so many, and what is not there after a while mostly never is.
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestBetweenLooks = TimeSpan.FromMinutes(5);

    // Where a platform cannot look, its unknown posts stay: they must not hide those that another one can find.
    private const int MostUnknown = 500;

    // When the next look is due stands in the row, so that a process that starts again does not look sooner; this is only for how much later the one after it is.
    private readonly ConcurrentDictionary<string, TimeSpan> pauses = new(StringComparer.Ordinal);
    private readonly Dictionary<Platform, IChatPlatform> platforms = platforms.ToDictionary(platform => platform.Platform);

    /// <summary>
    /// Delivers until nothing that is due can be delivered now. Each workspace has one sender at a time, of all programs on this
    /// store, since a platform counts what it takes by workspace.
    /// </summary>
    public async Task Drain(CancellationToken cancel = default) =>
        await Task.WhenAll((await store.WorkspacesToServe(clock.GetUtcNow(), cancel)).Select(workspace => Serve(workspace, cancel)));

    private async Task Serve(Workspace workspace, CancellationToken cancel)
    {
        await Recover(workspace, cancel);
        await Adopt(workspace, cancel);
        await using var turn = await store.Take($"send/{workspace}", cancel);
        while (turn.IsHeld && await store.Claim(workspace, clock.GetUtcNow(), Batch, cancel) is { Count: > 0 } claimed)
        {
            // The playground answers at once: nothing is won by speaking to several of its rooms at the same time.
            await Task.WhenAll(claimed.GroupBy(post => workspace.Platform == Platform.Playground ? null : post.Address.Room).Select(room => DeliverInOrder(room, turn, cancel)));
        }
    }

    // Whoever has the turn finds nothing in a sender's hands, unless that one died or could not write down what became of it.
    // What it had under way may still arrive: were the same post changed before that, its older words would stand there in the end.
    private async Task Recover(Workspace workspace, CancellationToken cancel)
    {
        if (await store.PostsIn(OutboxState.Sending, 1, workspace, cancel) is [])
            return;
        await using var turn = await store.Take($"send/{workspace}", cancel);
        while (turn.IsHeld && await store.PostsIn(OutboxState.Sending, Batch, workspace, cancel) is { Count: > 0 } left)
            await store.Commit(new Work([.. left.Select(post => Settled(post, new Delivered.Unknown("the process ended while it was being sent")))], []), cancel);
    }

    private async Task Adopt(Workspace workspace, CancellationToken cancel)
    {
        // Whoever comes while somebody looks goes on without: two looks find no more than one, and what waits need not wait for them.
        await using var turn = await store.TryTake($"look-for/{workspace}", cancel);
        if (turn is null)
            return;
        foreach (var post in (await store.PostsIn(OutboxState.Unknown, MostUnknown, workspace, cancel)).Where(post => post.NotBefore <= clock.GetUtcNow()))
        {
            if (post.Message is not null)
            {
                await store.Commit(new Work([ChangedAgain(post)], []), cancel);
                continue;
            }

            var found = platforms.TryGetValue(workspace.Platform, out var platform) ? await Find(platform, DeliveryOf(post, await Parent(post, cancel)), cancel) : null;
            await store.Commit(new Work([found is null ? LookedFor(post) : Adopted(post, found)], []), cancel);
        }
    }

    // The message of a change stands there in any case, so looking for it tells nothing; made twice, the change is no other.
    private SettlePost ChangedAgain(OutboxPost post) => post.Attempts < MostAttempts
        ? new SettlePost(post.Key, post.Hash, OutboxState.Waiting, post.Message, clock.GetUtcNow(), "whether the change arrived is not known")
        : new SettlePost(post.Key, post.Hash, OutboxState.Failed, post.Message, post.NotBefore, "whether the change arrived was never known");

    private SettlePost LookedFor(OutboxPost post)
    {
        var pause = pauses.AddOrUpdate(post.Key, 2 * FirstLook, (_, before) => 2 * before < LongestBetweenLooks ? 2 * before : LongestBetweenLooks);
        return new SettlePost(post.Key, post.Hash, OutboxState.Unknown, post.Message, clock.GetUtcNow() + pause, post.Why);
    }

    private static async Task<Found?> Find(IChatPlatform platform, Delivery delivery, CancellationToken cancel)
    {
        try
        {
            return await platform.Find(delivery, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // A look that breaks says nothing; the others are looked for all the same, and what waits goes out.
            return null;
        }
    }

    private async Task DeliverInOrder(IEnumerable<OutboxPost> room, ITurn turn, CancellationToken cancel)
    {
        // A turn that went to somebody else takes the posts with it: whoever has it now looks what became of them.
        foreach (var post in room.TakeWhile(_ => turn.IsHeld))
            await Deliver(post, cancel);
    }

    private async Task Deliver(OutboxPost post, CancellationToken cancel)
    {
        using var span = BotTraces.Delivering(post.Address.Room.Platform.ToString(), post.Key, post.Attempts, post.Trace);
        if (!platforms.TryGetValue(post.Address.Room.Platform, out var platform))
        {
            await Settle(post, new Delivered.Never($"no connection to {post.Address.Room.Platform}"), cancel);
            return;
        }

        if (post.Message is null && post.Address.Until <= clock.GetUtcNow())
        {
            await Settle(post, new Delivered.Never("its time was over before it could be sent"), cancel);
            return;
        }

        var delivered = await Deliver(platform, DeliveryOf(post, await Parent(post, cancel)), cancel);
        span?.SetTag("bot.delivery.outcome", BotTraces.Snake(delivered.GetType().Name));
        await Settle(post, delivered, cancel);
        if (delivered is Delivered.There)
            meters?.Delivered(post, clock.GetUtcNow());
    }

    private async Task<MessageRef?> Parent(OutboxPost post, CancellationToken cancel) =>
        post.Address.UnderPost is { } key ? (await store.PostByKey(key, cancel))?.Message : post.Address.UnderMessage;

    private static async Task<Delivered> Deliver(IChatPlatform platform, Delivery delivery, CancellationToken cancel)
    {
        try
        {
            return await platform.Deliver(delivery, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // Whether it arrived before something broke, nobody knows; the others that were claimed with it still go out.
            return new Delivered.Unknown($"{error.GetType().Name}: {error.Message}");
        }
    }

    private async Task Settle(OutboxPost post, Delivered delivered, CancellationToken cancel)
    {
        var work = new Work([Settled(post, delivered)], []);
        if (delivered is Delivered.Never { Remedy: { } remedy } && await store.Project(post.Project, cancel) is { } project)
            work = work.And(Undelivered.Notices(project, post, remedy, clock.GetUtcNow()));
        await store.Commit(work, cancel);
    }

    private SettlePost Settled(OutboxPost post, Delivered delivered) => delivered switch
    {
        Delivered.There there => new SettlePost(post.Key, post.Hash, OutboxState.Sent, there.Message, post.NotBefore, null),
        Delivered.Unknown unknown => new SettlePost(post.Key, post.Hash, OutboxState.Unknown, post.Message, clock.GetUtcNow() + FirstLook, WhyStill(post, unknown.Why)),
        Delivered.Held held => new SettlePost(post.Key, post.Hash, OutboxState.Waiting, post.Message, clock.GetUtcNow() + held.For, WhyStill(post, held.Why)) { Tried = false },
        Delivered.NotNow later when post.Attempts < MostAttempts => new SettlePost(post.Key, post.Hash, OutboxState.Waiting, post.Message, clock.GetUtcNow() + later.After, WhyStill(post, later.Why)),
        Delivered.NotNow given => new SettlePost(post.Key, post.Hash, OutboxState.Failed, post.Message, post.NotBefore, given.Why),
        Delivered.Never never => new SettlePost(post.Key, post.Hash, OutboxState.Failed, post.Message, post.NotBefore, never.Why),
        _ => throw new InvalidOperationException($"{delivered.GetType().Name} is no outcome of a delivery."),
    };

    private SettlePost Adopted(OutboxPost post, Found found)
    {
        pauses.TryRemove(post.Key, out _);
        if (found.CannotBeKnown)
        {
            // Once: a platform that never answers would get one copy after the other.
            return IsSummary(post) && post.Why != Repeated
                ? new SettlePost(post.Key, post.Hash, OutboxState.Waiting, post.Message, clock.GetUtcNow(), Repeated)
                : new SettlePost(post.Key, post.Hash, OutboxState.Failed, post.Message, post.NotBefore, "its answer was lost, and the platform does not say whether it arrived");
        }

        return found.Message is { } message
            ? new SettlePost(post.Key, post.Hash, OutboxState.Sent, message, post.NotBefore, null)
            : new SettlePost(post.Key, post.Hash, OutboxState.Waiting, post.Message, clock.GetUtcNow(), WhyStill(post, "it was not there"));
    }

    // What is sent again says so until it is there, whatever is in its way meanwhile.
    private static string WhyStill(OutboxPost post, string why) => post.Why == Repeated ? Repeated : why;

    private static bool IsSummary(OutboxPost post) => post.Key.StartsWith("summary/", StringComparison.Ordinal);

    private static Delivery DeliveryOf(OutboxPost post, MessageRef? parent) =>
        new(post.Key, post.Address.Room, parent, post.Address.OnlyFor, post.Message, post.Why == Repeated && post.Message is null ? Marked(post) : post.Post) { Attempts = post.Attempts };

    private static Post Marked(OutboxPost post)
    {
        var mark = Line.Of(TextRun.Quiet($"{PlatformWords.Of(post.Address.Room.Platform)} did not say whether this arrived before. It may stand here twice."));
        return post.Post.Sections is [var first, ..]
            ? post.Post with { Sections = [first with { Lines = [mark, .. first.Lines] }, .. post.Post.Sections.Skip(1)] }
            : post.Post with { Sections = [Section.Of(mark)] };
    }
}
