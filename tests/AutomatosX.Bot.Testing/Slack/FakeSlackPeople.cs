using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>
/// What people do in a workspace, as Slack tells an app of it: every field that the real payloads carry, by
/// https://docs.slack.dev/apis/events-api and https://docs.slack.dev/reference/interaction-payloads.
/// </summary>
public sealed partial class FakeSlackPeople(Func<DateTimeOffset> now)
{
    private int count;

    public string Team { get; init; } = "T0FERRY";

    /// <summary>The organization by whose install the app hears of all this; null when the workspace itself installed it.</summary>
    public string? Organization { get; init; }

    public string App { get; init; } = "A0FERRY";

    /// <summary>Where triggers come from, when the Web API shall know them.</summary>
    public Func<string>? IssueTrigger { get; init; }

    /// <summary>Where the address comes from that a press on a message carries, given its channel, its <c>ts</c> and who presses.</summary>
    public Func<string, string, string, string>? IssueResponseUrl { get; init; }

    /// <summary>The bot's own person.</summary>
    public string Bot { get; init; } = "U0BOT";

    /// <summary>Writes a message; to the bot alone when the channel begins with a D.</summary>
    public FakeSlackSent Says(string user, string channel, string text, string? thread = null, string? subtype = null) =>
        Event(Message(user, channel, text, thread, subtype), channel);

    /// <summary>The same message as the second event that Slack makes of it when it names the bot.</summary>
    public FakeSlackSent AsMention(FakeSlackSent said)
    {
        var mention = Inner(said).DeepClone().AsObject();
        mention["type"] = "app_mention";
        mention.Remove("channel_type");
        return Event(mention, (string)mention["channel"]!);
    }

    public FakeSlackSent Replies(string user, FakeSlackSent to, string text) => Says(user, ChannelOf(to), text, TsOf(to));

    /// <summary>Changes the words of a message.</summary>
    public FakeSlackSent Edits(FakeSlackSent said, string text)
    {
        var message = Bare(said);
        message["text"] = text;
        message["edited"] = new JsonObject { ["user"] = (string?)message["user"], ["ts"] = NextTs() };
        return Changed(said, message);
    }

    /// <summary>A link in a message gets its preview: a change in which no words change.</summary>
    public FakeSlackSent Unfurls(FakeSlackSent said)
    {
        var message = Bare(said);
        message["attachments"] = new JsonArray(new JsonObject { ["id"] = 1, ["from_url"] = "https://example.com/", ["fallback"] = "Example" });
        return Changed(said, message);
    }

    public FakeSlackSent Deletes(FakeSlackSent said)
    {
        var deleted = Change(said, "message_deleted");
        deleted["deleted_ts"] = TsOf(said);
        deleted["previous_message"] = Bare(said);
        return Event(deleted, ChannelOf(said));
    }

    /// <summary>Deletes a message that others answered: a stone stays where it stood.</summary>
    public FakeSlackSent DeletesAnswered(FakeSlackSent said) => Changed(said, new JsonObject
    {
        ["subtype"] = "tombstone",
        ["type"] = "message",
        ["text"] = "This message was deleted.",
        ["user"] = "USLACKBOT",
        ["hidden"] = true,
        ["ts"] = TsOf(said),
        ["thread_ts"] = TsOf(said),
        ["reply_count"] = 1,
    });

    /// <summary>Opens the bot's home.</summary>
    public FakeSlackSent OpensHome(string user, string tab = "home") =>
        Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = DirectOf(user), ["tab"] = tab, ["event_ts"] = NextTs() }, null);

    /// <summary>Any other event; its fields are the inner event's.</summary>
    public FakeSlackSent Happens(JsonObject inner)
    {
        inner["event_ts"] ??= NextTs();
        return Event(inner, (string?)inner["channel"]);
    }

    /// <summary>Slack withholds events of a minute because there were too many.</summary>
    public FakeSlackSent IsLimited() => new("events_api", new JsonObject
    {
        ["token"] = "verification",
        ["type"] = "app_rate_limited",
        ["team_id"] = Team,
        ["minute_rate_limited"] = now().ToUnixTimeSeconds() / 60 * 60,
        ["api_app_id"] = App,
    });

    /// <summary>The channel of the bot's direct chat with a person.</summary>
    public static string DirectOf(string user) => $"D{user[1..]}";

    public static string TsOf(FakeSlackSent said) => (string)Inner(said)["ts"]!;

    public static string ChannelOf(FakeSlackSent said) => (string)Inner(said)["channel"]!;

    public string NextTs() => string.Create(CultureInfo.InvariantCulture, $"{now().ToUnixTimeSeconds()}.{++count:000000}");

    private static JsonObject Inner(FakeSlackSent said) => said.Body["event"]!.AsObject();

    private JsonObject Message(string user, string channel, string text, string? thread, string? subtype)
    {
        var ts = NextTs();
        var message = new JsonObject
        {
            ["user"] = user,
            ["type"] = "message",
            ["ts"] = ts,
            ["client_msg_id"] = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{count:000000000000}"),
            ["text"] = text,
            ["team"] = Team,
            ["blocks"] = new JsonArray(new JsonObject
            {
                ["type"] = "rich_text",
                ["block_id"] = "b1",
                ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }) }),
            }),
            ["channel"] = channel,
            ["event_ts"] = ts,
            ["channel_type"] = TypeOf(channel),
        };
        if (thread is not null)
            (message["thread_ts"], message["parent_user_id"]) = (thread, Bot);
        if (subtype is not null)
            message["subtype"] = subtype;
        return message;
    }

    // What stands in the channel carries neither the channel nor the event's own time.
    private static JsonObject Bare(FakeSlackSent said)
    {
        var message = Inner(said).DeepClone().AsObject();
        foreach (var name in (string[])["channel", "channel_type", "event_ts"])
            message.Remove(name);
        return message;
    }

    private JsonObject Change(FakeSlackSent said, string subtype)
    {
        var ts = NextTs();
        return new JsonObject { ["type"] = "message", ["subtype"] = subtype, ["channel"] = ChannelOf(said), ["hidden"] = true, ["ts"] = ts, ["event_ts"] = ts, ["channel_type"] = TypeOf(ChannelOf(said)) };
    }

    private FakeSlackSent Changed(FakeSlackSent said, JsonObject message)
    {
        var changed = Change(said, "message_changed");
        (changed["message"], changed["previous_message"]) = (message, Bare(said));
        return Event(changed, ChannelOf(said));
    }

    private FakeSlackSent Event(JsonObject inner, string? channel) => new("events_api", new JsonObject
    {
        ["token"] = "verification",
        ["team_id"] = Team,
        ["context_team_id"] = Team,
        ["context_enterprise_id"] = Organization,
        ["api_app_id"] = App,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = string.Create(CultureInfo.InvariantCulture, $"Ev{++count:0000000}"),
        ["event_time"] = now().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = Organization, ["team_id"] = Organization is null ? Team : null, ["user_id"] = Bot, ["is_bot"] = true, ["is_enterprise_install"] = Organization is not null }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = $"4-{channel}",
    });

    private static string TypeOf(string channel) => channel[0] switch { 'D' => "im", 'G' => "mpim", _ => "channel" };
}
