using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>
/// The events that a kept message stands for. Their keys come from the message alone, so that an event can be handed
/// over again after a crash and is known for the one it was.
/// </summary>
public static class MessageEvents
{
    public static RawEvent Said(RoomMessage message) => Raw($"said/{NameOf(message)}", message.At, new("said", message.At, message.Room, message.Author ?? "")
    {
        Message = message.Id.ToString(),
        Thread = message.RootRef?.Id,
        Text = message.Text,
    });

    public static RawEvent Edited(RoomMessage message) => Raw(FormattableString.Invariant($"edited/{NameOf(message)}/{message.Edits}"), message.EditedAt ?? message.At, new("edited", message.At, message.Room, message.Author ?? "")
    {
        Message = message.Id.ToString(),
        Text = message.Text,
        EditedAt = message.EditedAt,
    });

    public static RawEvent Deleted(RoomMessage message) => Raw($"deleted/{NameOf(message)}", message.At, new("deleted", message.At, message.Room, message.Author ?? "")
    {
        Message = message.Id.ToString(),
    });

    /// <summary>The last thing that happened to the message.</summary>
    public static RawEvent Last(RoomMessage message) =>
        message.Deleted ? Deleted(message) : message.Edits > 0 ? Edited(message) : Said(message);

    private static string NameOf(RoomMessage message) => FormattableString.Invariant($"{message.Room}/{message.Number}");

    private static RawEvent Raw(string key, DateTimeOffset at, PlaygroundEvent body) => new(Platform.Playground, key, body.ToJson(), at);
}
