using System.Globalization;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Pictures;

/// <summary>Values over days: what was measured as a strong line with dots, what it should be dashed, what is tolerated as a band.</summary>
internal static class CoursePicture
{
    private const int Width = 640;
    private const int Height = 294;
    private const int Left = 56;
    private const int Right = Width - 140;
    private const int Top = 58;
    private const int Bottom = Height - 36;
    private const int LabelHeight = 15;
    private const int LabelLetters = 20;
    private const int MostDayLabels = 6;

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(Chart chart)
    {
        var values = chart.Lines.SelectMany(line => line.Values).OfType<decimal>().ToList();
        // A line that is held against an ideal one of its own is about how much is left of it; a band is about where between its edges.
        var scale = Scale.Holding(values, fromNought: chart.Lines.All(line => line.Role is ChartRole.Measured or ChartRole.Expected) && values.Min() >= 0 && values.Min() <= values.Max() / 2);
        var sheet = new Sheet(Width, Height);
        Axes(sheet, chart, scale);
        Band(sheet, chart, scale);
        foreach (var line in chart.Lines)
            Draw(sheet, line, chart.Days.Count, scale);
        Labels(sheet, chart, scale);
        return sheet.Finish(chart);
    }

    private static void Axes(Sheet sheet, Chart chart, Scale scale)
    {
        foreach (var mark in scale.At)
        {
            sheet.Line(Left, Y(mark, scale), Right, Y(mark, scale), Sheet.Rule);
            sheet.Text(Left - 6, Y(mark, scale) + 4, Sheet.Figure(mark), Sheet.Faint, " text-anchor=\"end\"");
        }

        if (chart.Unit.Length > 0)
            sheet.Text(Left - 6, Top - 14, Sheet.Short(chart.Unit, 8), Sheet.Faint, " text-anchor=\"end\"");
        var every = Math.Max(1, (int)Math.Ceiling((chart.Days.Count - 1) / (double)MostDayLabels));
        for (var day = 0; day < chart.Days.Count; day++)
        {
            sheet.Line(X(day, chart.Days.Count), Bottom, X(day, chart.Days.Count), Bottom + 4, Sheet.Faint);
            // The last day always has its label, and nothing stands in its way.
            if (day == chart.Days.Count - 1 || (day % every == 0 && chart.Days.Count - 1 - day >= (every + 1) / 2))
                sheet.Text(X(day, chart.Days.Count), Bottom + 18, chart.Days[day].ToString("d MMM", English), Sheet.Faint, " text-anchor=\"middle\"");
        }
    }

    private static void Band(Sheet sheet, Chart chart, Scale scale)
    {
        if (chart.Lines.FirstOrDefault(line => line.Role == ChartRole.Lower) is { } lower && chart.Lines.FirstOrDefault(line => line.Role == ChartRole.Upper) is { } upper)
            sheet.Area([.. Points(lower, chart.Days.Count, scale), .. Points(upper, chart.Days.Count, scale).Reverse()], "fill=\"#0550ae\" fill-opacity=\"0.08\"");
    }

    private static void Draw(Sheet sheet, ChartLine line, int days, Scale scale)
    {
        var points = Points(line, days, scale).ToList();
        sheet.Path(points, line.Role switch
        {
            ChartRole.Measured => $"fill=\"none\" stroke=\"{Sheet.Blue}\" stroke-width=\"2.5\" stroke-linejoin=\"round\"",
            ChartRole.Expected => $"fill=\"none\" stroke=\"{Sheet.Faint}\" stroke-width=\"1.5\" stroke-dasharray=\"7 4\"",
            _ => $"fill=\"none\" stroke=\"{Sheet.Faint}\" stroke-width=\"1\" stroke-dasharray=\"2 3\"",
        });
        if (line.Role == ChartRole.Measured)
            points.ForEach(point => sheet.Dot(point.X, point.Y, Sheet.Blue));
    }

    // Each line says at its end what it is; where two ends meet, the labels give way to each other.
    private static void Labels(Sheet sheet, Chart chart, Scale scale)
    {
        var floor = (decimal)Top;
        foreach (var line in chart.Lines.Where(line => line.Last is not null && line.Values[^1] is null))
        {
            // A line that has not come to the end yet is named where it stands, on white, so that others may pass beneath.
            var (x, y) = Points(line, chart.Days.Count, scale).Last();
            sheet.Text(x + 8, y - 8, Sheet.Short($"{line.Name} {Sheet.Figure(line.Last!.Value)}", LabelLetters), Sheet.Blue, " font-weight=\"600\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"");
        }

        foreach (var line in chart.Lines.Where(line => line.Values.Count > 0 && line.Values[^1] is not null).OrderBy(line => Y(line.Last!.Value, scale)))
        {
            var y = Math.Max(floor, Y(line.Last!.Value, scale) + 4);
            floor = y + LabelHeight;
            var measured = line.Role == ChartRole.Measured;
            sheet.Text(Right + 8, y, Sheet.Short($"{line.Name} {Sheet.Figure(line.Last.Value)}", LabelLetters), measured ? Sheet.Blue : Sheet.Faint, measured ? " font-weight=\"600\"" : "");
        }
    }

    private static IEnumerable<(decimal X, decimal Y)> Points(ChartLine line, int days, Scale scale) =>
        line.Values.Take(days).Index().Where(one => one.Item is not null).Select(one => (X(one.Index, days), Y(one.Item!.Value, scale)));

    private static decimal X(int day, int days) => days < 2 ? Left : Left + ((decimal)(Right - Left) * day / (days - 1));

    private static decimal Y(decimal value, Scale scale) => Bottom - ((Bottom - Top) * scale.Of(value));
}
