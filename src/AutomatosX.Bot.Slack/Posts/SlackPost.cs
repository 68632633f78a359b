using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>A post as Slack takes it.</summary>
/// <param name="Messages">At least one. The first is the post, with its buttons; the others hold what did not fit and go into its thread, in this order.</param>
/// <param name="File">What goes with it, or null.</param>
public sealed record SlackPost(IReadOnlyList<SlackMessage> Messages, Attachment? File)
{
    /// <summary>The message that the post is known by.</summary>
    public SlackMessage Head => Messages[0];
}

/// <summary>
/// One message. To be posted with <c>mrkdwn</c>, <c>unfurl_links</c> and <c>unfurl_media</c> off and without <c>link_names</c> or <c>parse</c>.
/// </summary>
/// <param name="Text">What notifications and screen readers say; mrkdwn in which nothing is marked up. Never empty.</param>
/// <param name="Blocks">What is shown.</param>
public sealed record SlackMessage(string Text, JsonArray Blocks);
