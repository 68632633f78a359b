using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>
/// What people do in Teams, as Teams tells a bot of it: every field that the real activities carry, by
/// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability.
/// </summary>
public sealed partial class FakeMsTeamsPeople(FakeMsTeams teams, Func<DateTimeOffset> now)
{
    private int count;

    /// <summary>What the bot is called.</summary>
    public string BotName { get; init; } = "AutomatosX";

    /// <summary>The tenant that activities name; the fake's own, unless somebody from elsewhere speaks.</summary>
    public string Tenant { get; init; } = FakeMsTeams.Tenant;

    /// <summary>The service address that activities name.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>How each activity is signed by the identity provider of our own: for the address that the activity names.</summary>
    public static Func<JsonObject, string> SignedBy(FakeIdentity identity) => activity => identity.Mint(claims => claims["serviceurl"] = activity["serviceUrl"]?.DeepClone());

    /// <summary>Writes a message; the bot hears those in a room only when it may read everything there.</summary>
    /// <param name="root">The message in whose thread it stands, or null.</param>
    public FakeMsTeamsSent Says(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string text, string? root = null)
    {
        var said = teams.Says(room, person, text, root);
        var activity = Activity("message", person, room, said.Id, root ?? (room.Type == "channel" ? said.Id : null));
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
        return new FakeMsTeamsSent(activity);
    }

    /// <summary>Writes a message that names the bot first.</summary>
    public FakeMsTeamsSent Mentions(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string text, string? root = null, params IReadOnlyList<FakeMsTeamsPerson> others)
    {
        var sent = Says(person, room, $"<at>{BotName}</at> {text}", root);
        var entities = sent.Body["entities"]!.AsArray();
        entities.Insert(0, MentionOf(FakeMsTeams.Bot, BotName, null));
        foreach (var other in others)
            entities.Add(MentionOf(other.Account, other.Name, other.Person));
        return sent;
    }

    /// <summary>Answers in the thread of a message, without a mention.</summary>
    public FakeMsTeamsSent Replies(FakeMsTeamsPerson person, FakeMsTeamsRoom room, FakeMsTeamsMessage to, string text)
    {
        var sent = Says(person, room, text, room.Type == "channel" ? to.Root ?? to.Id : null);
        sent.Body["replyToId"] = to.Id;
        return sent;
    }

    /// <summary>Changes the words of a message.</summary>
    public FakeMsTeamsSent Edits(FakeMsTeamsSent said, string text) => Changed(said, "messageUpdate", "editMessage", activity =>
    {
        activity["text"] = text;
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
    });

    /// <summary>Takes a deleted message back.</summary>
    public FakeMsTeamsSent Undeletes(FakeMsTeamsSent said) => Changed(said, "messageUpdate", "undeleteMessage", _ => { });

    public FakeMsTeamsSent Deletes(FakeMsTeamsSent said) => Changed(said, "messageDelete", "softDeleteMessage", activity =>
    {
        foreach (var name in (string[])["text", "textFormat", "attachments", "entities"])
            activity.Remove(name);
    });

    /// <summary>Puts a sign of liking under a message of the bot's.</summary>
    public FakeMsTeamsSent Likes(FakeMsTeamsPerson person, FakeMsTeamsRoom room, FakeMsTeamsMessage message)
    {
        var activity = Activity("messageReaction", person, room, NextId(), message.Root);
        activity["replyToId"] = message.Id;
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        return new FakeMsTeamsSent(activity);
    }

    /// <summary>Adds the app to a room: Teams tells of it twice, as an installation and as a member that joined.</summary>
    public IReadOnlyList<FakeMsTeamsSent> Installs(FakeMsTeamsPerson person, FakeMsTeamsRoom room) => [Installation(person, room, "add"), Members(person, room, "membersAdded", FakeMsTeams.Bot)];

