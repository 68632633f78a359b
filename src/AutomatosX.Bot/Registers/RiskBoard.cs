using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers;

/// <summary>All risks at one look: by colour and owner, and by likelihood and impact.</summary>
public static class RiskBoard
{
    private const string NoColour = "no colour";

    private static readonly string[] FromTheTop = [Levels.High, Levels.Medium, Levels.Low];

    /// <summary>A row a colour, the gravest first, with the owners and their risks; colours of no risk have none said.</summary>
    public static Table ByColour(Project project, IReadOnlyCollection<Item> risks) => new(
        ["Colour", "Risks", "By owner"],
        [
            .. Rags.All.Reverse().Append(NoColour).Select(colour => (Colour: colour, Risks: risks.Where(risk => (risk[FieldNames.Rag] ?? NoColour) == colour).ToList()))
                .Where(row => row.Colour != NoColour || row.Risks.Count > 0)
                .Select(row => (IReadOnlyList<Line>)[$"{Mark(row.Colour)}{row.Colour}", Number.Text(row.Risks.Count), row.Risks.Count == 0 ? "none" : string.Join("; ", row.Risks.GroupBy(risk => risk.Owner).Select(owned => $"{(owned.Key is { } owner ? project.NameOf(owner) : "nobody")}: {Keys(owned)}"))]),
        ]);

    /// <summary>The heat map as a table: likelihood down the side, impact along the top, in each field its score and the risks in it.</summary>
    public static Table HeatMap(IReadOnlyCollection<Item> risks) => new(
        ["Likelihood ↓ Impact →", .. Levels.All],
        [.. FromTheTop.Select(likelihood => (IReadOnlyList<Line>)[likelihood, .. Levels.All.Select(impact => (Line)$"{Number.Text(RiskScore.Of(likelihood, impact)!.Value.Value)}: {(In(risks, likelihood, impact) is { Length: > 0 } keys ? keys : "–")}")])]);

    /// <summary>The heat map to be drawn.</summary>
    public static Chart Picture(IReadOnlyCollection<Item> risks) => Chart.Across("Risks by likelihood and impact", new ChartGrid(
        "likelihood", FromTheTop, "impact", Levels.All,
        [.. FromTheTop.Select(likelihood => (IReadOnlyList<ChartCell>)[.. Levels.All.Select(impact => RiskScore.Of(likelihood, impact)!.Value is var score ? new ChartCell(In(risks, likelihood, impact), score.Value, score.Severity) : null!)])]));

    /// <summary>The risks that are not on the heat map, since their likelihood or impact was not said.</summary>
    public static IReadOnlyList<Item> Unscored(IEnumerable<Item> risks) => [.. risks.Where(risk => RiskScore.Of(risk) is null)];

    public static string Keys(IEnumerable<Item> risks) => string.Join(", ", risks.Select(risk => risk.Key));

    private static string In(IEnumerable<Item> risks, string likelihood, string impact) => Keys(risks.Where(risk => risk[FieldNames.Likelihood] == likelihood && risk[FieldNames.Impact] == impact));

    private static string Mark(string colour) => colour switch { Rags.Red => "🔴 ", Rags.Yellow => "🟡 ", Rags.Green => "🟢 ", _ => "" };
}
