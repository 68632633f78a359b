using System.Collections.Concurrent;
using System.Threading.Channels;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>Something that an open page should look at again. The family is closed.</summary>
public abstract record Changed
{
    /// <summary>A room has a new or changed message.</summary>
    /// <param name="OnlyFor">The handle of the one person who can see it, or null.</param>
    public sealed record InRoom(RoomId Room, string? OnlyFor) : Changed;

    /// <summary>The clock was moved, or set playing, or stopped.</summary>
    public sealed record Clock : Changed;
}

/// <summary>
/// Tells open pages that something changed. Nothing is lost with it: a page that missed a word reads the whole
/// again when it comes back, so a slow listener may lose the oldest ones.
/// </summary>
public sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<Channel<Changed>, byte> listeners = new();

    public void Tell(Changed change)
    {
        foreach (var listener in listeners.Keys)
            listener.Writer.TryWrite(change);
    }

    /// <summary>Listens until the token is cancelled.</summary>
    public Listening Listen()
    {
        var channel = Channel.CreateBounded<Changed>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners.TryAdd(channel, 0);
        return new Listening(channel.Reader, () => listeners.TryRemove(channel, out _));
    }

    /// <summary>One listener; disposing it ends it.</summary>
    public sealed class Listening(ChannelReader<Changed> reader, Action end) : IDisposable
    {
        public ChannelReader<Changed> Reader { get; } = reader;

        public void Dispose() => end();
    }
}
