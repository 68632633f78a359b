namespace AutomatosX.Bot.Registers;

/// <summary>How far a value is from its baseline, in the unit in which a limit is given.</summary>
internal static class LimitSize
{
    /// <summary>The signed difference; null when there is no baseline, or when the limit's unit is not the metric's.</summary>
    /// <param name="limit">The unit of the limit: <c>%</c> of the baseline, <c>pts</c>, or the metric's own.</param>
    public static decimal? Of(decimal value, decimal? baseline, string limit, string unit)
    {
        if (baseline is not { } from)
            return null;
        if (limit == "%")
            return from == 0 ? null : (value - from) / Math.Abs(from) * 100m;
        return limit == "pts" ? (unit is "%" or "" ? value - from : null) : Fits(limit, unit) ? value - from : null;
    }

    /// <summary>Whether a limit in this unit can be held against a metric in that one; a unit that nobody said is the other's.</summary>
    public static bool Fits(string limit, string unit) => limit.Length == 0 || unit.Length == 0 || string.Equals(limit, unit, StringComparison.OrdinalIgnoreCase);
}
