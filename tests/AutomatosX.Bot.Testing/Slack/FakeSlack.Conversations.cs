using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

// Rooms and people.
public sealed partial class FakeSlack
{
    private const int Page = 100;

    public FakeSlackRoom AddChannel(string name, params IReadOnlyList<string> members)
    {
        var room = Add(new FakeSlackRoom(NextId("C0"), name));
        room.Members.AddRange([Bot, .. members]);
        return room;
    }

    /// <summary>A private channel that the bot was not invited to.</summary>
    public FakeSlackRoom AddForeignChannel(string name, params IReadOnlyList<string> members)
    {
        var room = Add(new FakeSlackRoom(NextId("C0"), name) { IsPrivate = true });
        room.Members.AddRange(members);
        return room;
    }

    /// <returns>The person's id.</returns>
    public string AddPerson(string name, string zone = "America/Los_Angeles") => AddPerson(new FakeSlackPerson(NextId("U0"), name, zone));

    public string AddPerson(FakeSlackPerson person)
    {
        lock (gate)
            people[person.Id] = person;
        return person.Id;
    }

    /// <summary>The person's direct chat with the bot, opened when it was not.</summary>
    public FakeSlackRoom Direct(string person)
    {
        lock (gate)
            return DirectWith(person);
    }

    /// <summary>A person writes a message.</summary>
    /// <returns>The message's <c>ts</c>.</returns>
    public string Says(FakeSlackRoom room, string person, string text, string? thread = null)
    {
        lock (gate)
        {
            var message = new FakeSlackMessage(NextTs(), person, thread) { Text = text };
            room.Messages.Add(message);
            return message.Ts;
        }
    }

    private FakeSlackRoom DirectWith(string person)
    {
        if (rooms.Values.FirstOrDefault(room => room.With == person) is { } there)
            return there;
        var opened = Add(new FakeSlackRoom(NextId("D0"), "") { With = person, IsPrivate = true });
        opened.Members.AddRange([Bot, person]);
        return opened;
    }

    private FakeSlackRoom Add(FakeSlackRoom room)
    {
        lock (gate)
            return rooms[room.Id] = room;
    }

