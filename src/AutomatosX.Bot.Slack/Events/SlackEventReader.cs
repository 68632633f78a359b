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
            (SlackPayloadKind.Event, { Type: "member_joined_channel", Team: { } team, Channel: { } channel, Person: { } person }) =>
                new PersonJoined(SlackTime.Of(payload.Body.Object("event").Text("event_ts")) ?? at, SlackPlace.Of(team, channel, person, direct: false).Place, new PersonId(person)),
            (SlackPayloadKind.Event, { Type: "member_left_channel", Team: { } team, Channel: { } channel, Person: { } person }) =>
                new PersonLeft(SlackTime.Of(payload.Body.Object("event").Text("event_ts")) ?? at, SlackPlace.Of(team, channel, person, direct: false).Place, new PersonId(person)),
            (SlackPayloadKind.Event, { Team: { } team }) => SlackMessageReader.Read(payload.Body, team, at),
            (SlackPayloadKind.Event, _) or (_, { Team: null } or { Person: null }) => null,
            (_, { Type: "view_submission" }) => SlackViewReader.Read(payload.Body, at),
            (_, { Type: "block_actions/button" }) => SlackButtonReader.Read(payload.Body, header, at)?.Pressed,
            _ => null,
        };
    }
}
