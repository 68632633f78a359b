using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Events;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>Reads a sent modal (<c>view_submission</c>) back into the form it was.</summary>
public static class SlackViewReader
{
    /// <summary>What was filled in; null when the view is none that <see cref="SlackViewWriter.Modal"/> wrote.</summary>
    /// <param name="at">When it was sent: the payload does not say.</param>
    public static FormSent? Read(JsonObject payload, DateTimeOffset at)
    {
        if (payload["view"] is not JsonObject view || SlackFormData.In(view) is not { } data || SlackFormData.Text(view["callback_id"]) is not { Length: > 0 } action
            || payload["user"] is not JsonObject user || SlackFormData.Text(user["id"]) is not { Length: > 0 } id)
            return null;
        if (SlackHeader.Of(new SlackPayload(SlackPayloadKind.Interactive, payload)).Team is not { } team)
            return null;
        var person = new PersonId(id);
        var room = data.Room.Length > 0 ? new RoomId(data.Room) : RoomId.DirectWith(person);
        return new FormSent(at, new Place(Platform.Slack, new WorkspaceId(team), room), person, action, data.Value, Fields(view, data));
    }

    private static Dictionary<string, string> Fields(JsonObject view, SlackFormData data)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = (view["state"] as JsonObject)?["values"] as JsonObject ?? [];
        foreach (var (name, block) in values.OrderBy(block => data.Meant(block.Key).Order))
        {
            var (field, _, gap) = data.Meant(name);
            if (Value((block as JsonObject)?[SlackFormInputs.ActionId] as JsonObject, data) is not { } value || string.IsNullOrWhiteSpace(value))
                continue;
            if (!fields.TryGetValue(field, out var before))
                fields[field] = value;
            else if (gap is not null)
                fields[field] = before + gap + value;
        }

        return fields;
    }

    private static string? Value(JsonObject? element, SlackFormData data) => SlackFormData.Text(element?["type"]) switch
    {
        "datepicker" => SlackFormData.Text(element!["selected_date"]),
        "static_select" => Chosen(element!["selected_option"]) is { } chosen ? data.Meant(chosen).Id : null,
        "checkboxes" => (element!["selected_options"] as JsonArray ?? []).Select(Chosen).FirstOrDefault(),
        SlackPickers.RoomType => SlackFormData.Text(element!["selected_conversation"]),
        SlackPickers.PeopleType => string.Join(',', (element!["selected_users"] as JsonArray ?? []).Select(SlackFormData.Text)),
        null => null,
        _ => SlackFormData.Text(element!["value"]),
    };

    private static string? Chosen(JsonNode? option) => SlackFormData.Text((option as JsonObject)?["value"]);
}
