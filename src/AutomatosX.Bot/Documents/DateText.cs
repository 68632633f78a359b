using System.Globalization;

namespace AutomatosX.Bot.Documents;

/// <summary>Dates as documents write them out in full: 2025-01-14, January 14, 2025, 14 January 2025.</summary>
internal static class DateText
{
    private static readonly string[] Written = ["MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy"];

    // Where dates have dots, the day stands first.
    private static readonly string[] Dotted = ["dd.MM.yyyy", "d.M.yyyy"];

    /// <summary>The first date in a text; of a stretch ("10.03.2025 to 14.03.2025") the last day.</summary>
    public static DateOnly? First(string text)
    {
        var words = text.Replace("–", " - ", StringComparison.Ordinal).Replace("—", " - ", StringComparison.Ordinal).Split([' ', '(', ')', ',', '[', ']', '|', ';', '_', '*', '·'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (Of(words, i) is not { } found)
                continue;
            var next = i + found.Words;
            return next + 1 < words.Length && words[next] is "to" or "until" or "till" or "bis" or "-" && Of(words, next + 1) is { } last && last.Date > found.Date ? last.Date : found.Date;
        }

        return null;
    }

    /// <summary>The date that stands at a word, and how many words it takes.</summary>
    public static (DateOnly Date, int Words)? Of(IReadOnlyList<string> words, int at)
    {
        if (Iso(words[at].TrimEnd('.', ':')) is { } iso)
            return (iso, 1);
        if (DateOnly.TryParseExact(words[at].TrimEnd('.', ':'), Dotted, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dotted))
            return (dotted, 1);
        if (at + 2 >= words.Count)
            return null;
        var joined = $"{Cardinal(words[at])} {Cardinal(words[at + 1])} {words[at + 2].TrimEnd('.', ':')}".Replace(",", "", StringComparison.Ordinal);
        return DateOnly.TryParseExact(joined, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (date, 3) : null;
    }

    // "20th", "3rd".
    private static string Cardinal(string word)
    {
        var bare = word.TrimEnd(',', '.');
        return bare.Length is 3 or 4 && char.IsAsciiDigit(bare[0]) && bare[^2..] is "st" or "nd" or "rd" or "th" ? bare[..^2] : word;
    }

    public static DateOnly? Iso(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
