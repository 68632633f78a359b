using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>Keeps what somebody says in the room, then hands it to the bot.</summary>
public sealed class SayMessage(RoomMessages messages, IPlaygroundBot bot, TimeProvider clock)
{
    /// <summary>Says it, in a thread when there is one. Returns why not, or null when it is said.</summary>
    public async Task<string?> In(Visitor visitor, string text, MessageId? thread, CancellationToken cancel)
    {
        if (Words.Refused(text) is { } why)
            return why;
        if (thread is { } id && await messages.Find(visitor.Room, new MessageId(null, id.Top), cancel) is null)
            return "That thread is not here any more.";
        var message = await messages.Add(visitor.Room, number => new(visitor.Room.Value, number, clock.GetUtcNow(), visitor.Handle, text) { Root = thread?.Top }, cancel);
        // From here on the message stands in the room: the bot has to get it even if the page is closed meanwhile.
        await bot.Accept(MessageEvents.Said(message), CancellationToken.None);
        await bot.WorkOff(CancellationToken.None);
        return null;
    }
}
