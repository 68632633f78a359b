using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Forms;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>What a payload of Slack's says, in no platform's terms. Pure, and total on whatever Slack sends.</summary>
public static class SlackEventReader
{
    /// <summary>The event, or null when the payload says nothing to the bot.</summary>
    /// <param name="at">When the payload came: the time of what carries none of its own.</param>
    public static ChatEvent? Read(SlackPayload payload, DateTimeOffset at)
    {
        var header = SlackHeader.Of(payload);
        return (payload.Kind, header) switch
        {
            (SlackPayloadKind.Command, _) => SlackCommandReader.Read(payload.Body, header, at),
            (SlackPayloadKind.Event, { Team: { } team, Channel: { } channel, Person: { } person }) when AboutRoom(payload.Body, header.Type, SlackPlace.Of(team, channel, person, direct: false).Place, new PersonId(person), at) is { } said => said,
            (SlackPayloadKind.Event, { Team: { } team }) => SlackMessageReader.Read(payload.Body, team, at),
            (SlackPayloadKind.Event, _) or (_, { Team: null } or { Person: null }) => null,
            (_, { Type: "view_submission" }) => SlackViewReader.Read(payload.Body, at),
            (_, { Type: "block_actions/button" }) => SlackButtonReader.Read(payload.Body, header, at)?.Pressed,
            _ => null,
        };
    }

    // Who comes and goes; the bot itself among them, for whom a room opens then, as one does that is brought back from the archive.
    private static ChatEvent? AboutRoom(JsonObject body, string type, Place place, PersonId person, DateTimeOffset received)
    {
        var at = SlackTime.Of(body.Object("event").Text("event_ts")) ?? received;
        return type switch
        {
            "member_joined_channel" when person == SlackMessageReader.BotIn(body) => new RoomOpened(at, place, person),
            "member_joined_channel" => new PersonJoined(at, place, person),
            "member_left_channel" => new PersonLeft(at, place, person),
            "channel_unarchive" or "group_unarchive" => new RoomOpened(at, place, person),
            _ => null,
        };
    }
}
