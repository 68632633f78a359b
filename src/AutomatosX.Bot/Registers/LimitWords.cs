using System.Globalization;

namespace AutomatosX.Bot.Registers;

/// <summary>The parts of a limit as people write it, before it is known what it limits: <c>≤10 % regression</c>, <c>&lt;±5%</c>, <c>at least 200 files/min</c>.</summary>
/// <param name="Mark">One of <c>≤ &lt; ≥ &gt;</c>, or empty.</param>
/// <param name="Sign">One of <c>± + -</c>, or empty.</param>
/// <param name="Unit"><c>%</c>, <c>pts</c>, a unit as typed, or empty.</param>
/// <param name="Sense">What the words after it call it, or empty: <c>regression</c>, <c>rise</c>, <c>fall</c>, <c>band</c>, <c>ceiling</c>, <c>floor</c>.</param>
internal readonly record struct LimitWords(string Mark, string Sign, decimal Figure, string Unit, string Sense)
{
    public const string Regression = "regression";
    public const string Rise = "rise";
    public const string Fall = "fall";
    public const string Band = "band";
    public const string Ceiling = "ceiling";
    public const string Floor = "floor";

    private const int LongestUnit = 24;
    private const string Currencies = "$€£¥";
    private const decimal Most = 1_000_000_000_000m;

    // The longer ones come first where one begins with another.
    private static readonly (string Words, string Mark)[] Marks =
    [
        ("<=", "≤"), ("=<", "≤"), ("≤", "≤"), ("<", "<"), (">=", "≥"), ("=>", "≥"), ("≥", "≥"), (">", ">"),
        ("no more than ", "≤"), ("not more than ", "≤"), ("no less than ", "≥"), ("not less than ", "≥"), ("at most ", "≤"), ("at least ", "≥"), ("up to ", "≤"), ("within ", "≤"),
        ("maximum ", "≤"), ("minimum ", "≥"), ("max ", "≤"), ("min ", "≥"), ("less than ", "<"), ("more than ", ">"), ("under ", "<"), ("below ", "<"), ("above ", ">"), ("over ", ">"),
    ];

    private static readonly (string Words, string Sign)[] Signs = [("+/-", "±"), ("+-", "±"), ("±", "±"), ("plus or minus ", "±"), ("+", "+"), ("-", "-"), ("−", "-")];

    private static readonly string[] LeadIns = ["allowable ", "allowed ", "of ", "at ", "a ", "an "];

    private static readonly (string Words, string Sense)[] Senses =
    [
        ("regression", Regression), ("worse", Regression), ("tolerance", ""), ("budget", ""), ("increase", Rise), ("rise", Rise), ("growth", Rise), ("up", Rise), ("decrease", Fall), ("drop", Fall), ("fall", Fall), ("down", Fall),
        ("fluctuation", Band), ("variance", Band), ("deviation", Band), ("variation", Band), ("band", ""), ("ceiling", Ceiling), ("max", Ceiling), ("maximum", Ceiling), ("or less", Ceiling), ("floor", Floor), ("minimum", Floor), ("or more", Floor),
    ];

    private static readonly string[] Percents = ["%", "percent", "per cent"];

    private static readonly string[] Points = ["pts", "pt", "points", "point", "pp", "percentage points"];

    /// <summary>The parts of a limit; null when the words are none.</summary>
    public static LimitWords? Of(string? words)
    {
        var rest = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';', ',').TrimEnd();
        // "At least" is a mark before "at" is a lead-in; "within ≤10 %" says it twice.
        var mark = Taken(ref rest, Marks);
        rest = WithoutLeadIns(rest);
        mark = Taken(ref rest, Marks) is { Length: > 0 } second ? second : mark;
        rest = WithoutLeadIns(rest);
        var sign = Taken(ref rest, Signs);
        var currency = rest.Length > 1 && Currencies.Contains(rest[0], StringComparison.Ordinal) && char.IsAsciiDigit(rest[1]) ? rest[..1] : "";
        rest = rest[currency.Length..];
        if (Number(ref rest) is not { } figure)
            return null;
        var sense = SenseOf(ref rest);
        return UnitOf(currency + rest) is { } unit ? new LimitWords(mark, sign, figure, unit, sense) : null;
    }

    /// <summary><c>%</c>, <c>pts</c>, or the unit as typed; null for what is no unit.</summary>
    public static string? UnitOf(string words)
    {
        var unit = words.Trim();
        if (Percents.Contains(unit, StringComparer.OrdinalIgnoreCase))
            return "%";
        if (Points.Contains(unit, StringComparer.OrdinalIgnoreCase))
            return "pts";
        return unit.Length <= LongestUnit && unit.All(c => char.IsLetter(c) || c is '/' or ' ' or '$' or '€' or '£' or '¥' or '°') && unit.Count(c => c == ' ') <= 2 ? unit : null;
    }

    /// <summary>A figure with its unit: <c>5 %</c>, <c>210 ms</c>, <c>200</c>; money as people write it: <c>$100/day</c>.</summary>
    public static string Text(decimal figure, string unit) => unit switch
    {
        "" => Registers.Number.Text(figure),
        [var sign, .. var rest] when Currencies.Contains(sign, StringComparison.Ordinal) => $"{sign}{Registers.Number.Text(figure)}{rest}",
        _ => $"{Registers.Number.Text(figure)} {unit}",
    };

    private static string WithoutLeadIns(string rest)
    {
        while (Array.Find(LeadIns, lead => rest.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) is { } found)
            rest = rest[found.Length..];
        return rest;
    }

    private static string Taken(ref string rest, (string Words, string Value)[] all)
    {
        foreach (var (words, value) in all)
        {
            if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase))
                continue;
            rest = rest[words.Length..].TrimStart();
            return value;
        }

        return "";
    }

    private static decimal? Number(ref string rest)
    {
        var end = 0;
        while (end < rest.Length && (char.IsAsciiDigit(rest[end]) || (rest[end] is '.' or ',' && end > 0 && end + 1 < rest.Length && char.IsAsciiDigit(rest[end + 1]))))
            end++;
        if (end == 0 || !IsGrouped(rest[..end]) || !decimal.TryParse(rest.AsSpan(0, end), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure) || figure > Most)
            return null;
        rest = rest[end..].TrimStart();
        return figure;
    }

    // "1,5" is no 15.
    private static bool IsGrouped(string digits)
    {
        var parts = digits.Split('.');
        return parts.Length <= 2 && parts[0].Split(',').Skip(1).All(group => group.Length == 3) && !parts[^1][(parts.Length == 1 ? parts[0].Length : 0)..].Contains(',', StringComparison.Ordinal);
    }

    private static string SenseOf(ref string rest)
    {
        foreach (var (words, sense) in Senses)
        {
            if (!rest.EndsWith(words, StringComparison.OrdinalIgnoreCase) || (rest.Length > words.Length && rest[^(words.Length + 1)] is not (' ' or '%')))
                continue;
            rest = rest[..^words.Length].TrimEnd();
            // "10 % throughput budget", "7 % runtime regression": what it is a share of stands between.
            if (rest.IndexOf('%', StringComparison.Ordinal) is var percent and >= 0 && rest[(percent + 1)..].All(c => char.IsLetter(c) || c == ' '))
                rest = rest[..(percent + 1)];
            return sense;
        }

        return "";
    }
}
