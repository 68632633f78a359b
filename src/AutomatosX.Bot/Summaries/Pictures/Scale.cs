namespace AutomatosX.Bot.Summaries.Pictures;

/// <summary>An axis of round numbers that holds all values.</summary>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends; always above.</param>
/// <param name="Step">From one mark to the next.</param>
internal readonly record struct Scale(decimal Low, decimal High, decimal Step)
{
    private const int Marks = 5;

    public IEnumerable<decimal> At
    {
        get
        {
            for (var mark = Low; mark <= High; mark += Step)
                yield return mark;
        }
    }

    /// <summary>How far up the axis a value lies, from 0 to 1.</summary>
    public decimal Of(decimal value) => (value - Low) / (High - Low);

    /// <param name="fromNought">Whether the axis begins at nought when no value is below it.</param>
    public static Scale Holding(IReadOnlyCollection<decimal> values, bool fromNought)
    {
        var (low, high) = (values.Min(), values.Max());
        if (fromNought)
            (low, high) = (Math.Min(0, low), Math.Max(0, high));
        if (low == high)
            high = low + Math.Max(1, Math.Abs(low));
        var step = Round((high - low) / (Marks - 1));
        return new Scale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    // 1, 2 or 5 times a power of ten: the marks that people count in.
    private static decimal Round(decimal step)
    {
        var power = 1m;
        while (power * 10 <= step)
            power *= 10;
        while (power > step)
            power /= 10;
        return power * (step / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
