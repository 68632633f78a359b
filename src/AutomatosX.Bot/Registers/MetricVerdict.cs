using System.Globalization;

namespace AutomatosX.Bot.Registers;

/// <summary>How a reading stands to a metric's limits; a later one is worse.</summary>
public enum MetricState
{
    Within,

    /// <summary>The warning threshold is reached.</summary>
    Warn,

    /// <summary>Out of the tolerance.</summary>
    Breached,

    /// <summary>The critical threshold is reached.</summary>
    Critical,
}

/// <summary>What a metric's readings come to. Nothing of it is stored: it is computed whenever it is said.</summary>
/// <param name="State">Of the last reading; null when it cannot be judged.</param>
/// <param name="Breaches">How many readings up to the last one are past a limit in a row.</param>
public sealed record MetricVerdict(Metric Metric, decimal? Value, MetricState? State, int Breaches)
{
    private const int Decimals = 1;

    /// <summary>The verdict on a metric as it stands.</summary>
    /// <param name="readings">Its values, oldest first; the last one is judged.</param>
    public static MetricVerdict Of(Metric metric, IReadOnlyList<decimal> readings)
    {
        var value = readings.Count > 0 ? readings[^1] : metric.Value;
        var breaches = readings.Reverse().TakeWhile(reading => StateOf(metric, reading) > MetricState.Within).Count();
        return new MetricVerdict(metric, value, value is { } last ? StateOf(metric, last) : null, breaches);
    }

    /// <summary>How one reading stands to the limits; null when none of them can be held against it.</summary>
    public static MetricState? StateOf(Metric metric, decimal value)
    {
        if (metric.Critical?.Reached(value, metric.Baseline, metric.LowerIsBetter, metric.Unit) is var critical && critical == true)
            return MetricState.Critical;
        if (metric.Tolerance?.Holds(value, metric.Baseline, metric.LowerIsBetter, metric.Unit) is var holds && holds == false)
            return MetricState.Breached;
        if (metric.Warn?.Reached(value, metric.Baseline, metric.LowerIsBetter, metric.Unit) is var warn && warn == true)
            return MetricState.Warn;
        return critical is null && holds is null && warn is null ? null : MetricState.Within;
    }

    /// <summary>The difference from the baseline; null without one.</summary>
    public decimal? Delta => Value - Metric.Baseline;

    /// <summary>The difference in percent of the baseline; null without one, and for shares, whose difference is in points.</summary>
    public decimal? Percent => Metric.Unit != "%" && Delta is { } delta && Metric.Baseline is { } baseline && baseline != 0 ? delta / Math.Abs(baseline) * 100m : null;

    /// <summary>How much worse than the baseline in percent; negative for better, null when it cannot be told.</summary>
    public decimal? Regression => Metric.LowerIsBetter is { } lower ? (lower ? Percent : -Percent) : null;

    /// <summary>How much of the budget is used, in percent; null without one.</summary>
    public decimal? BudgetUsed => Value is { } value && Metric.Budget is > 0 and var budget ? value / budget * 100m : null;

    /// <summary>Whether as many readings as the metric asks for are past a limit in a row.</summary>
    public bool Counts => Breaches >= Metric.Breaches;

    /// <summary><c>+3.6</c>, <c>+1.7 pts</c>; empty without a baseline.</summary>
    public string DeltaSaid => Delta is { } delta ? Signed(delta) + (Metric.Unit == "%" ? " pts" : "") : "";

    /// <summary><c>+4.5%</c>, or <c>n/a</c>.</summary>
    public string PercentSaid => Percent is { } percent ? $"{Signed(Math.Round(percent, Decimals, MidpointRounding.AwayFromZero), "0.0")}%" : "n/a";

    /// <summary>The state in a few words: <c>within</c>, <c>warn, 1 of 2 in a row</c>, <c>not judged: no baseline</c>.</summary>
    public string Said => State switch
    {
        null => $"not judged: {WhyNot}",
        MetricState.Within => "within",
        var state when Metric.Breaches > 1 => string.Create(CultureInfo.InvariantCulture, $"{Word(state.Value)}, {Math.Min(Breaches, Metric.Breaches)} of {Metric.Breaches} in a row"),
        var state => Word(state.Value),
    };

    /// <summary>Why there is no verdict.</summary>
    public string WhyNot
    {
        get
        {
            if (Value is null)
                return "no value yet";
            if (Metric.Tolerance is null && Metric.Warn is null && Metric.Critical is null)
                return "no tolerance";
            if (Metric.Baseline is null && Metric.Tolerance is not { NeedsBaseline: false })
                return "no baseline";
            return Metric.LowerIsBetter is null ? "nobody said whether higher or lower is better" : $"the limit's unit is not the metric's ({(Metric.Unit.Length > 0 ? Metric.Unit : "none")})";
        }
    }

    private static string Word(MetricState state) => state switch { MetricState.Warn => "warn", MetricState.Breached => "breached", MetricState.Critical => "critical", _ => "within" };

    /// <summary>With a plus when it is one: <c>+3.6</c>.</summary>
    public static string Signed(decimal figure, string format = "0.############") => (figure > 0 ? "+" : "") + figure.ToString(format, CultureInfo.InvariantCulture);
}
