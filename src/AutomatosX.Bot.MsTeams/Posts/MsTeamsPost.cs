using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>A post as Teams takes it.</summary>
/// <param name="Messages">At least one. The first is the post, with its buttons; the others hold what did not fit and follow it in this order: in its thread in a channel, behind it in a chat.</param>
public sealed record MsTeamsPost(IReadOnlyList<MsTeamsMessage> Messages);

/// <summary>One message: a card, and what is said of it where no card is shown.</summary>
/// <param name="Summary">What notifications and screen readers say; plain text. Never empty.</param>
/// <param name="Card">An Adaptive Card.</param>
public sealed record MsTeamsMessage(string Summary, JsonObject Card)
{
    /// <summary>What a card goes as.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The message as an activity that nobody else holds a part of.</summary>
    public JsonObject ToActivity() => new()
    {
        ["type"] = "message",
        ["summary"] = Summary,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = Card.DeepClone() }),
    };
}
