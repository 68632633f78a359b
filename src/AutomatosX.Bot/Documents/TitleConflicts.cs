using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>One key under two titles that are not the same title reworded.</summary>
/// <param name="Titles">The one that stands, then the one that was found.</param>
public sealed record TitleConflict(string Key, IReadOnlyList<string> Titles);

/// <summary>Finds keys that a report uses for something else than what they stand for.</summary>
public static class TitleConflicts
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "a", "an", "the", "and", "or", "to", "of", "for", "in", "on", "with", "via", "by", "at", "from", "into", "as", "is", "be" };

    private static readonly string[] Endings = ["ations", "ation", "ings", "ing", "ions", "ion", "ies", "ed", "es", "s", "e", "y"];

    /// <summary>Conflicts of a report with titles that stand. Later reports are held against what stood first: nothing is overwritten.</summary>
    /// <param name="standing">Title by key.</param>
    public static IReadOnlyList<TitleConflict> Of(ReadReport report, IReadOnlyDictionary<string, string> standing)
    {
        var conflicts = new List<TitleConflict>();
        foreach (var item in report.Items)
        {
            if (item.Key.Length > 0 && item.Title is { } title && standing.TryGetValue(item.Key, out var before) && !AreSame(before, title))
                conflicts.Add(new TitleConflict(item.Key, [before, title]));
        }

        return conflicts;
    }

    /// <summary>The titles that stand once a report is taken in: a key keeps the title that it had.</summary>
    public static IReadOnlyDictionary<string, string> Standing(IReadOnlyDictionary<string, string> before, ReadReport report)
    {
        var titles = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (var item in report.Items)
        {
            if (item.Key.Length > 0 && item.Title is { } title)
                titles.TryAdd(item.Key, title);
        }

        return titles;
    }

    /// <summary>Whether two titles share most words of the shorter one, endings aside.</summary>
    public static bool AreSame(string left, string right)
    {
        var (one, other) = (Stems(left), Stems(right));
        var shorter = Math.Min(one.Count, other.Count);
        if (shorter == 0)
            return string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
        return one.Count(other.Contains) * 2 > shorter;
    }

    /// <summary>Whether two differing values of a field are one title in two wordings.</summary>
    internal static bool IsReworded(string field, string left, string right) => field == FieldNames.Title && AreSame(left, right);

    private static HashSet<string> Stems(string title)
    {
        var words = string.Concat(title.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where(word => !Fillers.Contains(word)).Select(Stem)];
    }

    private static string Stem(string word)
    {
        const int shortestStem = 3;
        var ending = Array.Find(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= shortestStem);
        var stem = ending is null ? word : word[..^ending.Length];
        // "rotate" and "rotation", "deploy" and "deployment", "publish" and "publishing" meet in what is left.
        return stem.EndsWith("ment", StringComparison.Ordinal) && stem.Length > 6 ? stem[..^4] : stem.EndsWith("at", StringComparison.Ordinal) && stem.Length > 4 ? stem[..^2] : stem;
    }
}
