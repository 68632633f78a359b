namespace AutomatosX.Bot.Registers;

/// <summary>What a tolerance limits.</summary>
public enum ToleranceKind
{
    /// <summary>How much worse than the baseline it may be, whichever side is the bad one.</summary>
    Regression,

    /// <summary>How far it may rise above the baseline.</summary>
    Rise,

    /// <summary>How far it may fall below the baseline.</summary>
    Fall,

    /// <summary>How far it may be off the baseline on either side.</summary>
    Band,

    /// <summary>The most that it may be.</summary>
    Ceiling,

    /// <summary>The least that it may be.</summary>
    Floor,
}

/// <summary>
/// How far a metric may go: a figure with its kind. A bare number is a percent of regression, as the register has always written it;
/// everything else says its kind: <c>±5 %</c>, <c>+1.7 pts</c>, <c>≤210 ms</c>, <c>≥200 files/min</c>.
/// </summary>
/// <param name="Unit"><c>%</c> of the baseline (of the value itself for a ceiling and a floor), <c>pts</c> for percentage points, else a unit of the metric or nothing.</param>
/// <param name="Strict">Whether the figure itself is too much already: <c>&lt;512 MB</c>.</param>
public sealed record Tolerance(ToleranceKind Kind, decimal Figure, string Unit, bool Strict = false)
{
    /// <summary>What may stand for a tolerance.</summary>
    public const string Allowed = "A tolerance reads like one of these: 10 % regression · ±5 % · +6 % · ±2 pts · +1.7 pts · ≤210 ms · <512 MB · ≥200 files/min";

    /// <summary>Whether it can be judged only against a baseline.</summary>
    public bool NeedsBaseline => Kind is not (ToleranceKind.Ceiling or ToleranceKind.Floor);

    /// <summary>As the register writes it.</summary>
    public string Text => this is { Kind: ToleranceKind.Regression, Unit: "%", Strict: false } ? Number.Text(Figure) : Kind switch
    {
        ToleranceKind.Regression when Strict => $"<{Size} regression",
        ToleranceKind.Ceiling when Unit is "%" or "pts" => $"{(Strict ? "<" : "≤")}{Size} ceiling",
        ToleranceKind.Ceiling => $"{(Strict ? "<" : "≤")}{Size}",
        ToleranceKind.Floor => $"{(Strict ? ">" : "≥")}{Size}",
        _ => $"{(Strict ? "<" : "")}{Sign}{Size}",
    };

    /// <summary>As people read it: <c>≤10 % regression</c>, <c>±5 %</c>.</summary>
    public string Said => Kind == ToleranceKind.Regression ? $"{(Strict ? "<" : "≤")}{Size} regression" : Text;

    private string Size => LimitWords.Text(Figure, Unit);

    private string Sign => Kind switch { ToleranceKind.Rise => "+", ToleranceKind.Fall => "-", ToleranceKind.Band => "±", _ => "" };

    /// <summary>Reads a tolerance as the register or as people write it; null for what is none.</summary>
    public static Tolerance? Parse(string? words)
    {
        if (LimitWords.Of(words) is not { } said)
            return null;
        var (isLow, isHigh) = (said.Mark is "≤" or "<", said.Mark is "≥" or ">");
        var strict = said.Mark is "<" or ">";
        // A difference has no least size to be allowed.
        if (isHigh)
            return said is { Sign: "", Sense: "" or LimitWords.Floor } ? new Tolerance(ToleranceKind.Floor, said.Figure, said.Unit, strict) : null;
        var kind = KindOf(said);
        // "10" is ten percent; "≤210" is the most that it may be.
        var unit = kind is ToleranceKind.Ceiling or ToleranceKind.Floor ? said.Unit : said.Unit.Length == 0 ? "%" : said.Unit;
        return kind is ToleranceKind.Floor && isLow ? null : new Tolerance(kind, said.Figure, unit, strict);
    }

    /// <summary>Whether a value is within it; null when that cannot be told.</summary>
    /// <param name="lowerIsBetter">Null when nobody said which side is the good one.</param>
    /// <param name="unit">Of the metric.</param>
    public bool? Holds(decimal value, decimal? baseline, bool? lowerIsBetter, string unit)
    {
        if (!NeedsBaseline)
            return !LimitSize.Fits(Unit, unit) ? null : Kind == ToleranceKind.Ceiling ? IsAtMost(value) : Strict ? value > Figure : value >= Figure;
        if (LimitSize.Of(value, baseline, Unit, unit) is not { } change)
            return null;
        return Kind switch
        {
            ToleranceKind.Rise => IsAtMost(change),
            ToleranceKind.Fall => IsAtMost(-change),
            ToleranceKind.Band => IsAtMost(Math.Abs(change)),
            _ => lowerIsBetter is { } lower ? IsAtMost(lower ? change : -change) : null,
        };
    }

    /// <summary>The least and the most that a value may be, as far as there are such: null on a side that is free, or where it cannot be told.</summary>
    /// <param name="lowerIsBetter">Null when nobody said which side is the good one.</param>
    public (decimal? Lower, decimal? Upper) Bounds(decimal? baseline, bool? lowerIsBetter)
    {
        if (!NeedsBaseline)
            return Kind == ToleranceKind.Ceiling ? (null, Figure) : (Figure, null);
        if (baseline is not { } from)
            return (null, null);
        var size = Unit == "%" ? Math.Abs(from) * Figure / 100m : Figure;
        return (Kind, lowerIsBetter) switch
        {
            (ToleranceKind.Band, _) => (from - size, from + size),
            (ToleranceKind.Rise, _) or (ToleranceKind.Regression, true) => (null, from + size),
            (ToleranceKind.Fall, _) or (ToleranceKind.Regression, false) => (from - size, null),
            _ => (null, null),
        };
    }

    private bool IsAtMost(decimal size) => Strict ? size < Figure : size <= Figure;

    private static ToleranceKind KindOf(LimitWords said) => said switch
    {
        { Sign: "±" } or { Sense: LimitWords.Band } => ToleranceKind.Band,
        { Sign: "+" } or { Sense: LimitWords.Rise } => ToleranceKind.Rise,
        { Sign: "-" } or { Sense: LimitWords.Fall } => ToleranceKind.Fall,
        { Sense: LimitWords.Ceiling } => ToleranceKind.Ceiling,
        { Sense: LimitWords.Floor } => ToleranceKind.Floor,
        { Sense: LimitWords.Regression } or { Mark: "" } or { Unit: "%" or "pts" } => ToleranceKind.Regression,
        _ => ToleranceKind.Ceiling,
    };
}
