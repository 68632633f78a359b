namespace AutomatosX.Bot.Slack.Events;

/// <summary>What Slack is known to send without anything in it for the bot; whatever else it does not read is new and worth a line in the log.</summary>
internal static class SlackSilence
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "message", "app_mention", "message/message_changed", "message/message_deleted", "message/message_replied", "message/bot_message", "message/thread_broadcast", "message/file_share", "message/me_message",
        "message/channel_join", "message/channel_leave", "message/channel_topic", "message/channel_purpose", "message/channel_name", "message/channel_archive", "message/channel_unarchive",
        "message/channel_convert_to_private", "message/channel_convert_to_public", "message/channel_posting_permissions", "message/group_join", "message/group_leave", "message/group_topic", "message/group_purpose", "message/group_name", "message/group_archive",
        "message/group_unarchive", "message/pinned_item", "message/reminder_add", "message/bot_add", "message/bot_remove", "message/huddle_thread", "message/reply_broadcast", "message/tombstone", "message/ekm_access_denied",
        "view_closed", "app_home_opened", "user_change", "member_joined_channel", "member_left_channel", "team_join", "channel_archive", "tokens_revoked", "app_uninstalled",
    };

    public static bool Holds(string type) => Known.Contains(type);
}
