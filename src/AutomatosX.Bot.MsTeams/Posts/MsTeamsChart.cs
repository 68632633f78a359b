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

    private const int MostDays = 40;

    public static JsonObject ToJson(Chart chart) => new()
    {
        ["type"] = chart.Kind switch { ChartKind.Course => "Chart.Line", ChartKind.Shares => "Chart.Donut", _ => "Chart.HorizontalBar" },
        ["title"] = Name(chart.Title, "Figures"),
        ["data"] = chart.Kind == ChartKind.Course
            ? new JsonArray([.. chart.Lines.Take(MostPoints).Select(line => Line(chart, line))])
            : new JsonArray([.. chart.Points.Take(MostPoints).Select(point => chart.Kind == ChartKind.Shares
                ? new JsonObject { ["legend"] = Name(point.Name, "–"), ["value"] = point.Value }
                : new JsonObject { ["x"] = Name(point.Name, "–"), ["y"] = point.Value })]),
        ["fallback"] = MsTeamsElements.Text([new MsTeamsRun($"{Name(chart.Title, "Figures")}: ", RunStyle.Strong), new MsTeamsRun(Figures(chart), RunStyle.Plain)]),
    };

    /// <summary>The chart in words.</summary>
    public static string Said(Chart chart) => $"{Name(chart.Title, "Figures")}: {Figures(chart)}";

    // Dates in this form are drawn along time, each where it lies.
    private static JsonObject Line(Chart chart, ChartLine line) => new()
    {
        ["legend"] = Name(line.Name, "–"),
        ["color"] = line.Role switch { ChartRole.Measured => "categoricalBlue", ChartRole.Expected => "categoricalMarigold", _ => "neutral" },
        ["values"] = new JsonArray([.. chart.Days.Zip(line.Values).Where(one => one.Second is not null).TakeLast(MostDays)
            .Select(one => new JsonObject { ["x"] = one.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["y"] = one.Second })]),
    };

    private static string Figures(Chart chart)
    {
        if (chart.Kind == ChartKind.Course)
            return string.Join(" · ", chart.Lines.Take(MostPoints).Where(line => line.Last is not null).Select(line => $"{Name(line.Name, "–")} {line.Last!.Value.ToString("#,0.##", CultureInfo.InvariantCulture)} {Name(chart.Unit, "").Trim('…')}".TrimEnd()));

        var figures = string.Join(" · ", chart.Points.Take(MostPoints).Select(point => string.Create(CultureInfo.InvariantCulture, $"{Name(point.Name, "–")} {point.Value:N0}")));
        return chart.Points.Count > MostPoints ? string.Create(CultureInfo.InvariantCulture, $"{figures} · {chart.Points.Count - MostPoints:N0} more") : figures.Length > 0 ? figures : "none";
    }

    private static string Name(string name, string instead) => MsTeamsText.Said(name, MostLetters, instead);
}
