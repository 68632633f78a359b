using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>Slack's Web API as the bot needs it: one generic call. Another client for Slack comes in here.</summary>
public interface ISlackCalls
{
    /// <summary>Calls a method once; nothing is ever retried in here.</summary>
    /// <param name="method">As in <c>chat.postMessage</c>.</param>
    /// <param name="token">The token to call with.</param>
    Task<SlackAnswer> CallAsync(string method, string token, JsonObject arguments, CancellationToken cancel = default);
}