    /// <summary>Takes the app out of a room.</summary>
    public IReadOnlyList<FakeMsTeamsSent> Uninstalls(FakeMsTeamsPerson person, FakeMsTeamsRoom room) => [Installation(person, room, "remove"), Members(person, room, "membersRemoved", FakeMsTeams.Bot)];

    public FakeMsTeamsSent Joins(FakeMsTeamsPerson person, FakeMsTeamsRoom room) => Members(person, room, "membersAdded", person.Account, person.Person);

    public FakeMsTeamsSent Leaves(FakeMsTeamsPerson person, FakeMsTeamsRoom room) => Members(person, room, "membersRemoved", person.Account, person.Person);

    /// <summary>The same under a new id and time, as Teams repeats an invoke, and sometimes a message with values.</summary>
    public FakeMsTeamsSent WithNewId(FakeMsTeamsSent sent)
    {
        var again = (JsonObject)sent.Body.DeepClone();
        again["id"] = NextId();
        again["timestamp"] = Utc(now().AddMilliseconds(count));
        return new FakeMsTeamsSent(again);
    }

    private FakeMsTeamsSent Changed(FakeMsTeamsSent said, string type, string eventType, Action<JsonObject> change)
    {
        var activity = (JsonObject)said.Body.DeepClone();
        activity["type"] = type;
        activity["timestamp"] = Utc(now().AddMilliseconds(++count));
        activity["channelData"]!["eventType"] = eventType;
        change(activity);
        return new FakeMsTeamsSent(activity);
    }

    private FakeMsTeamsSent Installation(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string action)
    {
        var activity = Activity("installationUpdate", person, room, NextId(), null);
        activity["action"] = action;
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = room.Id } };
        return new FakeMsTeamsSent(activity);
    }

    private FakeMsTeamsSent Members(FakeMsTeamsPerson person, FakeMsTeamsRoom room, string what, string id, string? entra = null)
    {
        var activity = Activity("conversationUpdate", person, room, NextId(), null);
        var member = new JsonObject { ["id"] = id };
        if (entra is not null)
            member["aadObjectId"] = entra;
        activity[what] = new JsonArray(member);
        if (room.Type == "channel")
            activity["channelData"]!["eventType"] = what == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
        return new FakeMsTeamsSent(activity);
    }

    private static JsonObject MentionOf(string id, string name, string? entra)
    {
        var mentioned = new JsonObject { ["id"] = id, ["name"] = name };
        if (entra is not null)
            mentioned["aadObjectId"] = entra;
        return new JsonObject { ["type"] = "mention", ["mentioned"] = mentioned, ["text"] = $"<at>{name}</at>" };
    }

    private JsonObject Activity(string type, FakeMsTeamsPerson person, FakeMsTeamsRoom room, string id, string? root)
    {
        var conversation = new JsonObject { ["conversationType"] = room.Type, ["tenantId"] = Tenant, ["id"] = root is null ? room.Id : $"{room.Id};messageid={root}" };
        if (room.Type != "personal")
            conversation["isGroup"] = true;
        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        if (room.Team is { } team)
        {
            (channelData["teamsChannelId"], channelData["teamsTeamId"]) = (room.Id, team.Id);
            channelData["channel"] = new JsonObject { ["id"] = room.Id };
            channelData["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.Group };
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = Utc(now()),
            ["localTimestamp"] = now().ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = "Europe/Lisbon",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl ?? teams.Service.ToString(),
            ["from"] = new JsonObject { ["id"] = person.Account, ["name"] = person.Name, ["aadObjectId"] = person.Person },
            ["conversation"] = conversation,
            ["recipient"] = new JsonObject { ["id"] = FakeMsTeams.Bot, ["name"] = BotName },
            ["entities"] = new JsonArray(new JsonObject { ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web", ["timezone"] = "Europe/Lisbon", ["type"] = "clientInfo" }),
            ["channelData"] = channelData,
            ["locale"] = "en-US",
        };
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"f:{now().ToUnixTimeMilliseconds()}-{++count:0000}");

    private static string Utc(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
}
