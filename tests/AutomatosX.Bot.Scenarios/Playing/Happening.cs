using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>What became of a message.</summary>
internal enum Deed
{
    /// <summary>It is new.</summary>
    Said,

    /// <summary>It reads otherwise.</summary>
    Changed,

    /// <summary>It was taken back.</summary>
    TakenBack,
}

/// <summary>Something that can be seen in a room and was not there before.</summary>
internal sealed record Happening(Deed Deed, DateTimeOffset At, RoomMessage Message)
{
    public bool ByTheBot => Message.Author is null;

    /// <summary>An expectation of the story has spoken of it.</summary>
    public bool Told { get; set; }

    /// <summary>All the words of it, as they stand on a phone.</summary>
    public string Text => TextOf(Message);

    public string? DirectOf => Playground.PersonOf(new RoomId(Message.Room));

    public bool InChannel => DirectOf is null;

    /// <summary>Whether a person finds it in a room that is open to them.</summary>
    public bool ReachesEyesOf(string handle) => DirectOf is { } person ? person == handle : Message.VisibleTo(handle);

    public static string TextOf(RoomMessage message) =>
        message.Deleted ? "(taken back)" : message.Post is { } post ? PlainText.WithButtons(post) : message.Text.ReplaceLineEndings("\n");
}
