using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>A message as it stands in a room, on whatever platform.</summary>
/// <param name="Room">As the playground names it on every platform: its channel, or somebody's direct chat with the bot.</param>
/// <param name="Number">Ascending in the room.</param>
/// <param name="Author">The handle of who said it; null for the bot.</param>
/// <param name="Text">All its words and buttons, as they stand on a phone.</param>
internal sealed record Sight(string Room, long Number, DateTimeOffset At, string? Author, string Text)
{
    /// <summary>How the platform names it.</summary>
    public string Id { get; init; } = "";

    /// <summary>The number of the message that opened the thread, or null outside of threads.</summary>
    public long? Root { get; init; }

    /// <summary>The outbox key of the post; empty for what came another way.</summary>
    public string Key { get; init; } = "";

    /// <summary>Where the bot has it in line, of all that it has to say; -1 for what came another way.</summary>
    public int Order { get; init; } = -1;

    /// <summary>The handle of the one person who sees it, or null for everybody in the room.</summary>
    public string? OnlyFor { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>How often its words were changed.</summary>
    public int Edits { get; init; }

    /// <summary>It was taken back.</summary>
    public bool Deleted { get; init; }

    /// <summary>The names of the files that hang on it.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Whose direct chat with the bot it stands in, or null for the channel.</summary>
    public string? DirectOf => new RoomId(Room).DirectPerson()?.Value;

    public string Words => Deleted ? "(taken back)" : Text;
}
