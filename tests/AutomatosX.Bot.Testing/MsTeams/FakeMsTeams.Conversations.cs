using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

// Rooms and people.
public sealed partial class FakeMsTeams
{
    private readonly FakeMsTeamsLimits limits;

    /// <returns>A team with its first channel, which the app is in.</returns>
    public FakeMsTeamsRoom AddTeam(string name, params IReadOnlyList<FakeMsTeamsPerson> members)
    {
        var number = NextNumber();
        var team = new FakeMsTeamsTeam($"19:general{number}@thread.tacv2", $"6f1d4c1a-0a7e-4e4b-9a53-00000000{number}", name);
        return Add(new FakeMsTeamsRoom(team.Id, "channel", "General") { Team = team }, members);
    }

    /// <summary>One more channel of a team; a team of its own when none is named.</summary>
    public FakeMsTeamsRoom AddChannel(string name, FakeMsTeamsTeam? team = null, params IReadOnlyList<FakeMsTeamsPerson> members) =>
        Add(new FakeMsTeamsRoom($"19:channel{NextNumber()}@thread.tacv2", "channel", name) { Team = team ?? AddTeam("Ferry", members).Team }, members);

    public FakeMsTeamsRoom AddGroupChat(string name, params IReadOnlyList<FakeMsTeamsPerson> members) =>
        Add(new FakeMsTeamsRoom($"19:chat{NextNumber()}@thread.v2", "groupChat", name), members);

    /// <summary>A person for whom the app is installed, with a mail address at <c>ferry.example</c>.</summary>
    public FakeMsTeamsPerson AddPerson(string name)
    {
        lock (gate)
        {
            var number = NextNumber();
            var person = new FakeMsTeamsPerson($"29:person{number}", $"6f1d4c1a-0a7e-4e4b-9a53-1000{number}0000", name, $"{name.ToLowerInvariant()}@ferry.example");
            people.Add(person);
            return person;
        }
    }

    /// <summary>The person's direct chat with the bot, opened when it was not.</summary>
    public FakeMsTeamsRoom Direct(FakeMsTeamsPerson person)
    {
        lock (gate)
            return DirectWith(person);
    }

    /// <summary>The chat is not there any more: the person took the app away and added it again.</summary>
    public void Reinstall(FakeMsTeamsPerson person)
    {
        lock (gate)
            rooms.Remove(DirectWith(person).Id);
    }

    /// <summary>A person writes a message.</summary>
    public FakeMsTeamsMessage Says(FakeMsTeamsRoom room, FakeMsTeamsPerson person, string text, string? root = null)
    {
        lock (gate)
        {
            var message = new FakeMsTeamsMessage(NextActivity(), person.Account, root) { Activity = new JsonObject { ["type"] = "message", ["text"] = text } };
            room.Messages.Add(message);
            return message;
        }
    }

    private FakeMsTeamsRoom DirectWith(FakeMsTeamsPerson person)
    {
        if (rooms.Values.FirstOrDefault(room => room.With == person) is { } there)
            return there;
        return Add(new FakeMsTeamsRoom($"a:direct{NextNumber()}", "personal", "") { With = person }, [person]);
    }

    private FakeMsTeamsRoom Add(FakeMsTeamsRoom room, IReadOnlyList<FakeMsTeamsPerson> members)
    {
        lock (gate)
        {
            room.Members.AddRange(members);
            return rooms[room.Id] = room;
        }
    }

    private FakeMsTeamsAnswer Create(FakeMsTeamsCall call)
    {
        if (call.Body is not { } body || body["isGroup"] is not JsonValue group || !group.TryGetValue(out bool isGroup))
            return Bad("Missing isGroup.");
        if ((string?)body["tenantId"] != Tenant || (string?)body["channelData"]?["tenant"]?["id"] != Tenant)
            return Bad("Missing or invalid tenant.");
        if ((string?)body["bot"]?["id"] != Bot)
            return FakeMsTeamsAnswer.No(403, "BotNotInConversationRoster", "The bot is somebody else's.");
        return isGroup ? OpenThread(call, body) : OpenChat(body);
    }

