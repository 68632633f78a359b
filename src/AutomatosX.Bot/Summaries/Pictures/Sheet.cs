using System.Globalization;
using System.Text;
using System.Xml;
using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Summaries.Pictures;

/// <summary>A sheet of SVG to draw on: white on every page, so that its colours mean the same on a dark one.</summary>
internal sealed class Sheet(int width, int height)
{
    public const string Ink = "#1f2328";
    public const string Faint = "#57606a";
    public const string Rule = "#d0d7de";
    public const string Blue = "#0550ae";

    private readonly StringBuilder drawn = new();

    public static string Figure(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string At(decimal place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    public Sheet Line(decimal x1, decimal y1, decimal x2, decimal y2, string stroke, string more = "")
    {
        drawn.Append(CultureInfo.InvariantCulture, $"<line x1=\"{At(x1)}\" y1=\"{At(y1)}\" x2=\"{At(x2)}\" y2=\"{At(y2)}\" stroke=\"{stroke}\"{more}/>\n");
        return this;
    }

    public Sheet Box(decimal x, decimal y, decimal wide, decimal high, string fill, string more = "")
    {
        drawn.Append(CultureInfo.InvariantCulture, $"<rect x=\"{At(x)}\" y=\"{At(y)}\" width=\"{At(wide)}\" height=\"{At(high)}\" fill=\"{fill}\"{more}/>\n");
        return this;
    }

    public Sheet Dot(decimal x, decimal y, string fill)
    {
        drawn.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{At(x)}\" cy=\"{At(y)}\" r=\"3.5\" fill=\"{fill}\"/>\n");
        return this;
    }

    public Sheet Path(IEnumerable<(decimal X, decimal Y)> points, string more)
    {
        drawn.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', points.Select(point => $"{At(point.X)},{At(point.Y)}"))}\" {more}/>\n");
        return this;
    }

    public Sheet Area(IEnumerable<(decimal X, decimal Y)> points, string more)
    {
        drawn.Append(CultureInfo.InvariantCulture, $"<polygon points=\"{string.Join(' ', points.Select(point => $"{At(point.X)},{At(point.Y)}"))}\" {more}/>\n");
        return this;
    }

    public Sheet Text(decimal x, decimal y, string words, string fill = Ink, string more = "")
    {
        drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{At(x)}\" y=\"{At(y)}\" fill=\"{fill}\"{more}>{Escape(words)}</text>\n");
        return this;
    }

    /// <summary>The finished picture, with its name and what it shows for whoever cannot see it.</summary>
    public string Finish(Chart chart) => $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="title desc" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="12">
        <title id="title">{Escape(chart.Title)}</title>
        <desc id="desc">{Escape(Picture.Said(chart))}</desc>
        <rect width="{width}" height="{height}" rx="6" fill="#ffffff"/>
        <text x="16" y="24" fill="{Ink}" font-size="14" font-weight="600">{Escape(Short(chart.Title, width / 8))}</text>
        {drawn}</svg>
        """;

    /// <summary>As much of a text as about so many letters are wide.</summary>
    public static string Short(string text, int most)
    {
        var letters = new StringInfo(text.ReplaceLineEndings(" "));
        return letters.LengthInTextElements <= most ? letters.String : $"{letters.SubstringByTextElements(0, Math.Max(1, most - 1)).TrimEnd()}…";
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                >= 0x10000 => escaped.Append(rune.ToString()),
                var letter when XmlConvert.IsXmlChar((char)letter) => escaped.Append((char)letter),
                _ => escaped,
            };
        }

        return escaped.ToString();
    }
}
