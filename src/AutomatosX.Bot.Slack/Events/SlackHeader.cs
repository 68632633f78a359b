using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>What stands on the outside of a payload.</summary>
/// <param name="Team">The workspace (<c>T…</c>), or null when none is said.</param>
/// <param name="App">The app that it was sent to (<c>A…</c>), or null.</param>
/// <param name="Person">Who did it (<c>U…</c>), or null.</param>
/// <param name="Channel">The channel that it happened in, or null.</param>
/// <param name="Trigger">What a modal can be opened with for three seconds, or null.</param>
/// <param name="Type">
/// Its sort, as notices are registered by and logs call it: an event's type (<c>app_home_opened</c>), with its subtype
/// (<c>message/channel_join</c>); <c>command</c>; an interaction's type (<c>view_closed</c>), a shortcut's with its callback id
/// (<c>message_action/record</c>), an action's with its element (<c>block_actions/static_select</c>).
/// </param>
public sealed record SlackHeader(string? Team, string? App, string? Person, string? Channel, string? Trigger, string Type)
{
    /// <summary>The organization (<c>E…</c>) whose install it came by; null when the workspace itself installed the app.</summary>
    public string? Organization { get; init; }

    public static SlackHeader Of(SlackPayload payload) => payload.Kind switch
    {
        SlackPayloadKind.Command => OfCommand(payload.Body),
        SlackPayloadKind.Interactive => OfInteraction(payload.Body),
        _ => OfEvent(payload.Body),
    };

    private static SlackHeader OfCommand(JsonObject body) =>
        new(body.Text("team_id"), body.Text("api_app_id"), body.Text("user_id"), body.Text("channel_id"), body.Text("trigger_id"), "command")
        {
            // Over HTTP all fields are text.
            Organization = body.Holds("is_enterprise_install") || body.Text("is_enterprise_install") == "true" ? body.Text("enterprise_id") : null,
        };

    private static SlackHeader OfEvent(JsonObject body)
    {
        var inner = body.Object("event");
        return new(
            // In a channel that is shared with others, theirs may stand before the workspace that the app is installed in.
            Workspace(body.Objects("authorizations").FirstOrDefault().Text("team_id")) ?? Workspace(body.Text("context_team_id")) ?? body.Text("team_id") ?? inner.Text("team"),
            body.Text("api_app_id"),
            inner.Text("user") ?? inner.Object("user").Text("id"),
            inner.Text("channel") ?? inner.Object("channel").Text("id"),
            null,
            inner is null ? body.Text("type") ?? "" : WithDetail(inner.Text("type"), inner.Text("subtype")))
        {
            Organization = body.Objects("authorizations").FirstOrDefault(one => one.Holds("is_enterprise_install")).Text("enterprise_id") ?? (body.Holds("is_enterprise_install") ? body.Text("enterprise_id") : null),
        };
    }

    private static SlackHeader OfInteraction(JsonObject body) => new(
        Workspace(body.Object("view").Text("app_installed_team_id")) ?? body.Object("team").Text("id") ?? body.Object("user").Text("team_id") ?? body.Object("view").Text("team_id"),
        body.Text("api_app_id"),
        body.Object("user").Text("id"),
        body.Object("channel").Text("id") ?? body.Object("container").Text("channel_id"),
        body.Text("trigger_id"),
        body.Text("type") switch
        {
            "block_actions" => WithDetail("block_actions", body.Objects("actions").FirstOrDefault().Text("type")),
            "shortcut" or "message_action" => WithDetail(body.Text("type"), body.Text("callback_id")),
            var type => type ?? "",
        })
    {
        Organization = body.Holds("is_enterprise_install") ? body.Object("enterprise").Text("id") : null,
    };

    // For an organization's install its own id stands where a workspace's does otherwise.
    private static string? Workspace(string? id) => id is ['E', ..] ? null : id;

    private static string WithDetail(string? type, string? detail) => detail is null ? type ?? "" : $"{type}/{detail}";
}