    private FakeMsTeamsAnswer OpenThread(FakeMsTeamsCall call, JsonObject body)
    {
        if (call.Channel is not { } channel || body["activity"] is not JsonObject activity)
            return Bad("A bot opens threads in channels, and nothing else for groups.");
        if (RoomToPostIn(channel, out var room) is { } error)
            return error;
        if (room!.Type != "channel")
            return NoConversation;
        if (Faulty(call, activity) is { } faulty)
            return faulty;
        var id = Posted(room, activity, null, null).Id;
        return new FakeMsTeamsAnswer(201, new JsonObject { ["id"] = $"{channel};messageid={id}", ["activityId"] = id });
    }

    private FakeMsTeamsAnswer OpenChat(JsonObject body)
    {
        if (body["members"] is not JsonArray { Count: 1 } members || (string?)members[0]?["id"] is not { } id)
            return Bad("A chat is opened with one member.");
        if (people.FirstOrDefault(person => person.Is(id)) is not { } person)
            return FakeMsTeamsAnswer.No(404, "MemberNotFoundInConversation", "No such member.");
        if (!person.HasApp)
            return FakeMsTeamsAnswer.No(403, "ForbiddenOperationException", "The app is not installed for the user.");
        return new FakeMsTeamsAnswer(201, new JsonObject { ["id"] = DirectWith(person).Id });
    }

    private FakeMsTeamsAnswer AboutMembers(FakeMsTeamsCall call)
    {
        if (!rooms.TryGetValue(call.Conversation, out var room))
            return NoConversation;
        if (!room.HasBot)
            return FakeMsTeamsAnswer.No(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        if (call.Kind == "member")
        {
            return room.Members.FirstOrDefault(member => member.Is(call.Last)) is { } one
                ? new FakeMsTeamsAnswer(200, Shown(one))
                : FakeMsTeamsAnswer.No(404, "MemberNotFoundInConversation", "No such member.");
        }

        var asked = call.Query.TryGetValue("pageSize", out var size) && int.TryParse(size, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 50, 500) : 200;
        var from = call.Query.TryGetValue("continuationToken", out var token) ? int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(token)), CultureInfo.InvariantCulture) : 0;
        if (call.Kind == "members")
            return new FakeMsTeamsAnswer(200, new JsonArray([.. room.Members.Select(Shown)]));
        var page = new JsonObject { ["members"] = new JsonArray([.. room.Members.Skip(from).Take(asked).Select(Shown)]) };
        if (from + asked < room.Members.Count)
            page["continuationToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes((from + asked).ToString(CultureInfo.InvariantCulture)));
        return new FakeMsTeamsAnswer(200, page);
    }

    private FakeMsTeamsAnswer AboutTeam(FakeMsTeamsCall call)
    {
        var channels = rooms.Values.Where(room => room.Team?.Id == call.Conversation).ToList();
        if (channels is not [{ Team: { } team }, ..])
            return NoConversation;
        // The first channel comes without its name.
        return call.Kind == "team"
            ? new FakeMsTeamsAnswer(200, new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.Group, ["channelCount"] = channels.Count })
            : new FakeMsTeamsAnswer(200, new JsonObject { ["conversations"] = new JsonArray([.. channels.Select(room => room.Id == team.Id ? new JsonObject { ["id"] = room.Id } : new JsonObject { ["id"] = room.Id, ["name"] = room.Name })]) });
    }

    private static JsonObject Shown(FakeMsTeamsPerson person) => new()
    {
        ["id"] = person.Account,
        ["objectId"] = person.Person,
        ["aadObjectId"] = person.Person,
        ["name"] = person.Name,
        ["givenName"] = person.Name,
        ["surname"] = "",
        ["email"] = person.Email,
        ["userPrincipalName"] = person.Email,
        ["tenantId"] = Tenant,
        ["userRole"] = "user",
    };
}
