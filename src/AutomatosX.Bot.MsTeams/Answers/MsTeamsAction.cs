using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Answers;

/// <summary>The answers to a pressed button (<c>adaptiveCard/action</c>). An empty one shows people an error.</summary>
/// <seealso href="https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model"/>
internal static class MsTeamsAction
{
    /// <summary>A card that stands in the place of the pressed one, for whoever pressed it.</summary>
    public static MsTeamsResponse Card(JsonObject card) => Of("application/vnd.microsoft.card.adaptive", card);

    /// <summary>A word for whoever pressed it.</summary>
    public static MsTeamsResponse Message(string words) => Of("application/vnd.microsoft.activity.message", words);

    private static MsTeamsResponse Of(string type, JsonNode value) => new(200, new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value });
}
