using System.Text.Json;
using System.Text.Json.Serialization;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Web.Rooms;

/// <summary>A message of the playground, as it is kept.</summary>
/// <param name="Number">Unique in the room, ascending.</param>
/// <param name="At">When it was said, by the bot's clock.</param>
/// <param name="Author">The handle of who said it; null for the bot.</param>
/// <param name="Text">The words of a person; of the bot's messages the line above the post, mostly empty.</param>
public sealed record RoomMessage(string Room, long Number, DateTimeOffset At, string? Author, string Text)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>The number of the message that opened the thread, or null outside of threads.</summary>
    public long? Root { get; init; }

    /// <summary>What the bot says, or null for a person's words.</summary>
    public Post? Post { get; init; }

    /// <summary>The outbox key of the post; empty for what came another way.</summary>
    public string Key { get; init; } = "";

    /// <summary>The handle of the one person who may see it, or null for everybody in the room.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>The answer to a look-up: its asker may share it once.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>The asker shared it.</summary>
    public bool Shared { get; init; }

    /// <summary>When the words were last changed.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>How often the words were changed.</summary>
    public int Edits { get; init; }

    /// <summary>Its author took it back; the words are gone.</summary>
    public bool Deleted { get; init; }

    public MessageId Id => new(Root, Number);

    public MessageRef Ref => new(Playground.Place(new RoomId(Room)), Id.ToString());

    public MessageRef? RootRef => Root is { } root ? new(Playground.Place(new RoomId(Room)), new MessageId(null, root).ToString()) : null;

    public bool VisibleTo(string handle) => OnlyFor is null || OnlyFor == handle;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static RoomMessage FromBytes(byte[] bytes) =>
        JsonSerializer.Deserialize<RoomMessage>(bytes, Json) ?? throw new InvalidDataException("A kept message reads \"null\".");
}
