using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Pictures;

/// <summary>Numbers beside each other: a bar each, with its name before and its figure behind it.</summary>
internal static class BarsPicture
{
    private const int Width = 640;
    private const int Left = 170;
    private const int Longest = Width - Left - 70;
    private const int Top = 44;
    private const int High = 26;
    private const int Most = 30;

    public static string Of(Chart chart)
    {
        var points = chart.Points.Take(Most).ToList();
        var sheet = new Sheet(Width, Top + (High * points.Count) + (chart.Points.Count > Most ? High : 0) + 12);
        var whole = Math.Max(1, points.Max(point => point.Value));
        foreach (var (index, point) in points.Index())
        {
            var y = Top + (High * index);
            sheet.Text(Left - 10, y + 15, Sheet.Short(point.Name, 22), Sheet.Ink, " text-anchor=\"end\"");
            var wide = (decimal)Longest * Math.Max(0, point.Value) / whole;
            sheet.Box(Left, y + 2, wide, High - 8, Sheet.Blue, " rx=\"2\"");
            sheet.Text(Left + wide + 8, y + 15, Sheet.Figure(point.Value), Sheet.Ink, " font-weight=\"600\"");
        }

        if (chart.Points.Count > Most)
            sheet.Text(Left, Top + (High * points.Count) + 15, FormattableString.Invariant($"… {chart.Points.Count - Most} more"), Sheet.Faint);
        return sheet.Finish(chart);
    }
}
