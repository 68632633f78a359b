using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>Where something of Slack's is, in the bot's terms: the bot's direct chat with a person goes by the person, anything else by its channel.</summary>
internal sealed record SlackPlace(Place Place, string? Direct)
{
    /// <param name="direct">Whether the channel is the bot's direct chat with the person.</param>
    public static SlackPlace Of(string team, string channel, string person, bool direct) => direct
        ? new SlackPlace(new Place(Platform.Slack, new WorkspaceId(team), RoomId.DirectWith(new PersonId(person))), channel)
        : new SlackPlace(new Place(Platform.Slack, new WorkspaceId(team), new RoomId(channel)), null);

    /// <summary>Ids of direct chats begin with a D, in whatever payload they stand.</summary>
    public static bool IsDirect(string channel) => channel.StartsWith('D');

    public MessageRef Message(string ts, bool isPrivate = false) => new(Place, new SlackMessageId(ts, Direct, isPrivate).ToString());
}
