using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>What a refusal of Slack's means for a delivery, and what a lead can do about it. The remedy follows on "I cannot post in #channel."</summary>
internal static class Refusals
{
    public const string NotInstalled = "The app is not installed in that Slack workspace, or the workspace is not on the list of those allowed. Install it there, or ask whoever runs me to check the bot token and `Slack:AllowedWorkspaces`.";

    private const string Token = "Slack no longer takes my token. Install the app in the workspace again, or ask whoever runs me to set the new bot token.";
    private const string Rules = "The workspace's rules keep me from posting there. A Slack admin can allow it in the channel's posting permissions, or give the project another channel.";
    private const string Person = "Slack has no active person behind it. Name the member's Slack account anew, or take the member out of the project.";

    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, string> Remedies = new(StringComparer.Ordinal)
    {
        ["channel_not_found"] = "Slack knows no such channel, or it is private and I am not in it. Invite me there with `/invite`, or give the project another channel.",
        ["not_in_channel"] = "I am not in that channel. Invite me there with `/invite`.",
        ["is_archived"] = "The channel is archived. Unarchive it, or give the project another channel.",
        ["is_inactive"] = "The channel is frozen. Open it again, or give the project another channel.",
        ["token_revoked"] = Token,
        ["token_expired"] = Token,
        ["invalid_auth"] = Token,
        ["account_inactive"] = Token,
        ["not_authed"] = Token,
        ["not_allowed_token_type"] = Token,
        ["restricted_action"] = Rules,
        ["restricted_action_read_only_channel"] = Rules,
        ["restricted_action_thread_only_channel"] = Rules,
        ["restricted_action_non_threadable_channel"] = Rules,
        ["restricted_action_thread_locked"] = "The thread is locked. Unlock it, and the next post goes out.",
        ["access_denied"] = Rules,
        ["no_permission"] = Rules,
        ["ekm_access_denied"] = Rules,
        ["team_access_not_granted"] = Rules,
        ["org_login_required"] = Rules,
        ["messages_tab_disabled"] = "Direct messages to me are switched off. Switch the Messages tab on, on the app's page \"App Home\".",
        ["user_not_found"] = Person,
        ["users_not_found"] = Person,
        ["user_disabled"] = Person,
        ["user_not_visible"] = Person,
        ["cannot_dm_bot"] = "It is a bot's account, and bots take no messages from me. Name the member's own Slack account.",
        ["edit_window_closed"] = "The workspace lets messages be changed only for a while, and that is over. What it should say now is on the day's archive page.",
        ["cant_update_message"] = "Slack does not let me change the message that stands there. What it should say now is on the day's archive page.",
    };

    // These name a thing that somebody took away on purpose, or one person's state: nobody has to do anything.
    private static readonly Dictionary<string, string> Quiet = new(StringComparer.Ordinal)
    {
        ["message_not_found"] = "The message that it replaces was deleted.",
        ["thread_not_found"] = "The message whose thread it belongs to was deleted.",
        ["user_not_in_channel"] = "The person whom it is for is not in the channel.",
    };

    // Slack's own passing troubles, which are certainly no post.
    private static readonly HashSet<string> Passing = new(["team_added_to_org", "request_timeout", "accesslimited", "message_limit_exceeded"], StringComparer.Ordinal);

    /// <summary>What becomes of the delivery after an answer other than well.</summary>
    public static Delivered Judge(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Held held => new Delivered.Held(held.Why, held.For),
        SlackAnswer.Refused refused => Judge(refused.Error, refused.Body),
        SlackAnswer.Unknown unknown => new Delivered.Unknown(unknown.Why),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is no trouble."),
    };

    private static Delivered Judge(string error, JsonObject body)
    {
        if (Passing.Contains(error))
            return new Delivered.NotNow($"Slack answered {error}", Moment);
        if (Quiet.TryGetValue(error, out var quiet))
            return new Delivered.Never($"{quiet} ({error})");
        return new Delivered.Never($"Slack answered {error}") { Remedy = Remedies.TryGetValue(error, out var remedy) ? remedy : error == "missing_scope" ? Scope(body) : Unlisted(error) };
    }

    private static string Scope(JsonObject body) => body["needed"] is JsonValue needed && needed.TryGetValue(out string? scope)
        ? $"The app lacks the Slack permission `{scope}`. Add it on the app's page \"OAuth & Permissions\" and install the app again."
        : "The app lacks a Slack permission. Compare its scopes with those of the manifest and install the app again.";

    private static string Unlisted(string error) =>
        $"Slack refuses the message as I wrote it (`{error}`). It is kept; tell whoever runs me.";
}
