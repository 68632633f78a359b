using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>A button of the bot's that was pressed.</summary>
/// <param name="OpensForm">Whether it opens a form instead of doing something at once.</param>
internal sealed record SlackButton(ButtonPressed Pressed, bool OpensForm);

/// <summary>Reads a button, in a message, a private message or a view.</summary>
internal static class SlackButtonReader
{
    private const string Form = "form:";
    private const string Do = "do:";

    /// <summary>The button; null when it is none that the bot made.</summary>
    public static SlackButton? Read(JsonObject body, SlackHeader header, DateTimeOffset at)
    {
        var action = body.Objects("actions").FirstOrDefault();
        if (header is not { Team: { } team, Person: { } person } || action.Text("type") != "button" || ActionIn(action.Text("action_id")) is not var (name, opensForm))
            return null;
        var message = MessageIn(body, team, person, header.Channel);
        return new SlackButton(
            new ButtonPressed(SlackTime.Of(action.Text("action_ts")) ?? at, message.Place, new PersonId(person), message, name, action.Text("value") ?? ""), opensForm);
    }

    private static MessageRef MessageIn(JsonObject body, string team, string person, string? channel)
    {
        var container = body.Object("container");
        if (channel is not null && (container.Text("message_ts") ?? body.Object("message").Text("ts")) is { } ts)
            return SlackPlace.Of(team, channel, person, SlackPlace.IsDirect(channel)).Message(ts, container.Holds("is_ephemeral"));
        // A view stands in no room: what comes of it is said in the direct chat.
        var place = SlackPlace.Of(team, "", person, direct: true).Place;
        return new MessageRef(place, $"view:{body.Object("view").Text("id")}");
    }

    private static (string Action, bool OpensForm)? ActionIn(string? id)
    {
        var opensForm = id?.StartsWith(Form, StringComparison.Ordinal) == true;
        if (id is null || !(opensForm || id.StartsWith(Do, StringComparison.Ordinal)))
            return null;
        var name = id[(opensForm ? Form : Do).Length..];
        var mark = name.LastIndexOf('#');
        return (mark < 0 ? name : name[..mark], opensForm);
    }
}
