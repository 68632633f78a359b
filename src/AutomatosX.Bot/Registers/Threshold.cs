namespace AutomatosX.Bot.Registers;

/// <summary>
/// From where on a metric warns or is critical: <c>210 ms</c> (reached from the good side), <c>&lt;85 %</c>, <c>+6 %</c> on the baseline,
/// <c>+2 pts</c>. Unlike a tolerance it is reached by its own figure.
/// </summary>
/// <param name="Mark">One of <c>≤ &lt; ≥ &gt;</c> when the side is said, or empty.</param>
/// <param name="Sign">One of <c>± + -</c> or <c>worse</c> for a difference from the baseline, or empty.</param>
public sealed record Threshold(string Mark, string Sign, decimal Figure, string Unit)
{
    /// <summary>What may stand for a threshold.</summary>
    public const string Allowed = "A threshold reads like one of these: 210 ms · ≥210 ms · <85 % · +6 % · -3 pts · ±5 %";

    private const string Worse = "worse";

    /// <summary>As the register writes it, and as people read it.</summary>
    public string Text => Sign == Worse ? $"{LimitWords.Text(Figure, Unit)} {Worse}" : $"{Mark}{Sign}{LimitWords.Text(Figure, Unit)}";

    /// <summary>Which side of it is the good one, when it says so.</summary>
    public bool? LowerIsBetter => (Mark, Sign) switch { ("≥" or ">", "") or ("", "+") => true, ("≤" or "<", "") or ("", "-") => false, _ => null };

    /// <summary>Reads a threshold as the register or as people write it; null for what is none.</summary>
    public static Threshold? Parse(string? words)
    {
        if (LimitWords.Of(words) is not { } said || (said.Mark.Length > 0 && said.Sign.Length > 0))
            return null;
        return said.Sense switch
        {
            "" => new Threshold(said.Mark, said.Sign, said.Figure, said.Unit),
            LimitWords.Rise when said is { Mark: "", Sign: "" or "+" } => new Threshold("", "+", said.Figure, said.Unit),
            LimitWords.Fall when said is { Mark: "", Sign: "" or "-" } => new Threshold("", "-", said.Figure, said.Unit),
            LimitWords.Band when said is { Mark: "" } => new Threshold("", "±", said.Figure, said.Unit),
            LimitWords.Regression when said is { Mark: "", Sign: "" } => new Threshold("", Worse, said.Figure, said.Unit.Length == 0 ? "%" : said.Unit),
            _ => null,
        };
    }

    /// <summary>Whether a value is at or past it; null when that cannot be told.</summary>
    /// <inheritdoc cref="Tolerance.Holds"/>
    public bool? Reached(decimal value, decimal? baseline, bool? lowerIsBetter, string unit)
    {
        if (Mark.Length > 0)
            return LimitSize.Fits(Unit, unit) ? Mark switch { "≥" => value >= Figure, ">" => value > Figure, "≤" => value <= Figure, _ => value < Figure } : null;
        if (Sign.Length == 0 && !(Unit == "pts" || (Unit == "%" && unit != "%")))
            return At(value, baseline, lowerIsBetter, unit);
        if (LimitSize.Of(value, baseline, Unit, unit) is not { } change)
            return null;
        return Sign switch
        {
            "+" => change >= Figure,
            "-" => -change >= Figure,
            "±" => Math.Abs(change) >= Figure,
            _ => lowerIsBetter is { } lower ? (lower ? change : -change) >= Figure : null,
        };
    }

    // Which way it is reached, the baseline tells when nobody said it.
    private bool? At(decimal value, decimal? baseline, bool? lowerIsBetter, string unit)
    {
        if (!LimitSize.Fits(Unit, unit))
            return null;
        bool? fromBelow = lowerIsBetter ?? (baseline == Figure ? null : baseline < Figure);
        return fromBelow is { } below ? (below ? value >= Figure : value <= Figure) : null;
    }
}
