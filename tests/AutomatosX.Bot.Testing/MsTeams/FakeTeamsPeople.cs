using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>What people do in Teams, as activities of the Bot Connector protocol; our own sentences in real shapes.</summary>
public sealed class FakeTeamsPeople(Func<DateTimeOffset> now)
{
    public const string Bot = $"28:{FakeIdentity.App}";
    public const string Channel = "19:ferry@thread.tacv2";
    public const string Group = "19:crew@thread.v2";

    private int ids;

    /// <summary>A person, by a name that ids are made of.</summary>
    public static JsonObject Person(string name) => new() { ["id"] = $"29:{name}", ["name"] = char.ToUpperInvariant(name[0]) + name[1..], ["aadObjectId"] = $"aad-{name}" };

    /// <summary>A message in the bot's chat with the person.</summary>
    public JsonObject Tells(string person, string text) => Message(person, text, Personal(person));

    /// <summary>A message in a group chat.</summary>
    public JsonObject Says(string person, string text) => Message(person, text, new JsonObject { ["id"] = Group, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = FakeIdentity.Tenant });

    /// <summary>A message in a channel, under another or by itself.</summary>
    public JsonObject Writes(string person, string text, string? root = null)
    {
        var message = Message(person, text, null);
        message["conversation"] = InChannel(root ?? (string)message["id"]!);
        message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeIdentity.Tenant }, ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" }, ["channel"] = new JsonObject { ["id"] = Channel } };
        return message;
    }

    /// <summary>The same message with the bot or a person named in it, whose mark stands in the text.</summary>
    public static JsonObject Naming(JsonObject message, params (string Id, string Name)[] named)
    {
        var entities = new JsonArray();
        foreach (var (id, name) in named)
            entities.Add(new JsonObject { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } });
        entities.Add(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US" });
        message["entities"] = entities;
        return message;
    }

    /// <summary>The message again, with other words or none.</summary>
    /// <param name="change"><c>editMessage</c>, <c>undeleteMessage</c> or <c>softDeleteMessage</c>.</param>
    public JsonObject Changes(JsonObject message, string change, string? text)
    {
        var changed = message.DeepClone().AsObject();
        changed["type"] = change == "softDeleteMessage" ? "messageDelete" : "messageUpdate";
        changed["timestamp"] = Stamp();
        changed["text"] = text;
        var data = changed["channelData"] as JsonObject ?? [];
        data["eventType"] = change;
        if (data.Parent is null)
            changed["channelData"] = data;
        return changed;
    }

    /// <summary>A card is pressed or sent in: the newer way.</summary>
    /// <param name="data">What the card carries, with what was filled in.</param>
    public JsonObject Invokes(string person, JsonObject conversation, string? card, string verb, JsonObject data)
    {
        var invoke = Message(person, null, conversation);
        (invoke["type"], invoke["name"], invoke["replyToId"]) = ("invoke", "adaptiveCard/action", card);
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        return invoke;
    }

    /// <summary>The same the older way: a message without words.</summary>
    public JsonObject Submits(string person, JsonObject conversation, string? card, JsonObject data)
    {
        var submit = Message(person, null, conversation);
        (submit["replyToId"], submit["value"]) = (card, data);
        return submit;
    }

    /// <summary>People come into a channel or leave it.</summary>
    /// <param name="how"><c>membersAdded</c> or <c>membersRemoved</c>.</param>
    public JsonObject Moves(string how, params JsonObject[] people)
    {
        var update = Message("queenie", null, null);
        update["type"] = "conversationUpdate";
        update["id"] = $"f:{NextId()}";
        update["conversation"] = new JsonObject { ["id"] = Channel, ["conversationType"] = "channel", ["tenantId"] = FakeIdentity.Tenant };
        update[how] = new JsonArray([.. people]);
        return update;
    }

    public static JsonObject Personal(string person) => new() { ["id"] = $"a:{person}-and-the-bot", ["conversationType"] = "personal", ["tenantId"] = FakeIdentity.Tenant };

    public static JsonObject InChannel(string root) => new() { ["id"] = $"{Channel};messageid={root}", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = FakeIdentity.Tenant };

    private JsonObject Message(string person, string? text, JsonObject? conversation)
    {
        var message = FakeIdentity.Activity();
        message["id"] = NextId();
        message["timestamp"] = Stamp();
        message["from"] = Person(person);
        message["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "AutomatosX" };
        message["conversation"] = conversation;
        message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeIdentity.Tenant } };
        message["textFormat"] = "plain";
        message["text"] = text;
        return message;
    }

    private string NextId() => (now().ToUnixTimeMilliseconds() + ids++).ToString(CultureInfo.InvariantCulture);

    private string Stamp() => now().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
