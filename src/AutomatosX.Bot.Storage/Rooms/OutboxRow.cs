using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storage.Stored;

namespace AutomatosX.Bot.Storage.Rooms;

/// <summary>A post in the outbox as its columns hold it.</summary>
internal sealed class OutboxRow
{
    public const string Columns =
        "o.key, o.project, o.address, o.post, o.hash, o.claimed_hash, o.state, o.message, o.attempts, o.not_before_ticks, o.not_before_offset, o.why, o.trace, o.due_ticks";

    public string Key { get; init; } = "";

    public string Project { get; init; } = "";

    public string Address { get; init; } = "";

    public string Post { get; init; } = "";

    public string Hash { get; init; } = "";

    /// <summary>The hash at which a sender took it; null while none has it.</summary>
    public string? ClaimedHash { get; init; }

    public string State { get; init; } = "";

    public string? Message { get; init; }

    public long Attempts { get; init; }

    public long NotBeforeTicks { get; init; }

    public long NotBeforeOffset { get; init; }

    public string? Why { get; init; }

    public string? Trace { get; init; }

    /// <summary>Null in rows that were written before this was kept.</summary>
    public long? DueTicks { get; init; }

    public OutboxState Stands => Enum.Parse<OutboxState>(State);

    /// <summary>A sender has it, or had it and the answer never came.</summary>
    public bool IsUnderWay => Stands is OutboxState.Sending or OutboxState.Unknown;

    public OutboxPost Value() => new(
        Key, Project, Document.Read<Address>(Address), Document.Read<Post>(Post), Hash, Stands, Document.ReadOptional<MessageRef>(Message),
        (int)Attempts, Instant.Of(NotBeforeTicks, NotBeforeOffset), Escaped.Read(Why))
    {
        Due = Instant.Of(DueTicks ?? NotBeforeTicks, 0),
        Trace = Trace,
    };
}
