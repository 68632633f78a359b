using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>Where something of Teams' is, in the bot's terms: its chat with one person goes by the person, anything else by its conversation.</summary>
/// <param name="Root">The activity that opened the thread, in a channel; null in chats, which have none.</param>
public sealed record MsTeamsPlace(Place Place, string? Root)
{
    /// <summary>The place of an activity, or null when it does not say enough.</summary>
    public static MsTeamsPlace? Of(MsTeamsHeader header)
    {
        if (header is not { Tenant: { } tenant, Conversation: { } conversation })
            return null;
        if (!header.IsPersonal)
            return new MsTeamsPlace(In(tenant, new RoomId(conversation)), header.Root);
        return header.Person is { } person ? new MsTeamsPlace(In(tenant, RoomId.DirectWith(new PersonId(person))), null) : null;
    }

    /// <summary>A message in the same thread.</summary>
    public MessageRef Message(string activity) => new(Place, new MsTeamsMessageId(activity, Root).ToString());

    /// <summary>What opened the thread that an activity stands in; null when it opened one itself, and in chats.</summary>
    public MessageRef? ThreadOf(string activity) => Root is null || Root == activity ? null : new MessageRef(Place, Root);

    private static Place In(string tenant, RoomId room) => new(Platform.MsTeams, new WorkspaceId(tenant), room);
}
