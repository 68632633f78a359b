using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Posts;

namespace AutomatosX.Bot.MsTeams.Search;

/// <summary>What somebody searches: in the search extension (<c>composeExtension/query</c>) or in an input of a card (<c>application/search</c>).</summary>
/// <param name="In">The extension's command (<c>risk</c>), or the input's dataset.</param>
/// <param name="Words">As typed; empty for whatever comes first.</param>
public sealed record MsTeamsQuery(string In, string Words, int Skip, int Most)
{
    /// <summary>The name of the invoke that the search extension sends.</summary>
    public const string Extension = "composeExtension/query";

    /// <summary>The name of the invoke that an input sends while one types.</summary>
    public const string Typeahead = "application/search";

    private const int MostCharacters = 200;
    private const int MostSkipped = 10_000;

    /// <summary>Null when the activity is no search.</summary>
    public static MsTeamsQuery? Read(MsTeamsActivity activity)
    {
        var (name, value) = (Text(activity.Body["name"]), activity.Body["value"] as JsonObject);
        if (Text(activity.Body["type"]) != "invoke" || value is null)
            return null;
        var options = value["queryOptions"] as JsonObject ?? [];
        return name switch
        {
            Extension when Text(value["commandId"]) is { Length: > 0 } command =>
                new MsTeamsQuery(command, Typed(Parameter(value)), Number(options["skip"], 0, MostSkipped), Number(options["count"], MsTeamsLimits.Found, MsTeamsLimits.Found)),
            Typeahead when Text(value["dataset"]) is { Length: > 0 } dataset =>
                new MsTeamsQuery(dataset, Typed(Text(value["queryText"])), Number(options["skip"], 0, MostSkipped), Number(options["top"], MsTeamsLimits.Offered, MsTeamsLimits.Offered)),
            _ => null,
        };
    }

    // Before anything is typed Teams sends the parameter "initialRun".
    private static string? Parameter(JsonObject value) =>
        (value["parameters"] as JsonArray ?? []).OfType<JsonObject>().Where(parameter => Text(parameter["name"]) != "initialRun").Select(parameter => Text(parameter["value"])).FirstOrDefault();

    private static string Typed(string? typed) => typed is null ? "" : MsTeamsText.Clean(typed.Length > MostCharacters ? typed[..MostCharacters] : typed).Trim();

    private static int Number(JsonNode? node, int instead, int most) =>
        node is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0 ? Math.Min(number, most) : instead;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
