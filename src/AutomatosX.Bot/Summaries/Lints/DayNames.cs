using System.Globalization;
using System.Text.RegularExpressions;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Summaries.Lints;

/// <summary>A numbered day with a weekday beside it that it does not fall on: <c>Day 3 (Tuesday)</c> of a Wednesday.</summary>
internal static partial class DayNames
{
    public static IEnumerable<Inconsistency> Check(DayFacts facts, string line)
    {
        foreach (Match match in Named().Matches(line))
        {
            var day = match.Groups["day"].Value;
            if (int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && facts.Project.Calendar.DateOfDay(number, facts.Day) is { } date
                && Enum.TryParse<DayOfWeek>(match.Groups["weekday"].Value, ignoreCase: true, out var said) && said != date.DayOfWeek)
                yield return new Inconsistency("weekday", $"“{match.Value}”: Day {day} is {DateWords.Weekday(date)}, {DateWords.Iso(date)}.");
        }
    }

    [GeneratedRegex(@"\bDay (?<day>\d{1,2})(?:,| \(| on| –| -)? ?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
