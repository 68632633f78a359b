using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>A metric as its item declares it, each part as a value.</summary>
public sealed record Metric(Item Item)
{
    // Of a time or a size less is better, unless somebody says otherwise.
    private static readonly HashSet<string> Spent = new(StringComparer.OrdinalIgnoreCase)
    {
        "ns", "us", "µs", "μs", "ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minutes", "h", "hr", "hrs", "hours", "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "bytes",
    };

    public decimal? Value => Number.Decimal(Item[FieldNames.Value]);

    /// <summary>Empty when nobody said one.</summary>
    public string Unit => Item[FieldNames.Unit] is { } unit ? LimitWords.UnitOf(unit) ?? unit : "";

    public decimal? Baseline => Number.Decimal(Item[FieldNames.Baseline]);

    public decimal? Target => Number.Decimal(Item[FieldNames.Target]);

    /// <summary>
    /// Whether the last reading reaches the target, in words: <c>met</c>, <c>2.3 above</c>. Where nothing shows whether less is better, only the
    /// target itself meets it.
    /// </summary>
    public string TargetSaid => (Target, Value) switch
    {
        (null, _) => "",
        (_, null) => "no reading yet",
        ({ } target, { } value) when LowerIsBetter switch { true => value <= target, false => value >= target, null => value == target } => "met",
        ({ } target, { } value) => $"{Said(Math.Abs(value - target))} {(value > target ? "above" : "below")}",
    };

    public Tolerance? Tolerance => Tolerance.Parse(Item[FieldNames.Tolerance]);

    public Threshold? Warn => Threshold.Parse(Item[FieldNames.Warn]);

    public Threshold? Critical => Threshold.Parse(Item[FieldNames.Critical]);

    public decimal? Budget => Number.Decimal(Item[FieldNames.Budget]);

    /// <summary>How many readings in a row must be past a limit before it counts.</summary>
    public int Breaches => Number.Whole(Item[FieldNames.Breaches]) is { } count and >= 1 ? count : 1;

    /// <summary>Whether there is anything that a reading can be past.</summary>
    public bool IsLimited => Tolerance is not null || Warn is not null || Critical is not null || Budget is > 0;

    /// <summary>Whether less is better: as declared, else as its limits or its unit show; null when nothing shows it.</summary>
    public bool? LowerIsBetter => Item[FieldNames.Direction] switch
    {
        MetricKind.Lower => true,
        MetricKind.Higher => false,
        _ => Side(Tolerance?.Kind) ?? Critical?.LowerIsBetter ?? Warn?.LowerIsBetter ?? (Spent.Contains(Unit) ? true : null),
    };

    /// <summary><c>83.5 ms</c>, <c>92 %</c>.</summary>
    public string Said(decimal figure) => LimitWords.Text(figure, Unit);

    /// <summary>What the baseline was taken of, in the project's own words: <c>Week 1 Day 6</c>; empty when nobody said it.</summary>
    public string ScopeIn(ProjectCalendar calendar) => Item[FieldNames.Scope] ?? (Due.Parse(Item[FieldNames.BaselineDate]) is { } taken ? calendar.Label(taken.Date).Long : "");

    private static bool? Side(ToleranceKind? kind) => kind switch
    {
        ToleranceKind.Ceiling or ToleranceKind.Rise => true,
        ToleranceKind.Floor or ToleranceKind.Fall => false,
        _ => null,
    };
}
