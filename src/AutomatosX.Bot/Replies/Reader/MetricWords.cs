using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>One part of what is declared of a metric: the fields that it sets, or why it sets none.</summary>
/// <param name="Refused">A sentence that says what is allowed; empty when the part was understood.</param>
internal sealed record MetricPart(IReadOnlyList<(string Field, string Value)> Fields, string Refused = "")
{
    public static MetricPart Of(string field, string value) => new([(field, value)]);

    public static MetricPart No(string sentence) => new([], sentence);
}

/// <summary>Reads a part of what is declared of a metric: "baseline 79.9 (Week 1 Day 6)", "warn at +6 %", "2 consecutive breaches", "risk R-1".</summary>
internal sealed class MetricWords(ReadingContext context)
{
    /// <summary>What a part may say, for whoever said something else.</summary>
    public const string Parts = "Parts are: unit ms · value 83.5 · baseline 79.9 (Week 1 Day 6) · target 80 · tolerance 10 % regression · warn at +6 % · critical at +7 % · 2 consecutive breaches · budget 500 · expected 2-3 min · lower is better · risk R-1 · owner @handle · title …";

    private const string Book = "metricParts";

    private static readonly IReadOnlySet<string> RowWords = English.Words("breachWords");

    private static readonly IReadOnlySet<string> RowNames = English.Words("breachNames");

    private static readonly IReadOnlySet<string> ScopeLeads = English.Words("scopeLeadIns");

    private ProjectCalendar Calendar => context.Project.Calendar;

    /// <summary>A part as its author wrote it; null when it is none that has a name.</summary>
    public MetricPart? Read(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(3, words.Length); length > 0; length--)
        {
            if (English.MeaningOf(Book, string.Join(' ', words.Take(length)).ToLowerInvariant().TrimEnd(':', '=')) is { } label)
                return Labelled(label, string.Join(' ', words.Skip(length).SkipWhile(word => word is ":" or "=" or "is" or "of")).TrimStart(':', '=', ' '));
        }

