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
        if (IsId(channel, "CG"))
            input["initial_conversation"] = channel;
        return input;
    }

    /// <param name="people">Ids with commas between them.</param>
    public static JsonObject People(string people)
    {
        var input = new JsonObject { ["type"] = PeopleType };
        if (people.Split(',').Where(id => IsId(id, "UW")).ToList() is { Count: > 0 } ids)
            input["initial_users"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
        return input;
    }

    // Slack refuses a view whose picker begins with something that is none of its ids.
    private static bool IsId(string id, string sorts) =>
        id.Length > 1 && sorts.Contains(id[0], StringComparison.Ordinal) && id.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign));
}
