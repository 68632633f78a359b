using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>One activity of the Bot Connector protocol, as it came in.</summary>
public sealed record MsTeamsActivity(JsonObject Body)
{
    /// <summary>As it is kept as a raw event.</summary>
    public string ToJson() => Body.ToJsonString();

    /// <exception cref="FormatException">The text is no JSON object.</exception>
    public static MsTeamsActivity FromJson(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject body ? new MsTeamsActivity(body) : throw new FormatException("The event was not kept by the Teams adapter.");
        }
        catch (JsonException error)
        {
            throw new FormatException("The event was not kept by the Teams adapter.", error);
        }
    }
}
