using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Posts;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>Writes forms as modals, and the problems that a sent one shows at its fields. See https://docs.slack.dev/surfaces/modals.</summary>
public static class SlackViewWriter
{
    /// <summary>The form as the view for <c>views.open</c>. One that is larger than a view keeps its first fields and the free text at its end.</summary>
    /// <param name="room">The id of the room it is opened in; where that is not known, empty: then it is the direct chat.</param>
    /// <exception cref="ArgumentException">The form carries more than Slack can.</exception>
    public static JsonObject Modal(Form form, string room)
    {
        if (form.Action.Length > SlackLimits.Id)
            throw new ArgumentException($"The action of the form \"{form.Title}\" has {form.Action.Length} characters; Slack carries {SlackLimits.Id}. Give it a shorter name.", nameof(form));
        var data = new SlackFormData(form.Value, room);
        var view = new JsonObject
        {
            ["type"] = "modal",
            ["title"] = SlackText.Plain(form.Title, SlackLimits.ViewTitle, "Fill in"),
            ["close"] = SlackText.Plain("Cancel", SlackLimits.ViewTitle, "Cancel"),
            ["blocks"] = new JsonArray([.. SlackFormBody.Blocks(form, data)]),
            ["callback_id"] = form.Action,
            ["submit"] = SlackText.Plain(form.Send, SlackLimits.ViewTitle, "Send"),
        };
        data.Put(view);
        return view;
    }

    /// <summary>The answer that shows problems at the fields while the form is still open.</summary>
    /// <param name="payload">The <c>view_submission</c> that they are of. What concerns no field of it is said at its first one.</param>
    public static JsonObject Errors(IReadOnlyList<FieldProblem> problems, JsonObject payload)
    {
        var view = payload["view"] as JsonObject ?? [];
        var data = SlackFormData.In(view);
        var fields = (view["blocks"] as JsonArray ?? []).OfType<JsonObject>().Where(block => SlackFormData.Text(block["type"]) == "input").Select(block => SlackFormData.Text(block["block_id"])).OfType<string>().ToList();
        var errors = new JsonObject();
        foreach (var at in problems.GroupBy(problem => fields.FirstOrDefault(name => (data?.Meant(name).Id ?? name) == problem.Field) ?? fields.FirstOrDefault() ?? problem.Field, StringComparer.Ordinal))
            errors[at.Key] = SlackText.Cut(SlackText.Clean(string.Join(' ', at.Select(problem => problem.Sentence))), SlackLimits.Label);
        return new JsonObject { ["response_action"] = "errors", ["errors"] = errors };
    }
}
