using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>Changes or takes back what somebody said, and tells the bot.</summary>
public sealed class ChangeMessage(RoomMessages messages, IPlaygroundBot bot, TimeProvider clock)
{
    private const string NotYours = "Only your own messages can be changed.";

    /// <summary>Gives the message other words. Returns why not, or null when it is done.</summary>
    public async Task<string?> Edit(Visitor visitor, MessageId id, string text, CancellationToken cancel)
    {
        if (Words.Refused(text) is { } why)
            return why;
        if (await Own(visitor, id, cancel) is not { } own)
            return NotYours;
        if (own.Text == text)
            return null;
        var now = clock.GetUtcNow();
        return await Change(visitor, id, there => there with { Text = text, EditedAt = now, Edits = there.Edits + 1 }, cancel);
    }

    /// <summary>Takes the message back. Returns why not, or null when it is done.</summary>
    public async Task<string?> Delete(Visitor visitor, MessageId id, CancellationToken cancel) =>
        await Own(visitor, id, cancel) is null ? NotYours : await Change(visitor, id, there => there with { Text = "", Deleted = true }, cancel);

    private async Task<string?> Change(Visitor visitor, MessageId id, Func<RoomMessage, RoomMessage> change, CancellationToken cancel)
    {
        if (await messages.Change(visitor.Room, id, there => there.Deleted ? null : change(there), cancel) is not { } changed)
            return null;
        await bot.Accept(MessageEvents.Last(changed), CancellationToken.None);
        await bot.WorkOff(CancellationToken.None);
        return null;
    }

    private async Task<RoomMessage?> Own(Visitor visitor, MessageId id, CancellationToken cancel) =>
        await messages.Find(visitor.Room, id, cancel) is { Deleted: false } message && message.Author == visitor.Handle ? message : null;
}
