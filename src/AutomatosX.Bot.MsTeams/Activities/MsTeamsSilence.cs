namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>What Teams sends all day and nobody has to be told of.</summary>
internal static class MsTeamsSilence
{
    private static readonly HashSet<string> Types = new(["typing", "event", "messageReaction", "conversationUpdate", "installationUpdate", "message", "endOfConversation"], StringComparer.Ordinal);

    public static bool Holds(string type) => Types.Contains(type);
}
