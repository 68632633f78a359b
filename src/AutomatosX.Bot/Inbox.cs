using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot;

/// <summary>The entrance for what somebody says. Events are kept first and worked off in their order.</summary>
public sealed class Inbox
{
    /// <summary>Puts the event on disk; the platform may acknowledge it when this returns. False for a redelivery.</summary>
    public Task<bool> Accept(RawEvent raw, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Works off every kept event that is not finished. One at a time, oldest first; safe to call at any time.</summary>
    public Task Drain(CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Answers a command that only reads, for the asker alone; null for one with an effect, which has to be accepted as an event.</summary>
    public Task<Post?> Answer(CommandTyped command, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>The form that a button opens, or null when there is nothing to fill in any more.</summary>
    public Task<Form?> Open(ButtonPressed button, CancellationToken cancel = default) => throw new NotSupportedException();
}
