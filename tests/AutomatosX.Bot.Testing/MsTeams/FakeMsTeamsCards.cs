using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>What is in a card.</summary>
public static class FakeMsTeamsCards
{
    /// <summary>All words that are shown, in their order; a paragraph of several runs is one of them.</summary>
    public static IEnumerable<string> TextsOf(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray list:
                return list.SelectMany(TextsOf);
            case JsonObject { } block when (string?)block["type"] == "RichTextBlock":
                return [string.Concat((block["inlines"] as JsonArray ?? []).Select(inline => inline is JsonValue plain ? (string?)plain : (string?)inline?["text"]))];
            case JsonObject block:
                string?[] own = [Text(block, "text"), Text(block, "title"), Text(block, "value"), Text(block, "label")];
                return [.. own.OfType<string>(), .. block.Where(member => member.Key is "body" or "items" or "columns" or "facts" or "rows" or "cells" or "actions" or "choices").SelectMany(member => TextsOf(member.Value))];
            default:
                return [];
        }
    }

    /// <summary>Every action of a card, also those of rows within it and of what is shown on demand.</summary>
    public static IEnumerable<JsonObject> ActionsIn(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(ActionsIn),
        JsonObject part => [.. (string?)part["type"] is { } type && type.StartsWith("Action.", StringComparison.Ordinal) ? [part] : Array.Empty<JsonObject>(), .. part.Where(member => member.Key is not ("fallback" or "data")).SelectMany(member => ActionsIn(member.Value))],
        _ => [],
    };

    /// <summary>What the inputs of a card hold before anybody fills them in, by id.</summary>
    public static IEnumerable<KeyValuePair<string, string>> InputsIn(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(InputsIn),
        JsonObject part => [.. Text(part, "type") is { } type && type.StartsWith("Input.", StringComparison.Ordinal) && Text(part, "id") is { } id ? [KeyValuePair.Create(id, Text(part, "value") ?? "")] : Array.Empty<KeyValuePair<string, string>>(), .. part.SelectMany(member => InputsIn(member.Value))],
        _ => [],
    };

    /// <summary>Whether each mention in the card is a name that stands in it: Teams shows the whole card as an error otherwise.</summary>
    internal static bool MentionsStand(JsonObject card)
    {
        if (card["msteams"]?["entities"] is not JsonArray entities)
            return true;
        var words = string.Join('\n', TextsOf(card));
        return entities.OfType<JsonObject>().All(entity => Text(entity, "type") != "mention" || (Text(entity, "text") is { } text && words.Contains(text, StringComparison.Ordinal) && Text(entity["mentioned"] as JsonObject ?? [], "id") is not null));
    }

    private static string? Text(JsonObject block, string name) => block[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
