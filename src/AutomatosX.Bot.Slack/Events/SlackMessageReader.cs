using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>Reads messages: said, edited, deleted. What bots write, the own one and others, says nothing to the bot.</summary>
internal static class SlackMessageReader
{
    private const string SlacksOwnBot = "USLACKBOT";

    public static ChatEvent? Read(JsonObject body, string team, DateTimeOffset at)
    {
        if (body.Object("event") is not { } inner || inner.Text("channel") is not { } channel)
            return null;
        var room = new Room(team, channel, inner.Text("channel_type") == "im" || SlackPlace.IsDirect(channel), BotIn(body), at);
        return (inner.Text("type"), inner.Text("subtype")) switch
        {
            ("app_mention", _) => Said(inner, room, mentioned: true),
            ("message", null or "thread_broadcast" or "file_share" or "me_message") => Said(inner, room, mentioned: false),
            ("message", "message_changed") => Changed(inner, room),
            ("message", "message_deleted") => Deleted(inner.Text("deleted_ts"), inner.Object("previous_message"), room),
            _ => null,
        };
    }

    /// <summary>The bot's own person, as the payload says on whose behalf it comes.</summary>
    public static PersonId? BotIn(JsonObject body) =>
        body.Objects("authorizations").FirstOrDefault(one => one.Holds("is_bot")).Text("user_id") is { } id ? new PersonId(id) : null;

    private static MessageSaid? Said(JsonObject message, Room room, bool mentioned)
    {
        if (Author(message, room) is not { } person || message.Text("ts") is not { } ts)
            return null;
        var words = SlackWords.Read(message.Text("text"), room.Bot);
        var place = room.Of(person);
        var root = message.Text("thread_ts") is { } thread && thread != ts ? place.Message(thread) : null;
        return new MessageSaid(SlackTime.Of(ts) ?? room.At, place.Place, new PersonId(person), place.Message(ts), root, words.Text, room.Direct || mentioned || words.NamesBot)
        {
            Mentions = words.Mentions,
        };
    }

    private static ChatEvent? Changed(JsonObject change, Room room)
    {
        if (change.Object("message") is not { } message || message.Text("ts") is not { } ts)
            return null;
        var before = change.Object("previous_message");
        // A message that others answered leaves a stone where it stood.
        if (message.Text("subtype") == "tombstone")
            return Deleted(ts, before, room);
        if (Author(message, room) is not { } person || !IsEdit(message, before))
            return null;
        var words = SlackWords.Read(message.Text("text"), room.Bot);
        var place = room.Of(person);
        var edited = SlackTime.Of(message.Object("edited").Text("ts") ?? change.Text("event_ts")) ?? room.At;
        return new MessageEdited(SlackTime.Of(ts) ?? room.At, place.Place, new PersonId(person), place.Message(ts), words.Text, edited) { Mentions = words.Mentions };
    }

    // Slack calls it a change as well when a link is unfurled or a thread grows: the words stay as they were.
    private static bool IsEdit(JsonObject message, JsonObject? before) =>
        before is null ? message.Object("edited") is not null : message.Text("text") != before.Text("text");

    private static MessageDeleted? Deleted(string? ts, JsonObject? before, Room room)
    {
        if (ts is null || before is null || Author(before, room) is not { } person)
            return null;
        var place = room.Of(person);
        return new MessageDeleted(SlackTime.Of(ts) ?? room.At, place.Place, new PersonId(person), place.Message(ts));
    }

    private static string? Author(JsonObject message, Room room) =>
        message.Text("bot_id") is null && message.Text("user") is { } user && user != SlacksOwnBot && user != room.Bot?.Value ? user : null;

    private sealed record Room(string Team, string Channel, bool Direct, PersonId? Bot, DateTimeOffset At)
    {
        public SlackPlace Of(string person) => SlackPlace.Of(Team, Channel, person, Direct);
    }
}
