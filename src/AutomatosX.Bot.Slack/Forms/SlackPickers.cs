using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Forms;

/// <summary>Inputs in which one picks a channel or people of the workspace.</summary>
internal static class SlackPickers
{
    public const string RoomType = "conversations_select";
    public const string PeopleType = "multi_users_select";

    /// <summary>A channel, public or private.</summary>
    public static JsonObject Room(string channel)
    {
        var input = new JsonObject
        {
            ["type"] = RoomType,
            ["filter"] = new JsonObject { ["include"] = new JsonArray("public", "private"), ["exclude_bot_users"] = true },
        };
        if (channel.Length > 0)
            input["initial_conversation"] = channel;
        return input;
    }

    /// <param name="people">Ids with commas between them.</param>
    public static JsonObject People(string people)
    {
        var input = new JsonObject { ["type"] = PeopleType };
        if (people.Split(',', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } ids)
            input["initial_users"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
        return input;
    }
}
