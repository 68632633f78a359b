using System.Text.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Forms;

/// <summary>Reads the data of a sent card (<c>value.action.data</c> of an invoke, <c>value</c> of a message) back into the form it was.</summary>
public static class MsTeamsFormReader
{
    /// <summary>What <c>ax.k</c> says of a form.</summary>
    internal const string Kind = "form";

    // More than any form of ours has; who sends more has not filled one in.
    private const int MostFields = 1_000;

    // A field holds 4,000; what is longer is refused with a sentence, but nobody fills the store.
    private const int MostCharacters = 20_000;

    private const int MostOfAnId = 500;

    /// <summary>What was filled in; null when the data is none of a form that <see cref="MsTeamsFormWriter.Write"/> wrote.</summary>
    public static FormSent? Read(JsonObject data, DateTimeOffset at, WorkspaceId tenant, PersonId person)
    {
        if (data["ax"] is not JsonObject ours || Text(ours["k"]) != Kind || Text(ours["a"]) is not { Length: > 0 } action || Text(ours["v"]) is not { } value)
            return null;
        var room = Text(ours["r"]) is { Length: > 0 } named ? new RoomId(named) : RoomId.DirectWith(person);
        return new FormSent(at, new Place(Platform.MsTeams, tenant, room), person, action, value, Fields(data));
    }

    /// <summary>What makes the form unlike any other that was opened; empty when the data is none of a form.</summary>
    public static string Nonce(JsonObject data) => data["ax"] is JsonObject ours && Text(ours["k"]) == Kind ? Text(ours["n"]) ?? "" : "";

    /// <summary>What was filled in, by field id; what is empty or no value at all is absent.</summary>
    public static IReadOnlyDictionary<string, string> Fields(JsonObject data)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, node) in data)
        {
            if (fields.Count == MostFields)
                break;
            if (name.StartsWith(MsTeamsFormInputs.Prefix, StringComparison.Ordinal) && name.Length is > 2 and <= MostOfAnId && Value(node) is { } value && !string.IsNullOrWhiteSpace(value))
                fields[name[MsTeamsFormInputs.Prefix.Length..]] = value.Length <= MostCharacters ? value : value[..MostCharacters];
        }

        return fields;
    }

    // Clients do not agree whether a number is one or a text, nor how several choices are parted.
    private static string? Value(JsonNode? node) => node switch
    {
        JsonArray several => string.Join(',', several.Select(Text).OfType<string>()),
        JsonValue value when value.GetValueKind() is JsonValueKind.True => MsTeamsFormInputs.Ticked,
        JsonValue value when value.GetValueKind() is JsonValueKind.Number => value.ToJsonString(),
        _ => Text(node) is { } text && text != MsTeamsFormInputs.Unticked ? text.ReplaceLineEndings("\n") : null,
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
