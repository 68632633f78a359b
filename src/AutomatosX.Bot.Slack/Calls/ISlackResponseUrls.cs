using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>
/// What goes to the address that came with something a person did. It needs no token: the address is the permission, for
/// thirty minutes and five times. It alone reaches a message that one person sees.
/// </summary>
/// <seealso href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses"/>
public interface ISlackResponseUrls
{
    /// <summary>Sends the message there once; refused for an address that is none of Slack's.</summary>
    Task<SlackAnswer> RespondAsync(Uri address, JsonObject message, CancellationToken cancel = default);
}
