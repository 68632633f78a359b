using System.Globalization;
using System.Text.RegularExpressions;

namespace AutomatosX.Bot.Summaries.Lints;

/// <summary>
/// Two durations for one run: in a section that tells of one stretch of time to the second (<c>12:31:08–12:44:39</c>), a run time
/// (<c>12m 41s</c>) that is another.
/// </summary>
internal static partial class Durations
{
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(5);

    public static IEnumerable<Inconsistency> Check(SummarySection section)
    {
        var words = section.Words.ToList();
        var stretches = words.SelectMany(line => Stretch().Matches(line)).ToList();
        var told = words.SelectMany(line => Told().Matches(line)).ToList();
        if (stretches is not [var stretch] || told is not [var said] || Time(stretch, "from") is not { } from || Time(stretch, "to") is not { } to)
            yield break;
        var lasted = to >= from ? to - from : to - from + TimeSpan.FromDays(1);
        var length = new TimeSpan(0, Number(said, "minutes"), Number(said, "seconds"));
        if ((lasted - length).Duration() > Rounding)
            yield return new Inconsistency("two durations", $"“{stretch.Value}” lasts {Minutes(lasted)}, but “{said.Value}” is said of it.");
    }

    private static TimeSpan? Time(Match match, string group) => TimeSpan.TryParseExact(match.Groups[group].Value, @"h\:mm\:ss", CultureInfo.InvariantCulture, out var time) ? time : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Minutes(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}m {time.Seconds}s");

    [GeneratedRegex(@"(?<from>\d{1,2}:\d{2}:\d{2}) ?[–-] ?(?<to>\d{1,2}:\d{2}:\d{2})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"\b(?<minutes>\d{1,3}) ?m(?:in)? (?<seconds>\d{1,2}) ?s\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
