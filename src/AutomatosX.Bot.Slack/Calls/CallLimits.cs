namespace AutomatosX.Bot.Slack.Calls;

/// <summary>How many calls of a method Slack takes from an app in a workspace each minute, by the tiers of its documentation.</summary>
/// <seealso href="https://docs.slack.dev/apis/web-api/rate-limits"/>
public static class CallLimits
{
    private const int First = 1;
    private const int Second = 20;
    private const int Third = 50;
    private const int Fourth = 100;

    // "Several hundred messages a minute" in a workspace, and what Slack calls special without a figure.
    private const int Special = 300;

    private static readonly Dictionary<string, int> Minute = new(StringComparer.Ordinal)
    {
        ["chat.postMessage"] = Special,
        ["chat.getPermalink"] = Special,
        ["auth.test"] = Special,
        ["auth.revoke"] = Third,
        ["oauth.v2.access"] = Special,
        ["chat.postEphemeral"] = Fourth,
        ["users.info"] = Fourth,
        ["views.open"] = Fourth,
        ["views.update"] = Fourth,
        ["views.push"] = Fourth,
        ["views.publish"] = Fourth,
        ["conversations.members"] = Fourth,
        ["files.getUploadURLExternal"] = Fourth,
        ["files.completeUploadExternal"] = Fourth,
        ["files.info"] = Fourth,
        ["files.delete"] = Third,
        ["chat.update"] = Third,
        ["chat.delete"] = Third,
        ["conversations.open"] = Third,
        ["conversations.info"] = Third,
        ["conversations.history"] = Third,
        ["conversations.replies"] = Third,
        ["users.lookupByEmail"] = Third,
        ["users.conversations"] = Third,
        ["team.info"] = Third,
        ["apps.connections.open"] = Third,
        ["users.list"] = Second,
        ["conversations.list"] = Second,
        ["apps.manifest.create"] = First,
        ["apps.manifest.update"] = First,
    };

    /// <summary>A method that is not listed is called as sparingly as the second tier.</summary>
    public static int PerMinute(string method) => Minute.GetValueOrDefault(method, Second);

    /// <summary>Whether the call puts a message into a channel: one a second there, however it is posted.</summary>
    public static bool IsMessage(string method) => method is "chat.postMessage" or "chat.postEphemeral" or "files.completeUploadExternal";
}
