using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

// chat.*
public sealed partial class FakeSlack
{
    private const int MostText = 40_000;
    private const int MostTextOfAnUpdate = 4_000;

    private FakeSlackAnswer PostMessage(Call call)
    {
        if (RoomToPostIn(call["channel"], out var room) is { } error)
            return FakeSlackAnswer.No(error);
        if (Faulty(call) is { } faulty)
            return FakeSlackAnswer.No(faulty);
        if (call["thread_ts"].Length > 0 && room!.Find(call["thread_ts"]) is null)
            return FakeSlackAnswer.No("thread_not_found");
        if (call["metadata"].Length > 0 && call.Json<JsonObject>("metadata") is not { } metadata)
            return FakeSlackAnswer.No("invalid_metadata_format");
        if (TooSoon(room!) is { } tooSoon)
            return tooSoon;
        var message = new FakeSlackMessage(NextTs(), Bot, call["thread_ts"] is { Length: > 0 } thread ? room!.Find(thread)!.ThreadTs ?? thread : null)
        {
            Text = Cut(call["text"]),
            Blocks = call.Json<JsonArray>("blocks") ?? [],
            Metadata = call.Json<JsonObject>("metadata"),
        };
        room!.Messages.Add(message);
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = room.Id, ["ts"] = message.Ts, ["message"] = Shown(message, room, allMetadata: true) });
    }

    private FakeSlackAnswer PostEphemeral(Call call)
    {
        if (RoomToPostIn(call["channel"], out var room) is { } error)
            return FakeSlackAnswer.No(error);
        if (Faulty(call) is { } faulty)
            return FakeSlackAnswer.No(faulty);
        if (room!.With != call["user"] && !room.Members.Contains(call["user"]))
            return FakeSlackAnswer.No("user_not_in_channel");
        if (TooSoon(room) is { } tooSoon)
            return tooSoon;
        var message = new FakeSlackMessage(NextTs(), Bot, call["thread_ts"] is { Length: > 0 } thread ? thread : null, call["user"])
        {
            Text = Cut(call["text"]),
            Blocks = call.Json<JsonArray>("blocks") ?? [],
        };
        room.Messages.Add(message);
        return FakeSlackAnswer.Ok(new JsonObject { ["message_ts"] = message.Ts });
    }

    private FakeSlackAnswer UpdateMessage(Call call)
    {
        if (!rooms.TryGetValue(call["channel"], out var room))
            return FakeSlackAnswer.No("channel_not_found");
        if (room.Find(call["ts"]) is not { OnlyFor: null } message)
            return FakeSlackAnswer.No("message_not_found");
        if (message.User != Bot)
            return FakeSlackAnswer.No("cant_update_message");
        if (Faulty(call) is { } faulty)
            return FakeSlackAnswer.No(faulty);
        if (call["text"].Length > MostTextOfAnUpdate)
            return FakeSlackAnswer.No("msg_too_long");
        message.Text = call["text"];
        message.Blocks = call.Json<JsonArray>("blocks") ?? [];
        if (call.Json<JsonObject>("metadata") is { } metadata)
            message.Metadata = metadata.Count == 0 ? null : metadata;
        message.Edits++;
        message.EditedTs = NextTs();
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = room.Id, ["ts"] = message.Ts, ["text"] = message.Text, ["message"] = Shown(message, room, allMetadata: true) });
    }

    private FakeSlackAnswer DeleteMessage(Call call)
    {
        if (!rooms.TryGetValue(call["channel"], out var room))
            return FakeSlackAnswer.No("channel_not_found");
        if (room.Find(call["ts"]) is not { OnlyFor: null } message)
            return FakeSlackAnswer.No("message_not_found");
        if (message.User != Bot)
            return FakeSlackAnswer.No("cant_delete_message");
        room.Messages.Remove(message);
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = room.Id, ["ts"] = message.Ts });
    }

    private FakeSlackAnswer GetPermalink(Call call)
    {
        if (!rooms.TryGetValue(call["channel"], out var room))
            return FakeSlackAnswer.No("channel_not_found");
        if (room.Find(call["message_ts"]) is not { OnlyFor: null } message)
            return FakeSlackAnswer.No("message_not_found");
        var thread = message.ThreadTs is { } parent ? $"?thread_ts={parent}&cid={room.Id}" : "";
        return FakeSlackAnswer.Ok(new JsonObject { ["channel"] = room.Id, ["permalink"] = $"{Workspace}archives/{room.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}{thread}" });
    }

    private string? RoomToPostIn(string channel, out FakeSlackRoom? room)
    {
        if (people.ContainsKey(channel))
            channel = DirectWith(channel).Id;
        if (!rooms.TryGetValue(channel, out room) || (room.IsPrivate && !room.Members.Contains(Bot)))
            return "channel_not_found";
        return !room.Members.Contains(Bot) ? "not_in_channel" : room.IsArchived ? "is_archived" : null;
    }

    private static string? Faulty(Call call)
    {
        if (call["blocks"].Length == 0)
            return call["text"].Length == 0 && call["attachments"].Length == 0 ? "no_text" : null;
        return call.Json<JsonArray>("blocks") is not { } blocks ? "invalid_blocks_format" : blocks.Count == 0 && call["text"].Length == 0 ? "no_text" : FakeSlackBlocks.ErrorIn(blocks);
    }

    private FakeSlackAnswer? TooSoon(FakeSlackRoom room)
    {
        var now = clock.GetUtcNow();
        if (LimitsChannels && lastMessages.TryGetValue(room.Id, out var last) && now - last < TimeSpan.FromSeconds(1))
            return FakeSlackAnswer.TooMany(1);
        lastMessages[room.Id] = now;
        return null;
    }

    private static string Cut(string text) => text.Length <= MostText ? text : text[..MostText];

    private static JsonObject Shown(FakeSlackMessage message, FakeSlackRoom room, bool allMetadata)
    {
        var shown = new JsonObject { ["type"] = "message", ["user"] = message.User, ["ts"] = message.Ts, ["text"] = message.Text, ["team"] = Team };
        if (message.User == Bot)
            (shown["bot_id"], shown["app_id"]) = ("B0BOT", AppId);
        if (message.Blocks.Count > 0)
            shown["blocks"] = message.Blocks.DeepClone();
        if (message.ThreadTs is { } thread)
            shown["thread_ts"] = thread;
        else if (room.Under(message.Ts).Count() is > 0 and var count)
            (shown["thread_ts"], shown["reply_count"]) = (message.Ts, count);
        if (message.EditedTs is { } edited)
            shown["edited"] = new JsonObject { ["user"] = message.User, ["ts"] = edited };
        if (message.Files.Count > 0)
            shown["files"] = new JsonArray([.. message.Files.Select(Shown)]);
        if (message.Metadata is { } metadata)
            shown["metadata"] = allMetadata ? metadata.DeepClone() : new JsonObject { ["event_type"] = (string?)metadata["event_type"] };
        return shown;
    }
}
