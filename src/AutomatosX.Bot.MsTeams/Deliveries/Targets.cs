using System.Collections.Concurrent;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.References;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>
/// Where in Teams a delivery goes: a channel, a chat, somebody's direct chat; and for one person alone, a message targeted at
/// them in the room, or their direct chat where the room takes none.
/// </summary>
public sealed class Targets(ConversationReferences references, DirectChats chats, ServiceAddresses addresses, IOptions<MsTeamsOptions> options, TimeProvider clock)
{
    // An app that cannot target today may tomorrow: with a new version of it, or once the tenant allows it.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Place, DateTimeOffset> untargeted = [];

    /// <summary>Where it goes, or the answer that keeps that from being known.</summary>
    /// <param name="inDirectChat">Whether what is for one person of a room goes to the direct chat.</param>
    public async Task<(Target? Target, MsTeamsAnswer? Trouble)> Of(Delivery delivery, bool inDirectChat, CancellationToken cancel = default)
    {
        var place = delivery.Place;
        if (place.Room.DirectPerson() is { } person)
            return await Direct(person, place, cancel);
        if (delivery.OnlyFor is { } only && (inDirectChat || IsUntargeted(place)))
            return await Direct(only, place with { Room = RoomId.DirectWith(only) }, cancel);
        var room = await references.Room(place.Workspace, place.Room, cancel) ?? RoomReference.Unknown;
        var recipient = delivery.OnlyFor is { } one ? (await references.Person(place.Workspace, one, cancel))?.Account ?? one.Value : null;
        return (new Target(place, addresses.Of(room.ServiceUrl), place.Room.Value, room.Bot ?? Own) { IsChannel = room.IsChannel(place.Room.Value), Recipient = recipient }, null);
    }

    /// <summary>The room took no message for one person alone: for a while it is not asked again.</summary>
    public void Untargeted(Place place) => untargeted[place] = clock.GetUtcNow() + Patience;

    private string Own => $"28:{options.Value.AppId}";

    private bool IsUntargeted(Place place) => untargeted.TryGetValue(place, out var until) && until > clock.GetUtcNow();

    private async Task<(Target? Target, MsTeamsAnswer? Trouble)> Direct(PersonId person, Place place, CancellationToken cancel)
    {
        var (chat, trouble) = await chats.With(person, place.Workspace, cancel);
        return chat is null ? (null, trouble) : (new Target(place, chat.Service, chat.Conversation, Own) { IsNew = chat.IsNew }, null);
    }
}
