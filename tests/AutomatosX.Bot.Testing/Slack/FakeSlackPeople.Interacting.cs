using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <content>Commands, buttons and views.</content>
public sealed partial class FakeSlackPeople
{
    /// <summary>Types a slash command.</summary>
    /// <param name="line">The whole line: <c>/risk R-4</c>.</param>
    public FakeSlackSent Types(string user, string channel, string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return new("slash_commands", new JsonObject
        {
            ["token"] = "verification",
            ["team_id"] = Team,
            ["team_domain"] = "ferry",
            ["channel_id"] = channel,
            ["channel_name"] = channel[0] == 'D' ? "directmessage" : "night-ferry",
            ["user_id"] = user,
            ["user_name"] = NameOf(user),
            ["command"] = space < 0 ? line : line[..space],
            ["text"] = space < 0 ? "" : line[(space + 1)..],
            ["api_app_id"] = App,
            ["enterprise_id"] = Organization,
            ["is_enterprise_install"] = Organization is null ? "false" : "true",
            ["response_url"] = $"https://hooks.slack.com/commands/{Team}/1/x",
            ["trigger_id"] = NextTrigger(),
        });
    }

    /// <summary>Presses a button by its label, in a message as it was posted (<c>ts</c>, <c>blocks</c>).</summary>
    /// <param name="isPrivate">Whether only this person sees the message; Slack then sends no words of it.</param>
    public FakeSlackSent Presses(string user, string channel, JsonObject message, string label, bool isPrivate = false)
    {
        var ts = (string)message["ts"]!;
        var body = Interaction("block_actions", user);
        body["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = ts, ["channel_id"] = channel, ["is_ephemeral"] = isPrivate };
        body["channel"] = new JsonObject { ["id"] = channel, ["name"] = channel[0] == 'D' ? "directmessage" : "night-ferry" };
        if (!isPrivate)
            body["message"] = message.DeepClone();
        body["state"] = new JsonObject { ["values"] = new JsonObject() };
        body["response_url"] = IssueResponseUrl?.Invoke(channel, ts, user) ?? $"https://hooks.slack.com/actions/{Team}/1/x";
        body["actions"] = new JsonArray(Action(ButtonIn(message, label)));
        return new("interactive", body);
    }

    /// <summary>Presses a button of a view, as one of the home.</summary>
    public FakeSlackSent PressesInView(string user, JsonObject view, string label)
    {
        var body = Interaction("block_actions", user);
        body["container"] = new JsonObject { ["type"] = "view", ["view_id"] = (string?)view["id"] };
        body["view"] = view.DeepClone();
        body["actions"] = new JsonArray(Action(ButtonIn(view, label)));
        return new("interactive", body);
    }

    /// <summary>Sends a modal in; what is not named stays as it stood in it.</summary>
    /// <param name="view">As it was opened, with the <c>id</c> and <c>hash</c> that Slack gave it.</param>
    public FakeSlackSent Submits(string user, JsonObject view, params (string Block, string Value)[] filled)
    {
        var sent = view.DeepClone().AsObject();
        sent["state"] = new JsonObject { ["values"] = FakeSlackView.Values(view, filled.ToDictionary(field => field.Block, field => field.Value, StringComparer.Ordinal)) };
        sent["team_id"] = Team;
        sent["app_id"] = App;
        sent["app_installed_team_id"] = Team;
        sent["bot_id"] = "B0BOT";
        sent["root_view_id"] = (string?)view["id"];
        sent["previous_view_id"] = null;
        var body = Interaction("view_submission", user);
        body["view"] = sent;
        body["response_urls"] = new JsonArray();
        return new("interactive", body);
    }

    /// <summary>Closes a modal without sending it.</summary>
    public FakeSlackSent Closes(string user, JsonObject view)
    {
        var body = Interaction("view_closed", user);
        body.Remove("trigger_id");
        body["view"] = view.DeepClone();
        body["is_cleared"] = false;
        return new("interactive", body);
    }

    /// <summary>Uses a shortcut in a message's menu.</summary>
    public FakeSlackSent UsesShortcut(string user, string callback, FakeSlackSent on)
    {
        var body = Interaction("message_action", user);
        body["callback_id"] = callback;
        body["action_ts"] = NextTs();
        body["message_ts"] = TsOf(on);
        body["channel"] = new JsonObject { ["id"] = ChannelOf(on), ["name"] = "night-ferry" };
        body["message"] = Bare(on);
        body["response_url"] = $"https://hooks.slack.com/app/{Team}/1/x";
        return new("interactive", body);
    }

    private JsonObject Interaction(string type, string user) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = Team, ["domain"] = "ferry" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = NameOf(user), ["name"] = NameOf(user), ["team_id"] = Team },
        ["api_app_id"] = App,
        ["token"] = "verification",
        ["trigger_id"] = NextTrigger(),
        ["enterprise"] = Organization is null ? null : new JsonObject { ["id"] = Organization, ["name"] = "Fleet" },
        ["is_enterprise_install"] = Organization is not null,
    };

    private JsonObject Action(JsonObject button) => new()
    {
        ["action_id"] = button["action_id"]?.DeepClone(),
        ["block_id"] = "b1",
        ["text"] = button["text"]?.DeepClone(),
        ["value"] = button["value"]?.DeepClone(),
        ["type"] = "button",
        ["action_ts"] = NextTs(),
    };

    private static JsonObject ButtonIn(JsonObject holder, string label) => holder["blocks"]!.AsArray()
        .SelectMany(block => block!["elements"]?.AsArray() ?? [])
        .OfType<JsonObject>()
        .First(element => (string?)element["type"] == "button" && (string?)element["text"]!["text"] == label);

    private static string NameOf(string user) => user[1..].ToLowerInvariant();

    private string NextTrigger() => IssueTrigger?.Invoke() ?? string.Create(CultureInfo.InvariantCulture, $"{++count}.1.{now().ToUnixTimeSeconds():x}");
}
