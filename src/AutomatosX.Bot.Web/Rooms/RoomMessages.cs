using System.Globalization;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>
/// The rooms' messages in the store. One process serves the playground, so one writer at a time is enough to
/// number messages and to change one that was read.
/// </summary>
public sealed class RoomMessages(IBotStore store, ChangeFeed changes) : IDisposable
{
    /// <summary>How many message numbers make a page; a page begins at a round number so that it is one look by prefix.</summary>
    public const int PageSize = 100;

    private readonly SemaphoreSlim writing = new(1, 1);

    public async Task<RoomMessage?> Find(RoomId room, MessageId id, CancellationToken cancel = default) =>
        await store.State(Platform.Playground, KeyOf(room, id), cancel) is { } bytes ? RoomMessage.FromBytes(bytes) : null;

    /// <summary>The id of the message that a post became, or null when it never came.</summary>
    public async Task<MessageRef?> Posted(string outboxKey, CancellationToken cancel = default)
    {
        if (await store.State(Platform.Playground, PostKeyOf(outboxKey), cancel) is not { } bytes)
            return null;
        var parts = Encoding.UTF8.GetString(bytes).Split('\n');
        return new MessageRef(Playground.Place(new RoomId(parts[1])), parts[0]);
    }

    /// <summary>The number of the last message in the room, 0 when there is none.</summary>
    public async Task<long> Last(RoomId room, CancellationToken cancel = default) =>
        await store.State(Platform.Playground, LastKeyOf(room), cancel) is { } bytes
            ? long.Parse(Encoding.UTF8.GetString(bytes), CultureInfo.InvariantCulture)
            : 0;

    /// <summary>All messages of one page, each thread after the message that opened it.</summary>
    public async Task<IReadOnlyList<RoomMessage>> Page(RoomId room, long page, CancellationToken cancel = default) =>
        await Under(string.Create(CultureInfo.InvariantCulture, $"{RoomKeyOf(room)}{page:D6}"), cancel);

    /// <summary>The message that opened a thread and all in it.</summary>
    public async Task<IReadOnlyList<RoomMessage>> Thread(RoomId room, long root, CancellationToken cancel = default) =>
        await Under(KeyOf(room, new MessageId(null, root)), cancel);

    /// <summary>Adds a message under the next number.</summary>
    public async Task<RoomMessage> Add(RoomId room, Func<long, RoomMessage> make, CancellationToken cancel = default)
    {
        await writing.WaitAsync(cancel);
        try
        {
            return await Append(room, make, cancel);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Changes a message that is there; returns it as it reads then, or null when it is not there or the change is none.</summary>
    public async Task<RoomMessage?> Change(RoomId room, MessageId id, Func<RoomMessage, RoomMessage?> change, CancellationToken cancel = default)
    {
        await writing.WaitAsync(cancel);
        try
        {
            return await Find(room, id, cancel) is { } message && change(message) is { } changed ? await Write(changed, [], cancel) : null;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>The post with this outbox key shall stand in the room, once: a second time changes the one that is there.</summary>
    public async Task<RoomMessage> Put(string outboxKey, RoomId room, Func<long, RoomMessage> make, Func<RoomMessage, RoomMessage> change, CancellationToken cancel = default)
    {
        await writing.WaitAsync(cancel);
        try
        {
            if (await Posted(outboxKey, cancel) is { } there && MessageId.Parse(there.Id) is { } id && await Find(there.Place.Room, id, cancel) is { } message)
                return await Write(change(message), [], cancel);
            return await Append(room, make, cancel);
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose() => writing.Dispose();

    private async Task<RoomMessage> Append(RoomId room, Func<long, RoomMessage> make, CancellationToken cancel)
    {
        var number = await Last(room, cancel) + 1;
        var message = make(number);
        var writes = new List<Write> { Keep(LastKeyOf(room), number.ToString(CultureInfo.InvariantCulture)) };
        if (message.Key.Length > 0)
            writes.Add(Keep(PostKeyOf(message.Key), $"{message.Id}\n{room.Value}"));
        return await Write(message, writes, cancel);
    }

    private async Task<RoomMessage> Write(RoomMessage message, IReadOnlyList<Write> more, CancellationToken cancel)
    {
        var room = new RoomId(message.Room);
        await store.Commit(Work.Nothing.And(new KeepState(Platform.Playground, KeyOf(room, message.Id), message.ToBytes())).And(more), cancel);
        changes.Tell(new Changed.InRoom(room, message.OnlyFor));
        return message;
    }

    private async Task<IReadOnlyList<RoomMessage>> Under(string prefix, CancellationToken cancel) =>
        [.. (await store.States(Platform.Playground, prefix, cancel)).Select(state => RoomMessage.FromBytes(state.Value))];

    private static KeepState Keep(string key, string text) => new(Platform.Playground, key, Encoding.UTF8.GetBytes(text));

    // A room's name is escaped so that no name can reach into another room's keys.
    private static string RoomKeyOf(RoomId room) => $"message/{Uri.EscapeDataString(room.Value)}/";

    private static string LastKeyOf(RoomId room) => $"last/{Uri.EscapeDataString(room.Value)}";

    private static string PostKeyOf(string outboxKey) => $"post/{outboxKey}";

    private static string KeyOf(RoomId room, MessageId id) => id.Root is { } root
        ? string.Create(CultureInfo.InvariantCulture, $"{RoomKeyOf(room)}{root:D8}-{id.Number:D8}")
        : string.Create(CultureInfo.InvariantCulture, $"{RoomKeyOf(room)}{id.Number:D8}");
}
