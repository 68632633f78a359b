namespace AutomatosX.Bot.Chat;

/// <summary>
/// A chat platform. Four things, whatever the product learns to say: read what came in, deliver a post, find one
/// whose delivery was never answered, and say how a person gets to a message.
/// </summary>
public interface IChatPlatform
{
    Platform Platform { get; }

    /// <summary>What a kept event says, or null when it says nothing to the bot. Pure; throws only on a payload that this platform never sends.</summary>
    ChatEvent? Read(RawEvent raw);

    /// <summary>Posts, or changes the post that stands there already when <see cref="Delivery.Message"/> is known.</summary>
    Task<Delivered> Deliver(Delivery delivery, CancellationToken cancel = default);

    /// <summary>Looks for a post by its outbox key after an answer that never came; null when the platform cannot be asked now.</summary>
    Task<Found?> Find(Delivery delivery, CancellationToken cancel = default);

    /// <summary>Where a person reads the message; null when it has no address that somebody could follow.</summary>
    Uri? LinkTo(MessageRef message);
}

/// <summary>A post on its way out.</summary>
/// <param name="Key">The outbox key; a platform that can, hides it in the message so that it finds it again.</param>
/// <param name="Place">The room.</param>
/// <param name="Thread">The message in whose thread it goes, or null.</param>
/// <param name="OnlyFor">The one person in the room who may see it, or null for everybody.</param>
/// <param name="Message">The message that it replaces, or null for a new one.</param>
public sealed record Delivery(string Key, Place Place, MessageRef? Thread, PersonId? OnlyFor, MessageRef? Message, Post Post)
{
    /// <summary>How often it was tried, this time included.</summary>
    public int Attempts { get; init; } = 1;
}

/// <summary>What became of a delivery. The family is closed.</summary>
public abstract record Delivered
{
    /// <summary>It is there.</summary>
    public sealed record There(MessageRef Message) : Delivered;

    /// <summary>Nobody knows: the answer never came. It must not be sent again blindly.</summary>
    public sealed record Unknown(string Why) : Delivered;

    /// <summary>It is not there and may be tried again after a while.</summary>
    public sealed record NotNow(string Why, TimeSpan After) : Delivered;

    /// <summary>It was not tried: its turn has not come, or the platform is out of reach. This counts as no attempt, however often.</summary>
    public sealed record Held(string Why, TimeSpan For) : Delivered;

    /// <summary>It is not there and never will be, unless a person does something about it.</summary>
    public sealed record Never(string Why) : Delivered
    {
        /// <summary>What a lead can do about it, as a sentence; null when nobody can do anything.</summary>
        public string? Remedy { get; init; }
    }
}

/// <summary>What a look for an unanswered post found: the message, or null for certainly not there.</summary>
public sealed record Found(MessageRef? Message)
{
    /// <summary>Nobody will ever know: the platform shows a bot nothing of what stands there.</summary>
    public static Found Nowhere { get; } = new((MessageRef?)null) { CannotBeKnown = true };

    /// <summary>Whether asking again is of no use.</summary>
    public bool CannotBeKnown { get; private init; }
}
