using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.References;

namespace AutomatosX.Bot.MsTeams.People;

/// <summary>
/// Who people are in Teams: listed page by page, and remembered with their e-mail address, by which a member is known on both
/// platforms. Teams does not say anybody's time zone.
/// </summary>
/// <seealso href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context"/>
public sealed class MsTeamsPeople(PacedCalls calls, ConversationReferences references, ServiceAddresses addresses) : IRoomPeople
{
    private const int PageSize = 200;

    // A room of more people than that is no project's channel.
    private const int MostPages = 5;

    public Platform Platform => Platform.MsTeams;

    public async Task<IReadOnlyList<RoomPerson>> In(Place place, CancellationToken cancel = default)
    {
        if (await Of(place, cancel) is not { } room)
            return [];
        var members = new Dictionary<PersonId, Member>();
        string? continuation = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await Ask(place, room, ConnectorPaths.PagedMembers(room.Conversation, PageSize, continuation), cancel);
            if (answer is not MsTeamsAnswer.Done { Body: var body })
                break;
            foreach (var member in (body["members"] as JsonArray ?? []).OfType<JsonObject>().Select(Member.Of).OfType<Member>())
                members.TryAdd(member.Person, member);
            continuation = Member.Text(body, "continuationToken");
            if (continuation is null)
                break;
        }

        await Learn(place, room, members.Values, cancel);
        return [.. members.Values.Select(RoomPerson)];
    }

    public async Task<RoomPerson?> Who(Place place, PersonId person, CancellationToken cancel = default)
    {
        var known = await references.Person(place.Workspace, person, cancel);
        if (known is { Name: { } name, Email: not null })
            return new RoomPerson(person, name, "") { Email = known.Email };
        // Named in what came in, but an activity says nobody's address.
        if (await Of(place, cancel) is { } room
            && await Ask(place, room, ConnectorPaths.Member(room.Conversation, known?.Account ?? person.Value), cancel) is MsTeamsAnswer.Done { Body: var body } && Member.Of(body) is { } member)
        {
            await Learn(place, room, [member with { Person = person }], cancel);
            return RoomPerson(member with { Person = person });
        }

        return known is { Name: { } heard } ? new RoomPerson(person, heard, "") : null;
    }

    private static RoomPerson RoomPerson(Member member) => new(member.Person, member.Name.Length > 0 ? member.Name : member.Person.Value, "") { Email = member.Email ?? "" };

    private Task<MsTeamsAnswer> Ask(Place place, Asked room, string path, CancellationToken cancel) =>
        calls.CallAsync(new Turn(TurnKind.Members, place.Workspace, room.Conversation), new MsTeamsCall(HttpMethod.Get, addresses.Of(room.ServiceUrl), path), cancel: cancel);

    private async Task<Asked?> Of(Place place, CancellationToken cancel)
    {
        if (place.Room.DirectPerson() is { } person)
            return await references.Person(place.Workspace, person, cancel) is { Conversation: { } chat } known ? new Asked(chat, Heard.Personal, known.ServiceUrl) : null;
        var room = await references.Room(place.Workspace, place.Room, cancel) ?? RoomReference.Unknown;
        return new Asked(place.Room.Value, room.Type ?? (room.IsChannel(place.Room.Value) ? RoomReference.Channel : "groupChat"), room.ServiceUrl);
    }

    private Task Learn(Place place, Asked room, IEnumerable<Member> members, CancellationToken cancel) => references.Learn(
        [.. members.Select(member => new Heard(place.Workspace, room.Conversation, room.Type, addresses.Of(room.ServiceUrl).ToString()) { Person = member.Person, Account = member.Account, PersonName = member.Name, Email = member.Email })],
        cancel);

    private sealed record Asked(string Conversation, string Type, string? ServiceUrl);
}
