using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.References;

namespace AutomatosX.Bot.MsTeams.People;

/// <summary>What channels are called: heard with what comes in, or asked of their team.</summary>
public sealed class RoomNames(PacedCalls calls, ConversationReferences references, ServiceAddresses addresses)
{
    // Teams gives a team's first channel no name: each client calls it so in its own language.
    private const string First = "General";

    /// <summary>The name, or null when nobody said one and Teams cannot be asked now.</summary>
    public async Task<string?> Of(Place place, CancellationToken cancel = default)
    {
        if (await references.Room(place.Workspace, place.Room, cancel) is not { } room)
            return null;
        if (room is { Name: not null } or { Team: null } or { ServiceUrl: null })
            return room.Name;
        var call = new MsTeamsCall(HttpMethod.Get, addresses.Of(room.ServiceUrl), ConnectorPaths.Channels(room.Team));
        if (await calls.CallAsync(new Turn(TurnKind.Members, place.Workspace, room.Team), call, cancel: cancel) is not MsTeamsAnswer.Done { Body: var body })
            return null;
        var channel = (body["conversations"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(one => Member.Text(one, "id") == place.Room.Value);
        if (channel is null)
            return null;
        var name = Member.Text(channel, "name") ?? First;
        await references.Learn(new Heard(place.Workspace, place.Room.Value, room.Type ?? RoomReference.Channel, room.ServiceUrl) { RoomName = name }, cancel);
        return name;
    }
}
