using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Search;

/// <summary>
/// Writes what a search found as the answer to the invoke. See
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search and
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
/// </summary>
public static class MsTeamsSearchWriter
{
    private const int Title = 120;
    private const int Preview = 200;

    /// <summary>The answer to the search extension.</summary>
    /// <param name="nothing">What is said when nothing is found.</param>
    public static JsonObject Results(IReadOnlyList<MsTeamsFinding> found, MsTeamsQuery query, string nothing, Func<MessageRef, Uri?> link)
    {
        if (found.Count == 0)
            return new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = MsTeamsText.Said(nothing, MsTeamsLimits.Label, "Nothing found.") } };
        var attachments = new JsonArray();
        var room = MsTeamsLimits.MessageBytes;
        foreach (var attachment in found.Skip(query.Skip).Take(query.Most).Select(finding => Attachment(finding, link)))
        {
            room -= MsTeamsText.Bytes(attachment);
            if (room < 0 && attachments.Count > 0)
                break;
            attachments.Add(attachment);
        }

        return new JsonObject
        {
            ["composeExtension"] = new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = attachments },
        };
    }

    /// <summary>The answer to an input: those of the choices that fit what was typed, first those that begin with it.</summary>
    public static JsonObject Offers(IReadOnlyList<Choice> choices, MsTeamsQuery query)
    {
        var words = query.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fitting = choices.Where(choice => Array.TrueForAll(words, word => choice.Label.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(choice => !choice.Label.StartsWith(query.Words, StringComparison.OrdinalIgnoreCase))
            .Skip(query.Skip).Take(query.Most)
            .Select(choice => new JsonObject { ["title"] = MsTeamsText.Said(choice.Label, Title, choice.Value), ["value"] = choice.Value });
        return new JsonObject
        {
            ["statusCode"] = 200,
            ["type"] = "application/vnd.microsoft.search.searchResponse",
            ["value"] = new JsonObject { ["results"] = new JsonArray([.. fitting]) },
        };
    }

    // Who picks it posts the card themselves, often where the bot is not: a button on it would lead nowhere.
    private static JsonObject Attachment(MsTeamsFinding finding, Func<MessageRef, Uri?> link) => new()
    {
        ["contentType"] = MsTeamsMessage.CardType,
        ["content"] = MsTeamsPostWriter.Write(finding.Post with { Buttons = [] }, new MsTeamsCardFacts("", link)).Messages[0].Card,
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject { ["title"] = Unmarked(finding.Title, Title), ["text"] = Unmarked(finding.Text, Preview) },
        },
    };

    // A preview is no TextRun: it takes HTML, and some clients Markdown.
    private static string Unmarked(string text, int most) => MsTeamsText.Said(text, most, "–").Replace('<', '‹').Replace('>', '›').Replace("](", "] (", StringComparison.Ordinal);
}
