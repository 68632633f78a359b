using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>One call of the Bot Connector.</summary>
/// <param name="Service">The service address: that of an activity that came in, or the cloud's own.</param>
/// <param name="Path">What is called there, as <see cref="ConnectorPaths"/> writes it.</param>
/// <param name="Body">What goes with it, or null.</param>
public sealed record MsTeamsCall(HttpMethod Method, Uri Service, string Path, JsonObject? Body = null)
{
    /// <summary>Whether making it twice does what making it once does: all but posting a message.</summary>
    public bool IsRepeatable { get; init; } = Method != HttpMethod.Post;
}
