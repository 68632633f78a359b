using AutomatosX.Bot.Slack.Events;
using AutomatosX.Bot.Slack.Installs;

namespace AutomatosX.Bot.Slack;

/// <summary>
/// Takes what Slack tells that is no event of a chat: an opened App Home, a shortcut, a person who joined. It is awaited
/// before the acknowledgement, within the same three seconds; when it fails, Slack tells it again. So it has to be quick,
/// and repeatable without a second effect.
/// </summary>
public interface ISlackNotice
{
    /// <summary>The sorts it takes, as <see cref="SlackHeader.Type"/> says them: <c>app_home_opened</c>, <c>message_action/record</c>, <c>view_closed</c>.</summary>
    IReadOnlyCollection<string> Types { get; }

    /// <param name="install">The app in that workspace; null when it is not installed any more, as after <c>app_uninstalled</c>.</param>
    Task<SlackResponse> Take(SlackPayload payload, SlackHeader header, SlackInstall? install, CancellationToken cancel);
}