        return Unlabelled(part, words);
    }

    private MetricPart? Unlabelled(string part, string[] words)
    {
        if (words is [['@', .. var handle]])
            return Owner(handle);
        if (Breaches(words) is { } count)
            return MetricPart.Of(FieldNames.Breaches, Number.Text(count));
        return LimitWords.Of(part) is { } limit && (limit.Mark.Length > 0 || limit.Sign == "±" || limit.Sense.Length > 0) && Tolerance.Parse(part) is { } tolerance ? MetricPart.Of(FieldNames.Tolerance, tolerance.Text) : null;
    }

    private MetricPart? Labelled(string label, string rest) => label switch
    {
        MetricKind.Higher or MetricKind.Lower => rest.Length == 0 ? MetricPart.Of(FieldNames.Direction, label) : null,
        FieldNames.Unit => LimitWords.UnitOf(rest) is { Length: > 0 } unit ? MetricPart.Of(label, unit) : MetricPart.No($"“{rest}” is no unit. Units are like ms, %, MB, files/min."),
        FieldNames.Baseline => Baseline(rest),
        FieldNames.Value or FieldNames.Target => Figure(label, rest),
        FieldNames.Budget => LimitWords.Of(rest)?.Unit is "%" or "pts" ? Limit(FieldNames.Tolerance, rest, Tolerance.Parse(rest)?.Text, Tolerance.Allowed) : Figure(label, rest),
        FieldNames.Tolerance => Limit(label, rest, Tolerance.Parse(rest)?.Text, Tolerance.Allowed),
        FieldNames.Warn or FieldNames.Critical => Limit(label, rest, Threshold.Parse(rest)?.Text, Threshold.Allowed),
        FieldNames.Risk => Risk(rest),
        FieldNames.Owner => Owner(rest.TrimStart('@')),
        FieldNames.Breaches => Breaches(rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { } count ? MetricPart.Of(label, Number.Text(count)) : null,
        FieldNames.Title or FieldNames.Expected => rest.Length > 0 ? MetricPart.Of(label, rest) : null,
        _ => null,
    };

    private static MetricPart Limit(string field, string words, string? value, string allowed) =>
        value is null ? MetricPart.No($"“{words}” is no {(field == FieldNames.Tolerance ? "tolerance" : "threshold")}. {allowed}") : MetricPart.Of(field, value);

    private static MetricPart Figure(string field, string words)
    {
        if (LimitWords.Of(words) is not { Sense: "", Sign: "" or "+" or "-" } said)
            return MetricPart.No($"“{words}” is no figure for the {field}. Write it like {field} 79.9.");
        var figure = (field, Number.Text(said.Sign == "-" ? -said.Figure : said.Figure));
        // The unit is the metric's, wherever it is said first.
        return new MetricPart(said.Unit.Length > 0 ? [figure, (FieldNames.Unit, said.Unit)] : [figure]);
    }

    private MetricPart Baseline(string words)
    {
        var open = words.IndexOf('(', StringComparison.Ordinal);
        var scope = open < 0 ? "" : words[(open + 1)..].Trim().TrimEnd(')').Trim();
        var figure = open < 0 ? words : words[..open].Trim();
        if (open < 0 && figure.Split(' ') is var parts && Array.FindIndex(parts, word => ScopeLeads.Contains(word.ToLowerInvariant())) is > 0 and var lead)
            (figure, scope) = (string.Join(' ', parts.Take(lead)), string.Join(' ', parts.Skip(lead + 1)));
        var read = Figure(FieldNames.Baseline, figure);
        if (read.Refused.Length > 0 || scope.Length == 0)
            return read;
        return Scope(scope) is { } said ? new MetricPart([.. read.Fields, .. said]) : MetricPart.No($"The project's calendar has no “{scope}”. Write the baseline's day like (Week 1 Day 6) or (2025-01-12).");
    }

    /// <summary>What a baseline was taken of, with its date where the words are one; null for a day that the calendar has not.</summary>
    public IReadOnlyList<(string Field, string Value)>? Scope(string words)
    {
        var day = DayOf(words);
        if (day is { } date)
            return [(FieldNames.Scope, words), (FieldNames.BaselineDate, DateWords.Iso(date))];
        return words.Split(' ')[0].ToLowerInvariant() is "week" or "day" || char.IsAsciiDigit(words[0]) ? null : [(FieldNames.Scope, words)];
    }

    private DateOnly? DayOf(string words) => words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["week", var week, "day", var day] when Number.Whole(week) is > 0 and <= 1000 and var w && Number.Whole(day) is { } n => Calendar.DateOfDay(w, n),
        ["day", var day] when Number.Whole(day) is { } n => Calendar.DateOfDay(n, Calendar.DateOf(context.At)),
        [var iso] => Due.Parse(iso)?.Date,
        _ => null,
    };

    private MetricPart Risk(string key)
    {
        if (context.Known.Values.FirstOrDefault(item => string.Equals(item.Key, key, StringComparison.OrdinalIgnoreCase)) is { Kind: RiskKind.Key } risk)
            return MetricPart.Of(FieldNames.Risk, risk.Key);
        var near = Nearest.To(key, context.Known.Values.Where(item => item.Kind == RiskKind.Key).Select(item => item.Key));
        return MetricPart.No($"There is no risk {key} here.{(near is null ? "" : $" Nearest: {near}.")}");
    }

    private MetricPart Owner(string handle) =>
        context.Project.Members.FirstOrDefault(member => string.Equals(member.Handle.Value, handle, StringComparison.OrdinalIgnoreCase) || string.Equals(member.Name, handle, StringComparison.OrdinalIgnoreCase)) is { } member
            ? MetricPart.Of(FieldNames.Owner, member.Handle.Value)
            : MetricPart.No($"No member @{handle} here.{(Nearest.To(handle, context.Project.Members.Select(other => other.Handle.Value)) is { } near ? $" Nearest: @{near}." : "")}");

    // "2 consecutive breaches", "after two in a row".
    private static int? Breaches(string[] words)
    {
        var counted = words.Select(word => word.ToLowerInvariant()).ToList();
        var count = counted.Select(word => Number.Whole(word) ?? (Array.IndexOf(Counts, word) is >= 0 and var index ? index + 1 : null)).OfType<int>().ToList();
        var rest = counted.Where(word => Number.Whole(word) is null && !Counts.Contains(word, StringComparer.Ordinal)).ToList();
        return count is [>= 1 and <= 100 and var only] && rest.Exists(RowNames.Contains) && rest.TrueForAll(word => RowWords.Contains(word) || RowNames.Contains(word)) ? only : null;
    }

    private static readonly string[] Counts = ["one", "two", "three", "four", "five", "six"];
}
