using System.Text.Json.Nodes;
using AutomatosX.Bot.Slack.Events;

namespace AutomatosX.Bot.Slack;

/// <summary>The views that stand in for a form while it is fetched or saved. Pure.</summary>
internal static class SlackEntranceViews
{
    public const string NothingToFill = "There is nothing to fill in here any more.";

    private static readonly string[] Kept = ["type", "callback_id", "title", "submit", "close", "private_metadata", "clear_on_close", "notify_on_close"];

    public static JsonObject Loading() => Notice("Getting it.");

    public static JsonObject Saving(JsonObject form) => Notice("Saving. This takes a moment; you can leave it.", form);

    /// <summary>A view of one sentence.</summary>
    /// <param name="form">The view in whose place it comes, for its title.</param>
    public static JsonObject Notice(string sentence, JsonObject? form = null) => new()
    {
        ["type"] = "modal",
        ["title"] = form.Object("title")?.DeepClone() ?? Plain("AutomatosX"),
        ["close"] = Plain("Close"),
        ["blocks"] = new JsonArray(Section(sentence)),
    };

    /// <summary>The form as it was sent, with all that was filled in, under what has to be said about it.</summary>
    /// <param name="view">As a submission carries it, with its state.</param>
    public static JsonObject Refilled(JsonObject view, IReadOnlyList<string> sentences)
    {
        var again = new JsonObject(Kept.Where(view.ContainsKey).Select(name => KeyValuePair.Create(name, view[name]?.DeepClone())));
        var values = view.Object("state").Object("values");
        again["blocks"] = new JsonArray([Section(string.Join('\n', sentences)), .. view.Objects("blocks").Select(block => Filled(block.DeepClone().AsObject(), values))]);
        return again;
    }

    private static JsonObject Filled(JsonObject block, JsonObject? values)
    {
        if (block.Object("element") is not { } element || values.Object(block.Text("block_id") ?? "").Object(element.Text("action_id") ?? "") is not { } state)
            return block;
        var (initial, now) = element.Text("type") switch
        {
            "datepicker" => ("initial_date", state["selected_date"]),
            "timepicker" => ("initial_time", state["selected_time"]),
            "static_select" or "radio_buttons" => ("initial_option", state["selected_option"]),
            "checkboxes" => ("initial_options", state["selected_options"] is JsonArray { Count: > 0 } ticked ? ticked : null),
            _ => ("initial_value", state["value"]),
        };
        element.Remove(initial);
        if (now is not null)
            element[initial] = now.DeepClone();
        return block;
    }

    private static JsonObject Section(string sentence) => new() { ["type"] = "section", ["text"] = Plain(sentence) };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text.Length > 3_000 ? text[..3_000] : text };
}
