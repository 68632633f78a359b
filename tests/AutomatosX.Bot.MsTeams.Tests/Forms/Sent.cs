using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Tests.Posts;

namespace AutomatosX.Bot.MsTeams.Tests.Forms;

/// <summary>Somebody in front of a form's card: what stands in it, what they fill in, and the data that Teams makes of it.</summary>
public static class Sent
{
    /// <summary>Sends the card as it stands but for what is filled in, by input id.</summary>
    public static JsonObject From(JsonObject card, IReadOnlyDictionary<string, string>? filled = null)
    {
        var data = card["actions"]![0]!["data"]!.DeepClone().AsObject();
        foreach (var input in Inputs(card))
        {
            var id = (string)input["id"]!;
            // As Teams does: everything is sent as a text, nothing as an empty one.
            data[id] = filled?.GetValueOrDefault(id) ?? input["value"]?.ToString() ?? "";
        }

        return data;
    }

    public static IEnumerable<JsonObject> Inputs(JsonObject card) => Shown.Elements(card).Where(element => element["id"] is not null);
}
