using System.Globalization;
using System.Text.Json.Nodes;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.MsTeams.Posts;

/// <summary>
/// A chart, with its figures in words for a client that draws none. See
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
/// </summary>
internal static class MsTeamsChart
{
    private const int MostLetters = 60;

    // More are not told apart, and a chart is never split.
    private const int MostPoints = 24;

    public static JsonObject ToJson(Chart chart) => new()
    {
        ["type"] = chart.Kind == ChartKind.Shares ? "Chart.Donut" : "Chart.HorizontalBar",
        ["title"] = Name(chart.Title, "Figures"),
        ["data"] = new JsonArray([.. chart.Points.Take(MostPoints).Select(point => chart.Kind == ChartKind.Shares
            ? new JsonObject { ["legend"] = Name(point.Name, "–"), ["value"] = point.Value }
            : new JsonObject { ["x"] = Name(point.Name, "–"), ["y"] = point.Value })]),
        ["fallback"] = MsTeamsElements.Text([new MsTeamsRun($"{Name(chart.Title, "Figures")}: ", RunStyle.Strong), new MsTeamsRun(Figures(chart), RunStyle.Plain)]),
    };

    /// <summary>The chart in words.</summary>
    public static string Said(Chart chart) => $"{Name(chart.Title, "Figures")}: {Figures(chart)}";

    private static string Figures(Chart chart)
    {
        var figures = string.Join(" · ", chart.Points.Take(MostPoints).Select(point => string.Create(CultureInfo.InvariantCulture, $"{Name(point.Name, "–")} {point.Value:N0}")));
        return chart.Points.Count > MostPoints ? string.Create(CultureInfo.InvariantCulture, $"{figures} · {chart.Points.Count - MostPoints:N0} more") : figures.Length > 0 ? figures : "none";
    }

    private static string Name(string name, string instead) => MsTeamsText.Said(name, MostLetters, instead);
}
