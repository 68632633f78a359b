using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Acts;

/// <summary>Who somebody at a page is just now, and in which room.</summary>
/// <param name="Project">The project whose room it is; of a direct chat the member's first.</param>
public sealed record Visitor(Project Project, Member Me, RoomId Room)
{
    public string Handle => Me.Handle.Value;

    public PersonId Person => new(Handle);

    public Place Place => Playground.Place(Room);

    /// <summary>Whose direct chat with the bot the room is, or null for a channel.</summary>
    public string? DirectOf => Playground.PersonOf(Room);

    /// <summary>A direct chat is read by the one person whose it is.</summary>
    public bool MayRead => DirectOf is null || DirectOf == Handle;
}
