using System.Globalization;

namespace AutomatosX.Bot.Registers;

/// <summary>What makes a change go back: a figure of a metric beyond a limit, <c>parser_duration_ms &gt; 210</c>; or only words, which people judge.</summary>
/// <param name="Metric">The metric's key, or null where the words name none that is compared.</param>
public sealed record RollbackTrigger(string Text, string? Metric, bool Above, decimal Limit)
{
    private static readonly string[] Over = [">", ">=", "≥", "above", "over", "exceeds", "more"];
    private static readonly string[] Under = ["<", "<=", "≤", "below", "under", "less"];

    public static RollbackTrigger Parse(string text)
    {
        var words = text.Replace(">", " > ", StringComparison.Ordinal).Replace("<", " < ", StringComparison.Ordinal).Replace("> =", ">=", StringComparison.Ordinal).Replace("< =", "<=", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("than" or "is")).ToList();
        return words is [var metric, var how, var figure, ..] && (Over.Contains(how, StringComparer.OrdinalIgnoreCase) || Under.Contains(how, StringComparer.OrdinalIgnoreCase))
            && decimal.TryParse(string.Concat(figure.TakeWhile(sign => char.IsAsciiDigit(sign) || sign is '.' or '-')), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit)
            ? new RollbackTrigger(text, metric.Trim('`'), Over.Contains(how, StringComparer.OrdinalIgnoreCase), limit)
            : new RollbackTrigger(text, null, false, 0);
    }

    /// <summary>Whether the figure is beyond the limit.</summary>
    public bool IsTrippedBy(decimal? value) => Metric is not null && value is { } figure && (Above ? figure > Limit : figure < Limit);
}