    private FakeSlackAnswer OpenConversation(Call call)
    {
        if (call["channel"].Length > 0)
            return rooms.ContainsKey(call["channel"]) ? FakeSlackAnswer.Ok(new JsonObject { ["channel"] = new JsonObject { ["id"] = call["channel"] } }) : FakeSlackAnswer.No("channel_not_found");
        if (!people.TryGetValue(call["users"], out var person))
            return FakeSlackAnswer.No(call["users"].Length == 0 ? "users_list_not_supplied" : "user_not_found");
        if (person.IsDeleted)
            return FakeSlackAnswer.No("user_disabled");
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = new JsonObject { ["id"] = DirectWith(person.Id).Id } });
    }

    private FakeSlackAnswer ConversationInfo(Call call) =>
        Readable(call, out var room) is { } error ? FakeSlackAnswer.No(error) : FakeSlackAnswer.Ok(new JsonObject { ["channel"] = Shown(room!) });

    private FakeSlackAnswer ListConversations(Call call)
    {
        var types = call["types"] is { Length: > 0 } asked ? asked.Split(',') : ["public_channel"];
        var visible = rooms.Values.Where(room => types.Contains(TypeOf(room)) && (!room.IsPrivate || room.Members.Contains(Bot)) && !(call.Is("exclude_archived") && room.IsArchived));
        return Paged(call, [.. visible.Select(Shown)], "channels", saysEnd: true);
    }

    private FakeSlackAnswer Members(Call call) =>
        Readable(call, out var room) is { } error ? FakeSlackAnswer.No(error) : Paged(call, [.. room!.Members.Select(member => (JsonNode)member)], "members", saysEnd: true);

    private FakeSlackAnswer History(Call call)
    {
        if (Readable(call, out var room) is { } error)
            return FakeSlackAnswer.No(error);
        var shown = room!.Top.Where(message => IsBetween(message, call)).Reverse().Select(message => Shown(message, room, call.Is("include_all_metadata")));
        return Paged(call, [.. shown], "messages", saysEnd: false);
    }

    private FakeSlackAnswer Replies(Call call)
    {
        if (Readable(call, out var room) is { } error)
            return FakeSlackAnswer.No(error);
        if (room!.Find(call["ts"]) is not { OnlyFor: null } asked)
            return FakeSlackAnswer.No("thread_not_found");
        var parent = asked.ThreadTs is { } top ? room.Find(top)! : asked;
        var shown = room.Under(parent.Ts).Where(message => IsBetween(message, call)).Prepend(parent).Select(message => Shown(message, room, call.Is("include_all_metadata")));
        return Paged(call, [.. shown], "messages", saysEnd: false);
    }

    private FakeSlackAnswer UserInfo(Call call) =>
        people.TryGetValue(call["user"], out var person) ? FakeSlackAnswer.Ok(new JsonObject { ["user"] = Shown(person) }) : FakeSlackAnswer.No("user_not_found");

    private FakeSlackAnswer ListUsers(Call call) => Paged(call, [.. people.Values.Select(Shown)], "members", saysEnd: true);

    private string? Readable(Call call, out FakeSlackRoom? room)
    {
        if (!rooms.TryGetValue(call["channel"], out room) || (room.IsPrivate && !room.Members.Contains(Bot)))
            return "channel_not_found";
        return room.Members.Contains(Bot) ? null : "not_in_channel";
    }

    // A cursor says where to go on, as opaque as Slack's: with an equals sign that a careless client does not escape.
    private static FakeSlackAnswer Paged(Call call, IReadOnlyList<JsonNode> all, string name, bool saysEnd)
    {
        var from = 0;
        if (call["cursor"] is { Length: > 0 } cursor && !TryRead(cursor, out from))
            return FakeSlackAnswer.No("invalid_cursor");
        var page = all.Skip(from).Take(Math.Clamp(call.Number("limit", Page), 1, 999)).ToList();
        var next = from + page.Count < all.Count ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"next:{from + page.Count}")) : saysEnd ? "" : null;
        var body = new JsonObject { [name] = new JsonArray([.. page.Select(item => item.DeepClone())]) };
        if (name == "messages")
            body["has_more"] = next is { Length: > 0 };
        if (next is not null)
            body["response_metadata"] = new JsonObject { ["next_cursor"] = next };
        return FakeSlackAnswer.Ok(body);
    }

    private static bool TryRead(string cursor, out int from)
    {
        from = 0;
        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':') is ["next", var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out from);
    }

    private static bool IsBetween(FakeSlackMessage message, Call call)
    {
        var ts = decimal.Parse(message.Ts, CultureInfo.InvariantCulture);
        var (oldest, latest) = (Limit(call["oldest"], 0), Limit(call["latest"], decimal.MaxValue));
        return call.Is("inclusive") ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
    }

    private static decimal Limit(string ts, decimal unsaid) => ts.Length == 0 ? unsaid : decimal.Parse(ts, CultureInfo.InvariantCulture);

    private static string TypeOf(FakeSlackRoom room) => room.With is not null ? "im" : room.IsPrivate ? "private_channel" : "public_channel";

    private static JsonObject Shown(FakeSlackRoom room) => room.With is { } person
        ? new JsonObject { ["id"] = room.Id, ["is_im"] = true, ["user"] = person }
        : new JsonObject { ["id"] = room.Id, ["name"] = room.Name, ["is_channel"] = true, ["is_private"] = room.IsPrivate, ["is_archived"] = room.IsArchived, ["is_member"] = room.Members.Contains(Bot), ["num_members"] = room.Members.Count };

    private JsonObject Shown(FakeSlackPerson person) => new()
    {
        ["id"] = person.Id,
        ["team_id"] = Team,
        ["name"] = person.Name,
        ["deleted"] = person.IsDeleted,
        ["real_name"] = person.Name,
        ["tz"] = person.Zone,
        ["tz_label"] = person.Zone,
        ["tz_offset"] = (int)TimeZoneInfo.FindSystemTimeZoneById(person.Zone).GetUtcOffset(clock.GetUtcNow()).TotalSeconds,
        ["profile"] = new JsonObject { ["real_name"] = person.Name, ["display_name"] = person.Name, ["email"] = $"{person.Name}@example.com" },
        ["is_bot"] = false,
        ["is_restricted"] = false,
        ["is_ultra_restricted"] = false,
        ["updated"] = 1,
    };
}
