using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams;

/// <summary>What Teams is answered.</summary>
/// <param name="Body">What goes with the answer to an invoke, or null for nothing.</param>
public sealed record MsTeamsResponse(int Status, JsonNode? Body)
{
    /// <summary>It is taken.</summary>
    public static MsTeamsResponse Taken { get; } = new(200, null);

    /// <summary>It is not taken now; Teams sends it again.</summary>
    public static MsTeamsResponse NotNow { get; } = new(503, null);
}
