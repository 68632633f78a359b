using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Slack.Tests.Posts;

/// <summary>Slack's rules for charts, as reference/block-kit/blocks/data-visualization-block has them and as other readers of it check them.</summary>
internal static class ChartRules
{
    public static IEnumerable<string> Broken(JsonObject block)
    {
        if (IsNoName((string?)block["title"], 50))
            yield return $"the title {block["title"]}";
        var chart = block["chart"]!.AsObject();
        foreach (var broken in BlockRules.Type(chart) switch { "pie" => Pie(chart), "bar" or "line" => Series(chart), var type => [$"no chart is a {type}"] })
            yield return broken;
    }

    private static IEnumerable<string> Pie(JsonObject chart)
    {
        var segments = chart["segments"]!.AsArray();
        if (segments.Count is 0 or > 6)
            yield return $"{segments.Count} segments";
        foreach (var broken in Names(segments.Select(segment => (string?)segment!["label"])))
            yield return broken;
        if (segments.Any(segment => decimal.Parse(segment!["value"]!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) <= 0))
            yield return "a segment of nothing";
    }

    private static IEnumerable<string> Series(JsonObject chart)
    {
        var categories = chart["axis_config"]!["categories"]!.AsArray().Select(category => (string?)category).ToList();
        var series = chart["series"]!.AsArray();
        if (categories.Count is 0 or > 20 || series.Count is 0 or > 6)
            yield return $"{series.Count} series of {categories.Count} categories";
        foreach (var broken in Names(categories).Concat(Names(series.Select(one => (string?)one!["name"]))))
            yield return broken;
        if (chart["axis_config"]!["y_label"] is { } label && IsNoName((string?)label, 50))
            yield return $"the axis {label}";
        if (series.Any(one => !one!["data"]!.AsArray().Select(point => (string?)point!["label"]).SequenceEqual(categories)))
            yield return "a series that has not one point for each category";
        if (series.SelectMany(one => one!["data"]!.AsArray()).Any(point => point!["value"]!.GetValueKind() != System.Text.Json.JsonValueKind.Number))
            yield return "a point without a value";
    }

    private static IEnumerable<string> Names(IEnumerable<string?> names)
    {
        var all = names.ToList();
        return all.Where(name => IsNoName(name, 20)).Concat(all.Distinct(StringComparer.Ordinal).Count() < all.Count ? ["the same name twice"] : []).OfType<string>();
    }

    private static bool IsNoName(string? name, int most) => string.IsNullOrWhiteSpace(name) || name.Length > most;
}
