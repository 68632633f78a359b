using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web;

/// <summary>The addresses of the playground's pages, below its base address.</summary>
public static class ChatPaths
{
    /// <summary>How the bot is doing.</summary>
    public const string Health = "/health";

    public static string Room(RoomId room) => $"/chat/{Uri.EscapeDataString(room.Value)}";

    public static string Room(RoomId room, string member) => $"{Room(room)}?as={Uri.EscapeDataString(member)}";

    public static string Thread(RoomId room, long root) => string.Create(CultureInfo.InvariantCulture, $"{Room(room)}/thread/{root}");

    public static string Thread(RoomId room, long root, string member) => $"{Thread(room, root)}?as={Uri.EscapeDataString(member)}";

    /// <summary>Where the message is read: in its room, or in its thread when it stands in one.</summary>
    public static string Message(MessageRef message) => MessageId.Parse(message.Id) is { Root: { } root }
        ? $"{Thread(message.Place.Room, root)}#{Anchor(message.Id)}"
        : $"{Room(message.Place.Room)}#{Anchor(message.Id)}";

    /// <summary>The same for a page that is somebody already.</summary>
    public static string Message(MessageRef message, string member) => MessageId.Parse(message.Id) is { Root: { } root }
        ? $"{Thread(message.Place.Room, root, member)}#{Anchor(message.Id)}"
        : $"{Room(message.Place.Room, member)}#{Anchor(message.Id)}";

    /// <summary>The id of the message's element on its page.</summary>
    public static string Anchor(string messageId) => $"m-{messageId}";

    public static string Days(string project) => $"/days/{Uri.EscapeDataString(project)}";

    public static string Day(string project, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Days(project)}/{day:yyyy-MM-dd}");
}
