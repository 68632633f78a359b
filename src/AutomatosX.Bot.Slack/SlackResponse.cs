using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack;

/// <summary>What Slack is answered. Over a socket anything but 200 means that nothing is acknowledged.</summary>
/// <param name="Body">What goes with the acknowledgement, or null for nothing.</param>
public sealed record SlackResponse(int Status, JsonNode? Body)
{
    /// <summary>It is taken.</summary>
    public static SlackResponse Taken { get; } = new(200, null);

    /// <summary>It is not taken now; Slack sends it again.</summary>
    public static SlackResponse NotNow { get; } = new(503, null);

    /// <summary>A sentence for the person alone who typed the command.</summary>
    public static SlackResponse Say(string sentence) => new(200, new JsonObject { ["response_type"] = "ephemeral", ["text"] = sentence });
}
