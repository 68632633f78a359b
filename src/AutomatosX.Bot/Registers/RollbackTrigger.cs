using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>What makes a change go back: a figure of a metric beyond a limit, <c>error rate &gt; 2 %</c>; or only words, which people judge.</summary>
/// <param name="Metric">The metric as it is named there, or null where the words name none that is compared.</param>
/// <param name="Limit">From where on it goes back; null with the metric.</param>
public sealed record RollbackTrigger(string Text, string? Metric, Threshold? Limit)
{
    // The longer ones come first where one begins with another.
    private static readonly (string Words, string Mark)[] Marks =
    [
        (" is at least ", "≥"), (" is at most ", "≤"), (" at or above ", "≥"), (" at or below ", "≤"), (" at least ", "≥"), (" at most ", "≤"), (" reaches ", "≥"),
        (" is more than ", ">"), (" more than ", ">"), (" greater than ", ">"), (" exceeds ", ">"), (" above ", ">"), (" over ", ">"),
        (" is less than ", "<"), (" less than ", "<"), (" lower than ", "<"), (" below ", "<"), (" under ", "<"),
        (">=", "≥"), ("=>", "≥"), ("≥", "≥"), (">", ">"), ("<=", "≤"), ("=<", "≤"), ("≤", "≤"), ("<", "<"),
    ];

    private static readonly string[] Lasting = ["for", "over", "in", "during", "within", "on", "at", "across", "after", "since", "twice", "and", "or"];

    private static readonly string[] Trailing = ["is", "goes", "rises", "climbs", "gets", "falls", "drops", "stays", "was"];

    public static RollbackTrigger Parse(string text)
    {
        var parts = Marks.Select(mark => (mark.Mark, mark.Words, At: text.IndexOf(mark.Words, StringComparison.OrdinalIgnoreCase))).Where(part => part.At > 0).OrderBy(part => part.At).ThenByDescending(part => part.Words.Length).ToList();
        if (parts.Count == 0)
            return new RollbackTrigger(text, null, null);
        var (sign, words, at) = parts[0];
        var metric = NameIn(text[..at]);
        return metric.Length > 0 && LimitIn(sign, text[(at + words.Length)..]) is { } limit ? new RollbackTrigger(text, metric, limit) : new RollbackTrigger(text, null, null);
    }

    /// <summary>The metric of the register that is meant: by its key, else by its title, however the words of it are joined.</summary>
    public Metric? MetricIn(IEnumerable<Item> items) => Metric is { } name ? MetricNamed(name, items) : null;

    /// <inheritdoc cref="MetricIn"/>
    public static Metric? MetricNamed(string name, IEnumerable<Item> items)
    {
        var metrics = items.Where(item => item.Kind == MetricKind.Key).ToList();
        var found = metrics.Find(item => string.Equals(item.Key, name, StringComparison.OrdinalIgnoreCase)) ?? metrics.Find(item => Bare(item.Key) == Bare(name)) ?? metrics.Find(item => Bare(item.Title) == Bare(name));
        return found is null ? null : new Metric(found);
    }

    /// <summary>Whether the metric's figure is beyond the limit; not where they are told in units that cannot be compared.</summary>
    public bool IsTrippedBy(decimal value, Metric metric) => Limit?.Reached(value, metric.Baseline, metric.LowerIsBetter, metric.Unit) == true;

    /// <summary>What tells one trigger from another, however its words are changed otherwise: <c>error rate >2 %</c>.</summary>
    public string Id => $"{Bare(Metric ?? Text)}{Limit?.Text.Replace(" ", "", StringComparison.Ordinal)}";

    private static string NameIn(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('`')).ToList();
        while (words.Count > 1 && Trailing.Contains(words[^1], StringComparer.OrdinalIgnoreCase))
            words.RemoveAt(words.Count - 1);
        if (words.Count > 1 && string.Equals(words[0], "the", StringComparison.OrdinalIgnoreCase))
            words.RemoveAt(0);
        return string.Join(' ', words);
    }

    // "2 % for five minutes": how long it lasts, people judge.
    private static Threshold? LimitIn(string mark, string text) =>
        Threshold.Parse(mark + string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => !Lasting.Contains(word, StringComparer.OrdinalIgnoreCase)))) is { Mark.Length: > 0 } limit ? limit : null;

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
