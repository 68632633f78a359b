using System.Text.Json.Nodes;
using AutomatosX.Bot.Peers.Support;

namespace AutomatosX.Bot.Peers.MsTeams;

/// <summary>Every card that is approved anywhere in the tests of the Teams adapter, judged by Microsoft's own.</summary>
public sealed class TheCards
{
    [SkippableFact]
    public async Task Are_what_the_renderer_and_the_schema_take_for_one()
    {
        var cards = Approved();

        Assert.True(cards.Count >= 6, $"There are {cards.Count} approved cards.");
        Assert.Equal(cards.Keys.Select(name => $"{name}: valid"), await Judged(cards));
    }

    [SkippableFact]
    public async Task Would_not_be_with_an_element_a_property_or_a_weight_that_nobody_knows()
    {
        var text = (JsonObject)JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"x"}]}]}""")!;
        var (element, property, input) = (Changed(text, "RichTextBlock", "RichBlock"), Changed(text, "inlines", "inline"), Changed(text, "{\"type\":\"RichTextBlock\"", "{\"type\":\"Input.Text\",\"label\":\"x\"},{\"type\":\"RichTextBlock\""));
        var said = await Judged(new() { ["good"] = text, ["element"] = element, ["property"] = property, ["input"] = input });

        Assert.Contains("good: valid", said);
        Assert.All(["element", "property", "input"], name => Assert.DoesNotContain($"{name}: valid", said));
        Assert.Contains("element: Unknown element type \"RichBlock\". Fallback will be used if present.", said);
    }

    [SkippableFact]
    public async Task Have_charts_of_the_types_that_Microsoft_declares()
    {
        Node.Need("typescript");
        Node.Need("@microsoft/teams.cards");
        var charts = new JsonArray([.. Approved().Values.SelectMany(card => Objects(card, type => type.StartsWith("Chart.", StringComparison.Ordinal))).Select(chart => chart.DeepClone())]);
        var wrong = new JsonArray(JsonNode.Parse("""{"type":"Chart.Donut","title":"x","data":[{"legend":"a","value":"3"}]}"""));

        Assert.Equal([$"valid {charts.Count}"], await Node.Run("MsTeams/charts.mjs", ("CHARTS", await Written(charts))));
        Assert.True(charts.Count >= 2);
        Assert.Equal(["Type 'string' is not assignable to type 'number'."], await Node.Run("MsTeams/charts.mjs", ("CHARTS", await Written(wrong))));
    }

    private static SortedDictionary<string, JsonObject> Approved()
    {
        var cards = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Node.Repository, "tests", "AutomatosX.Bot.MsTeams.Tests"), "*.approved.txt", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).StartsWith('{')))
        {
            foreach (var (index, card) in Objects(JsonNode.Parse(File.ReadAllText(file))!, type => type == "AdaptiveCard").Index())
                cards[$"{Path.GetFileName(file)} {index}"] = card;
        }

        return cards;
    }

    private static async Task<IEnumerable<string>> Judged(SortedDictionary<string, JsonObject> cards)
    {
        Node.Need("adaptivecards");
        Node.Need("ajv");
        return await Node.Run("MsTeams/cards.mjs", ("SCHEMA", Node.FileOf("MsTeams/adaptive-card-1.5.schema.json")), ("CARDS", await Written(new JsonObject(cards.Select(card => KeyValuePair.Create(card.Key, (JsonNode?)card.Value.DeepClone()))))));
    }

    private static async Task<string> Written(JsonNode json)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cards-").FullName, "cards.json");
        await File.WriteAllTextAsync(file, json.ToJsonString());
        return file;
    }

    private static JsonObject Changed(JsonObject card, string what, string to) => JsonNode.Parse(card.ToJsonString().Replace(what, to, StringComparison.Ordinal))!.AsObject();

    private static IEnumerable<JsonObject> Objects(JsonNode? node, Func<string, bool> isOne) => node switch
    {
        JsonArray array => array.SelectMany(one => Objects(one, isOne)),
        JsonObject found when found["type"] is JsonValue type && type.TryGetValue<string>(out var name) && isOne(name) => found.SelectMany(member => Objects(member.Value, isOne)).Prepend(found),
        JsonObject other => other.SelectMany(member => Objects(member.Value, isOne)),
        _ => [],
    };
}
