using System.Text;
using System.Xml.Linq;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Summaries.Pictures;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;
using static AutomatosX.Bot.Tests.Registers.TheSprint;

namespace AutomatosX.Bot.Tests.Summaries;

public class APicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Of_a_burn_down_has_its_ideal_line_dashed_and_says_what_each_line_is()
    {
        var picture = Drawn(TheSprintsHealth.Summary(22).Sections.Single(section => section.Id == "stories").Parts[0].Chart!);

        Assert.Equal(["7 4"], picture.Descendants(Svg + "polyline").Select(line => (string?)line.Attribute("stroke-dasharray")).OfType<string>());
        Assert.Equal(4, picture.Descendants(Svg + "circle").Count());
        Assert.Superset(new HashSet<string> { "Left 27", "Ideal 0", "0", "points", "31 Jan" }, Texts(picture));
        Assert.Equal(("Sprint 2, burn-down", "Sprint 2, burn-down: Left 27, Ideal 0 points"), (picture.Element(Svg + "title")?.Value, picture.Element(Svg + "desc")?.Value));
    }

    [Fact]
    public void Of_a_trend_shows_what_is_tolerated_as_a_band_with_its_edges_named()
    {
        var picture = Drawn(Trend());

        Assert.Single(picture.Descendants(Svg + "polygon"));
        Assert.Superset(new HashSet<string> { "p95 191", "Floor 170", "Ceiling 210", "Baseline 187", "ms" }, Texts(picture));
    }

    [Fact]
    public void Of_a_heat_map_shows_each_key_in_its_field_with_the_score()
    {
        var risks = Some.ItemsOf([.. Risk("R-4", "high", "high"), .. Risk("R-6", "low", "medium"), .. Risk("R-8", "low", "medium"), .. Some.Imported("risk", "R-9", ("title", "unscored"))]).ToList();
        var picture = Drawn(RiskBoard.Picture(risks));

        Assert.Superset(new HashSet<string> { "R-4", "R-6, R-8", "likelihood", "impact", "9", "6", "4", "3", "2", "1", "low", "medium", "high" }, Texts(picture));
        Assert.Equal("Risks by likelihood and impact: R-4 at likelihood high, impact high; R-6, R-8 at likelihood low, impact medium", picture.Element(Svg + "desc")?.Value);
    }

    [Fact]
    public void Of_nothing_is_none() => Assert.Null(Picture.Of(new Chart(ChartKind.Bars, "x", [])));

    [Fact]
    public void Of_anything_is_well_formed_whatever_people_wrote() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Any), chart =>
        Picture.Of(chart) is not { } svg || (XDocument.Parse(svg).Descendants().All(element => element.Name.LocalName is "svg" or "title" or "desc" or "rect" or "line" or "polyline" or "polygon" or "circle" or "text") && !svg.Contains("NaN", StringComparison.Ordinal))));

    [Fact]
    public void Stands_in_a_document_as_an_image_at_its_end_with_its_words_in_its_place()
    {
        var markdown = MarkdownWriter.Write(TheSprintsHealth.Summary(22), new NoLinks());

        Assert.Contains("\n![Sprint 2, burn-down: Left 27, Ideal 0 points][figure-1]\n", markdown, StringComparison.Ordinal);
        var address = markdown.TrimEnd().Split('\n')[^1];
        Assert.StartsWith($"[figure-1]: {Picture.Addressed}", address, StringComparison.Ordinal);
        Assert.StartsWith("<svg", Encoding.UTF8.GetString(Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..])), StringComparison.Ordinal);
    }

    internal static Chart Trend() => Chart.Course(
        "parser_duration_ms, p95", "ms", [.. Enumerable.Range(13, 9).Select(Day)],
        new("p95", ChartRole.Measured, [184, 187, 189.5m, null, 195, 212, 201, 193, 191]), new("Floor", ChartRole.Lower, [.. Enumerable.Repeat((decimal?)170, 9)]), new("Ceiling", ChartRole.Upper, [.. Enumerable.Repeat((decimal?)210, 9)]), new("Baseline", ChartRole.Expected, [.. Enumerable.Repeat((decimal?)187, 9)]));

    private static readonly string[] Pieces = ["R-4", "<script>", "&", "\"", "'", "]]>", "\0", "\u0007", "\ud83d", "é", "🏳️‍🌈", "\ufffe", "\n", " ", "完了", "a long name of something that somebody measured"];

    private static Gen<string> Text => Gen.Elements(Pieces).ListOf().Select(string.Concat);

    private static Gen<Chart> Any =>
        from kind in Gen.Elements(Enum.GetValues<ChartKind>())
        from title in Text
        from names in Text.ArrayOf()
        from values in Gen.Choose(-1_000_000, 1_000_000).ArrayOf()
        select kind switch
        {
            ChartKind.Course => Chart.Course(title, title, [.. values.Select((_, day) => Day(1).AddDays(day))], [.. names.Take(4).Select((name, index) => new ChartLine(name, (ChartRole)index, [.. values.Select((value, day) => day % 5 == index ? (decimal?)null : value / 1000m)]))]),
            ChartKind.Grid => Chart.Across(title, new ChartGrid(title, names, title, names, [.. names.Select(_ => names.Select((name, index) => new ChartCell(name, index, index)).ToArray())])),
            _ => new Chart(kind, title, [.. names.Zip(values, (name, value) => new ChartPoint(name, value))]),
        };

    internal static IEnumerable<Change> Risk(string key, string likelihood, string impact) => Some.Imported("risk", key, ("title", $"Risk {key}"), ("owner", "oliver"), ("rag", "yellow"), ("likelihood", likelihood), ("impact", impact));

    private static XElement Drawn(Chart chart) => XDocument.Parse(Picture.Of(chart)!).Root!;

    private static HashSet<string> Texts(XElement picture) => [.. picture.Descendants(Svg + "text").Select(text => text.Value)];

    private sealed class NoLinks : ILinks
    {
        public Uri? To(MessageRef message) => null;

        public Uri? ToDay(string project, DateOnly day) => null;
    }
}

public class FiguresDrawnWithLetters
{
    [Theory]
    [InlineData(18, 32, "█████░░░")]
    [InlineData(0, 32, "░░░░░░░░")]
    [InlineData(32, 32, "████████")]
    [InlineData(0.1, 32, "█░░░░░░░")]
    [InlineData(31.9, 32, "███████░")]
    [InlineData(40, 32, "████████")]
    [InlineData(1, 0, "░░░░░░░░")]
    public void Show_a_part_of_a_whole(double value, double whole, string bar) => Assert.Equal(bar, Bars.Of((decimal)value, (decimal)whole));

    [Theory]
    [InlineData("32 24 16 8 0", true, "█▆▅▃▁")]
    [InlineData("187 189 191", true, "███")]
    [InlineData("187 189 191", false, "▁▅█")]
    [InlineData("-4 0 4", true, "▁▅█")]
    [InlineData("0 0", true, "▁▁")]
    [InlineData("", true, "")]
    public void Show_how_something_went(string values, bool fromNought, string line) =>
        Assert.Equal(line, Bars.Course(values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number.Decimal), fromNought));
}
