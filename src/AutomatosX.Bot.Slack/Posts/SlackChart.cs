using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Slack.Posts;

/// <summary>
/// A chart as Slack's own block. What Slack has no drawing for, or takes no drawing of that size, is left out: the lines beside it
/// say it. See https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block
/// </summary>
internal static class SlackChart
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The block, or nothing.</summary>
    public static IEnumerable<SlackPart> Parts(Chart chart)
    {
        var drawn = chart.Kind switch
        {
            ChartKind.Shares => Pie(chart),
            ChartKind.Bars => Bar(chart),
            ChartKind.Course => Line(chart),
            _ => null,
        };
        return drawn is null ? [] : [new SlackPart(SlackPartKind.Chart, []) { Chart = new JsonObject { ["type"] = "data_visualization", ["title"] = Name(chart.Title, SlackLimits.ChartTitle, "Figures"), ["chart"] = drawn } }];
    }

    private static JsonObject? Pie(Chart chart)
    {
        var points = chart.Points.Where(point => point.Value > 0).ToList();
        return points.Count is 0 or > SlackLimits.ChartParts
            ? null
            : new JsonObject { ["type"] = "pie", ["segments"] = new JsonArray([.. Names(points.Select(point => point.Name)).Zip(points, (name, point) => new JsonObject { ["label"] = name, ["value"] = point.Value })]) };
    }

    private static JsonObject? Bar(Chart chart) => chart.Points.Count is 0 or > SlackLimits.ChartPoints
        ? null
        : Axes("bar", chart, Names(chart.Points.Select(point => point.Name)), [("", chart.Points.Select(point => (decimal)point.Value))]);

    // Slack wants a value of every line for every day: the days are those on which all of them have one.
    private static JsonObject? Line(Chart chart)
    {
        List<int> days = [.. Enumerable.Range(0, chart.Days.Count).Where(day => chart.Lines.All(line => line.Values[day] is not null)).TakeLast(SlackLimits.ChartPoints)];
        if (days.Count < 2 || chart.Lines.Count is 0 or > SlackLimits.ChartParts)
            return null;
        var names = days.ConvertAll(day => chart.Days[day].ToString("d MMM", English));
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
            names = days.ConvertAll(day => chart.Days[day].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return Axes("line", chart, names, chart.Lines.Select(line => (line.Name, days.Select(day => line.Values[day]!.Value))));
    }

    private static JsonObject Axes(string type, Chart chart, IReadOnlyList<string> categories, IEnumerable<(string Name, IEnumerable<decimal> Values)> series)
    {
        var all = series.ToList();
        var axes = new JsonObject { ["categories"] = new JsonArray([.. categories.Select(name => (JsonNode)name)]) };
        if (!SlackText.IsBlank(chart.Unit))
            axes["y_label"] = Name(chart.Unit, SlackLimits.ChartTitle, "");
        return new JsonObject
        {
            ["type"] = type,
            ["series"] = new JsonArray([.. Names(all.Select(one => SlackText.IsBlank(one.Name) ? chart.Title : one.Name)).Zip(all, (name, one) => new JsonObject
            {
                ["name"] = name,
                ["data"] = new JsonArray([.. categories.Zip(one.Values, (label, value) => new JsonObject { ["label"] = label, ["value"] = value })]),
            })]),
            ["axis_config"] = axes,
        };
    }

    // Names within a chart are its keys: two that are the same, or become the same when they are cut, are told apart by a number.
    private static List<string> Names(IEnumerable<string> names)
    {
        var taken = new List<string>();
        foreach (var name in names)
        {
            var said = Name(name, SlackLimits.ChartLabel, "–");
            for (var number = 2; taken.Contains(said, StringComparer.Ordinal); number++)
            {
                var mark = string.Create(CultureInfo.InvariantCulture, $" ({number})");
                said = Name(name, SlackLimits.ChartLabel - mark.Length, "–") + mark;
            }

            taken.Add(said);
        }

        return taken;
    }

    private static string Name(string name, int most, string instead)
    {
        var clean = SlackText.Clean(name).Trim();
        return SlackText.IsBlank(clean) ? instead : SlackText.Cut(clean, most);
    }
}
