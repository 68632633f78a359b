using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>The views that stand in for a form while it is fetched or saved, and after that. Pure.</summary>
internal static class SlackStandIns
{
    public const string NothingToFill = "There is nothing to fill in here any more.";

    // What was said about a form before goes when something else is to be said.
    private const string Said = "said";

    private static readonly string[] Kept = ["type", "callback_id", "title", "submit", "close", "private_metadata", "clear_on_close", "notify_on_close"];

    public static JsonObject Loading() => Notice("Getting it.");

    public static JsonObject Saving(JsonObject form) => Notice("Saving. This takes a moment; you can leave it.", form);

    public static JsonObject Saved(JsonObject form) => Notice("It is saved. You can close this.", form);

    /// <summary>A view of one sentence.</summary>
    /// <param name="form">The view in whose place it comes, for its title.</param>
    public static JsonObject Notice(string sentence, JsonObject? form = null) => new()
    {
        ["type"] = "modal",
        ["title"] = form.Object("title")?.DeepClone() ?? SlackText.Plain("AutomatosX", SlackLimits.ViewTitle, "AutomatosX"),
        ["close"] = SlackText.Plain("Close", SlackLimits.ViewTitle, "Close"),
        ["blocks"] = new JsonArray(Section([sentence])),
    };

    /// <summary>The form as it was sent, with all that was filled in, under what has to be said about it.</summary>
    /// <param name="view">As a submission carries it, with its state.</param>
    public static JsonObject Refilled(JsonObject view, IReadOnlyList<string> sentences)
    {
        var again = new JsonObject(Kept.Where(view.ContainsKey).Select(name => KeyValuePair.Create(name, view[name]?.DeepClone())));
        var values = view.Object("state").Object("values");
        again["blocks"] = new JsonArray([Section(sentences), .. view.Objects("blocks").Where(block => block.Text("block_id") != Said).Select(block => Filled(block.DeepClone().AsObject(), values))]);
        return again;
    }

    private static JsonObject Filled(JsonObject block, JsonObject? values)
    {
        if (block.Object("element") is not { } element || values.Object(block.Text("block_id") ?? "").Object(element.Text("action_id") ?? "") is not { } state)
            return block;
        var (initial, now) = element.Text("type") switch
        {
            "datepicker" => ("initial_date", state["selected_date"]),
            "static_select" => ("initial_option", state["selected_option"]),
            "checkboxes" => ("initial_options", Some(state["selected_options"])),
            SlackPickers.RoomType => ("initial_conversation", state["selected_conversation"]),
            SlackPickers.PeopleType => ("initial_users", Some(state["selected_users"])),
            _ => ("initial_value", state["value"]),
        };
        element.Remove(initial);
        if (now is not null)
            element[initial] = now.DeepClone();
        return block;
    }

    // Slack takes no empty list as what stands there at first.
    private static JsonArray? Some(JsonNode? list) => list is JsonArray { Count: > 0 } some ? some : null;

    private static JsonObject Section(IReadOnlyList<string> sentences) => new()
    {
        ["type"] = "section",
        ["block_id"] = Said,
        ["text"] = SlackText.Plain(string.Join(' ', sentences), SlackLimits.BlockSize, "…"),
    };
}
