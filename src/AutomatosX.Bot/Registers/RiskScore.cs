namespace AutomatosX.Bot.Registers;

/// <summary>
/// Likelihood times impact, each low 1, medium 2 or high 3. The matrix: 1 and 2 are low, 3 and 4 are medium, 6 and 9 are high. So a risk
/// that is likely and hardly hurts weighs as much as one that is unlikely and hurts badly, and only two high levels make a 9.
/// </summary>
/// <code>
///                  impact low   medium   high
/// likelihood high          3        6      9
///          medium          2        4      6
///             low          1        2      3
/// </code>
public readonly record struct RiskScore(string Likelihood, string Impact)
{
    /// <summary>The score of two levels; null as long as one of them is not known.</summary>
    public static RiskScore? Of(string? likelihood, string? impact) =>
        Weight(likelihood) > 0 && Weight(impact) > 0 ? new RiskScore(likelihood!, impact!) : null;

    public static RiskScore? Of(Item risk) => Of(risk[FieldNames.Likelihood], risk[FieldNames.Impact]);

    public int Value => Weight(Likelihood) * Weight(Impact);

    /// <summary>0 for low to 2 for high: the colour of its field in the matrix.</summary>
    public int Severity => Value switch { <= 2 => 0, <= 4 => 1, _ => 2 };

    /// <summary><c>6 (medium × high)</c>.</summary>
    public string Said => $"{Number.Text(Value)} ({Likelihood} × {Impact})";

    private static int Weight(string? level) => level switch { Levels.Low => 1, Levels.Medium => 2, Levels.High => 3, _ => 0 };
}
