namespace AutomatosX.Bot.MsTeams.References;

/// <summary>How the bot gets to a channel or a group chat.</summary>
/// <param name="ServiceUrl">Where Teams is spoken to about it, or null.</param>
/// <param name="Team">The team that a channel belongs to, or null.</param>
/// <param name="TeamGroup">The same team's id in Entra, or null.</param>
/// <param name="Type">As in <c>channel</c> or <c>groupChat</c>, or null.</param>
/// <param name="Bot">The bot's account there, or null.</param>
public sealed record RoomReference(string? ServiceUrl, string? Team, string? TeamGroup, string? Name, string? Type, string? Bot)
{
    /// <summary>The type of a channel.</summary>
    public const string Channel = "channel";

    /// <summary>Of a room that was never heard of.</summary>
    public static RoomReference Unknown { get; } = new(null, null, null, null, null, null);

    /// <summary>With what is known now; what is not said stays.</summary>
    public RoomReference With(Heard heard) => new(
        heard.ServiceUrl,
        Said(heard.Team) ?? Team,
        Said(heard.TeamGroup) ?? TeamGroup,
        Said(heard.RoomName) ?? Name,
        Said(heard.ConversationType) ?? Type,
        Said(heard.Bot) ?? Bot);

    /// <summary>Whether messages stand in threads there. A room that was never heard of is told by how Teams names its chats.</summary>
    public bool IsChannel(string room) => Type is { } type ? type == Channel : !room.EndsWith("@thread.v2", StringComparison.Ordinal) && !room.EndsWith("@unq.gbl.spaces", StringComparison.Ordinal);

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
