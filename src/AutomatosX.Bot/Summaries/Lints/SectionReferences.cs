using System.Globalization;
using System.Text.RegularExpressions;

namespace AutomatosX.Bot.Summaries.Lints;

/// <summary>A reference to a section that is not there, or that says nothing of the item it is given for: <c>ACTION-17 (see Section 5)</c>.</summary>
internal static partial class SectionReferences
{
    public static IEnumerable<Inconsistency> Check(DaySummary summary)
    {
        for (var here = 0; here < summary.Sections.Count; here++)
        {
            foreach (var line in summary.Sections[here].Lines.Select(line => line.Text))
            {
                foreach (Match match in Reference().Matches(line))
                {
                    if (Problem(summary, here, line, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)) is { } problem)
                        yield return new Inconsistency("section reference", $"“{match.Value}”: {problem}");
                }
            }
        }
    }

    private static string? Problem(DaySummary summary, int here, string line, int number)
    {
        var last = summary.Sections.Count;
        if (number < 1 || number > last)
            return string.Create(CultureInfo.InvariantCulture, $"the sections are 1 to {last}.");
        if (number - 1 == here)
            return "that is the section it stands in.";
        var there = summary.Sections[number - 1];
        var keys = line.Split([' ', ',', ':', '(', ')', ';', '.'], StringSplitOptions.RemoveEmptyEntries).Where(summary.Facts.Project.Keys.Names).Distinct(StringComparer.Ordinal).ToList();
        return keys.Count > 0 && !keys.Exists(key => there.Words.Prepend(there.Heading).Any(words => words.Contains(key, StringComparison.Ordinal)))
            ? string.Create(CultureInfo.InvariantCulture, $"section {number} is {there.Heading}, which says nothing of {string.Join(" or ", keys)}.")
            : null;
    }

    [GeneratedRegex(@"\b(?:see )?section (?<number>\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
