using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Chat;

/// <summary>The five states of a post on its way out.</summary>
public enum OutboxState
{
    /// <summary>To be sent, at its time.</summary>
    Waiting,

    /// <summary>Claimed by a sender.</summary>
    Sending,

    /// <summary>There; its message is known.</summary>
    Sent,

    /// <summary>Sent, but the answer never came: to be looked for, never resent blindly.</summary>
    Unknown,

    /// <summary>Given up; the reason is kept.</summary>
    Failed,
}

/// <summary>Where a post goes.</summary>
/// <param name="Room">The room: a channel, or somebody's direct chat with the bot.</param>
/// <param name="UnderPost">The outbox key of the post in whose thread it goes, or null. It waits until that one is sent.</param>
/// <param name="UnderMessage">The message of a person in whose thread it goes, or null.</param>
/// <param name="OnlyFor">The one person who may see it, or null.</param>
public sealed record Address(Place Room, string? UnderPost = null, MessageRef? UnderMessage = null, PersonId? OnlyFor = null)
{
    /// <summary>From when on it is of no use there, and is not sent if it never was; null for never.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>
/// The post with this key shall stand there and read so. Enqueuing the same key and the same words again changes nothing;
/// other words change the post that stands there. So a step can be repeated without a second effect.
/// </summary>
/// <param name="Key">What the post is, derived from what it is about: <c>prompt/P0/standup/2025-01-14/bob</c>.</param>
/// <param name="NotBefore">The instant it may go out at.</param>
public sealed record EnqueuePost(string Key, string Project, Address Address, Post Post, DateTimeOffset NotBefore) : Write
{
    /// <summary>The span that caused it; null when nobody traces.</summary>
    public string? Trace { get; init; } = BotTraces.Current;
}

/// <summary>A post in the outbox.</summary>
/// <param name="Hash">Of its words: an equal hash means nothing to send.</param>
/// <param name="Message">The message, once it is sent.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record OutboxPost(string Key, string Project, Address Address, Post Post, string Hash, OutboxState State, MessageRef? Message, int Attempts, DateTimeOffset NotBefore, string? Why)
{
    /// <summary>When its words were due at first, in UTC; <see cref="NotBefore"/> moves on with each try.</summary>
    public DateTimeOffset Due { get; init; } = NotBefore.ToUniversalTime();

    /// <inheritdoc cref="EnqueuePost.Trace"/>
    public string? Trace { get; init; }
}

/// <summary>How much is in the outbox.</summary>
/// <param name="Due">Posts that are due and neither there nor given up; what stands below a post that was given up is not counted.</param>
/// <param name="OldestDue">When the oldest of them was due, or null when there is none.</param>
/// <param name="Unknown">Posts of which nobody knows whether they arrived.</param>
/// <param name="Failed">Posts that were given up.</param>
public sealed record OutboxDepth(int Due, DateTimeOffset? OldestDue, int Unknown, int Failed)
{
    /// <summary>For how long the oldest has been waiting.</summary>
    public TimeSpan Age(DateTimeOffset now) => OldestDue is { } due && due < now ? now - due : TimeSpan.Zero;
}

/// <summary>What became of a claimed post. Only counts while the row is still at the hash that was sent.</summary>
/// <param name="SentHash">The hash of what was sent; if the row reads otherwise by now it goes back to waiting, with its message known.</param>
public sealed record SettlePost(string Key, string SentHash, OutboxState State, MessageRef? Message, DateTimeOffset NotBefore, string? Why) : Write
{
    /// <summary>Whether it was tried at all; what was merely held back counts as no attempt.</summary>
    public bool Tried { get; init; } = true;
}

/// <summary>A post that was given up waits again, as if it had never been tried; one that was not given up stays as it is.</summary>
public sealed record ResendPost(string Key, DateTimeOffset NotBefore) : Write;

/// <summary>The store's slice for what goes out.</summary>
public interface IOutbox
{
    /// <summary>The workspaces in which something is due, in a sender's hands, or in doubt and to be looked for now.</summary>
    Task<IReadOnlyList<Workspace>> WorkspacesToServe(DateTimeOffset now, CancellationToken cancel = default);

    /// <summary>Takes what is due in a workspace and can go (its thread's post is sent), marks it as being sent, and hands it over; oldest first.</summary>
    Task<IReadOnlyList<OutboxPost>> Claim(Workspace workspace, DateTimeOffset now, int most, CancellationToken cancel = default);

    Task<OutboxPost?> PostByKey(string key, CancellationToken cancel = default);

    /// <summary>The posts whose keys go on after this beginning, oldest first.</summary>
    Task<IReadOnlyList<OutboxPost>> PostsUnder(string beginning, CancellationToken cancel = default);

    /// <summary>The bot's post that became this message, or null when the message is somebody else's.</summary>
    Task<OutboxPost?> PostByMessage(MessageRef message, CancellationToken cancel = default);

    /// <summary>Posts in a state, oldest first: those left sending by a process that died, and those unknown.</summary>
    /// <param name="only">The one workspace to look in, or null for all.</param>
    Task<IReadOnlyList<OutboxPost>> PostsIn(OutboxState state, int most, Workspace? only = null, CancellationToken cancel = default);

    /// <summary>How much is due and how long it has been waiting. It is read from the disk each time, so it also tells whether the store can be read.</summary>
    Task<OutboxDepth> Depth(DateTimeOffset now, CancellationToken cancel = default);
}
