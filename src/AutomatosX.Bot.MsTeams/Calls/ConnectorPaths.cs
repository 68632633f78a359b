namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>The paths of the Bot Connector, beneath a service address.</summary>
public static class ConnectorPaths
{
    /// <summary>Opens a chat, or a thread in a channel.</summary>
    public const string Conversations = "v3/conversations";

    /// <summary>A conversation's messages.</summary>
    /// <param name="isTargeted">Whether they are for one person of the conversation alone.</param>
    public static string Activities(string conversation, bool isTargeted = false) => $"{Of(conversation)}/activities{(isTargeted ? Targeted : "")}";

    /// <summary>One message.</summary>
    public static string Activity(string conversation, string activity, bool isTargeted = false) => $"{Of(conversation)}/activities/{Uri.EscapeDataString(activity)}{(isTargeted ? Targeted : "")}";

    /// <summary>One person of a conversation.</summary>
    public static string Member(string conversation, string person) => $"{Of(conversation)}/members/{Uri.EscapeDataString(person)}";

    /// <summary>The people of a conversation, page by page.</summary>
    /// <param name="continuation">What the page before gave, or null for the first one.</param>
    public static string PagedMembers(string conversation, int size, string? continuation) =>
        FormattableString.Invariant($"{Of(conversation)}/pagedmembers?pageSize={size}{(continuation is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuation)}")}");

    /// <summary>The channels of a team.</summary>
    public static string Channels(string team) => $"v3/teams/{Uri.EscapeDataString(team)}/conversations";

    /// <summary>A conversation in a channel is the channel and the message that opened it.</summary>
    public static string Thread(string channel, string root) => $"{channel};messageid={root}";

    private const string Targeted = "?isTargetedActivity=true";

    private static string Of(string conversation) => $"{Conversations}/{Uri.EscapeDataString(conversation)}";
}
