namespace AutomatosX.Bot.Chat;

/// <summary>Figures drawn with letters, for where nothing else can be drawn: a notification, a transcript, a line of a list.</summary>
public static class Bars
{
    private const int Wide = 8;

    private static readonly char[] Heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

    /// <summary>A part of a whole: <c>█████░░░</c>. Something never looks like nothing, nor does a part look like the whole.</summary>
    public static string Of(decimal value, decimal whole)
    {
        if (whole <= 0)
            return new string('░', Wide);
        var full = (int)Math.Round(Wide * Math.Clamp(value / whole, 0, 1), MidpointRounding.AwayFromZero);
        if (value > 0 && value < whole)
            full = Math.Clamp(full, 1, Wide - 1);
        return new string('█', full) + new string('░', Wide - full);
    }

    /// <summary>Values one after the other: <c>▇▆▅▃</c>.</summary>
    /// <param name="fromNought">Whether the bottom is nought, so that half looks like half; else it is the lowest value, so that small moves can be seen.</param>
    public static string Course(IEnumerable<decimal?> values, bool fromNought = true)
    {
        var all = values.OfType<decimal>().ToList();
        if (all.Count == 0)
            return "";
        var (low, high) = fromNought ? (Math.Min(0, all.Min()), Math.Max(0, all.Max())) : (all.Min(), all.Max());
        var span = high - low;
        return string.Concat(all.Select(value => Heights[span == 0 ? 0 : (int)Math.Round((Heights.Length - 1) * (value - low) / span, MidpointRounding.AwayFromZero)]));
    }
}
