using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>
/// Elements of an Adaptive Card 1.5. All text stands in TextRuns: there "Markdown is not supported", as the schema says. See
/// https://adaptivecards.io/explorer/TextRun.html
/// </summary>
internal static class MsTeamsElements
{
    /// <summary>What Teams takes today; it shows <c>fallbackText</c> instead of a card of a later version.</summary>
    public const string Version = "1.5";

    private const int Indent = 16;
    private const int DeepestIndent = 6;

    /// <summary>A card with this body, as wide as the chat.</summary>
    public static JsonObject Card(IEnumerable<JsonObject> body, IEnumerable<JsonObject> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = Version,
            // Read as Markdown where it is read at all: it says nothing that anybody wrote.
            ["fallbackText"] = "This Teams is too old to show the message. Open it in a newer one, or ask me in words: standup help.",
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = new JsonArray([.. body]),
        };
        if (new JsonArray([.. actions]) is { Count: > 0 } all)
            card["actions"] = all;
        return card;
    }

    /// <summary>Parts in their order; lines beneath others stand together, set in.</summary>
    public static IEnumerable<JsonObject> Of(IReadOnlyList<MsTeamsPart> parts)
    {
        for (var i = 0; i < parts.Count;)
        {
            var part = parts[i];
            if (part.Kind != MsTeamsPartKind.Item)
            {
                yield return Spaced(Of(part), i == 0 ? null : Spacing(part, parts[i - 1]));
                i++;
                continue;
            }

            var alike = parts.Skip(i).TakeWhile(next => next.Kind == MsTeamsPartKind.Item && next.Depth == part.Depth).ToList();
            yield return Spaced(SetIn(alike), "Small");
            i += alike.Count;
        }
    }

    /// <summary>A paragraph.</summary>
    public static JsonObject Text(IReadOnlyList<MsTeamsRun> runs, string? size = null) =>
        new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. runs.Select(run => Run(run, size))]) };

    public static JsonObject Spaced(JsonObject element, string? spacing)
    {
        if (spacing is not null)
            element["spacing"] = spacing;
        return element;
    }

    private static JsonObject Of(MsTeamsPart part) => part.Kind switch
    {
        MsTeamsPartKind.Title => Text(part.Runs, "Medium"),
        MsTeamsPartKind.Table => MsTeamsTable.ToJson(part.Table),
        MsTeamsPartKind.Chart => MsTeamsChart.ToJson(part.Chart!),
        _ => Text(part.Runs),
    };

    // What belongs together stands together: a line with those beneath it, a section.
    private static string Spacing(MsTeamsPart part, MsTeamsPart before) =>
        part.IsApart || part.Kind == MsTeamsPartKind.Chart || before.Kind == MsTeamsPartKind.Item ? "Medium" : "Small";

    private static JsonObject SetIn(IReadOnlyList<MsTeamsPart> items) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = new JsonArray(
            new JsonObject { ["type"] = "Column", ["width"] = string.Create(CultureInfo.InvariantCulture, $"{Indent * Math.Min(items[0].Depth, DeepestIndent)}px") },
            new JsonObject
            {
                ["type"] = "Column",
                ["width"] = "stretch",
                ["spacing"] = "None",
                ["items"] = new JsonArray([.. items.Select((item, index) => Spaced(Text(item.Runs), index == 0 ? null : "Small"))]),
            }),
    };

    private static JsonObject Run(MsTeamsRun run, string? size)
    {
        var json = new JsonObject { ["type"] = "TextRun", ["text"] = run.Text };
        if (size is not null)
            json["size"] = size;
        switch (run.Style)
        {
            case RunStyle.Strong:
                json["weight"] = "Bolder";
                break;
            case RunStyle.Code:
                json["fontType"] = "Monospace";
                break;
            case RunStyle.Quiet:
                json["isSubtle"] = true;
                break;
        }

        if (run.Url is not null)
            json["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = run.Url };
        return json;
    }
}
