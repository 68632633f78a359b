using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers;

/// <summary>
/// What is left of a sprint at the end of each of its working days, beside the ideal line, which goes evenly from what was committed to
/// nothing. Committed is what the sprint held at the end of its first working day, by when a sprint is planned; or at the end of the first day
/// that the register knows any of its stories, when the bot came later. What came or went after that is a change of scope: it moves what
/// is left and never the ideal line.
/// </summary>
/// <param name="Days">The working days, with the last one before them, at whose end all was still to do.</param>
/// <param name="Today">The index of the last of those days that has begun; null before the sprint.</param>
public sealed record BurnDown(Sprint Sprint, decimal Committed, int CommittedStories, IReadOnlyList<BurnDownDay> Days, int? Today, IReadOnlyList<ScopeChange> ScopeChanges)
{
    /// <summary>As near to the ideal line as that is on track.</summary>
    public const decimal Tolerated = 2;

    /// <summary>The burn-down at the end of a day, or null when the sprint has no working day or holds no story.</summary>
    public static BurnDown? Of(SprintStories stories, DateOnly today)
    {
        var (sprint, calendar) = (stories.Sprint, stories.Calendar);
        today = today < sprint.Last ? today : sprint.Last;
        List<DateOnly> working = [.. Enumerable.Range(0, sprint.Last.DayNumber - sprint.First.DayNumber + 1).Select(sprint.First.AddDays).Where(calendar.IsWorkingDay)];
        if (working.Count == 0 || Begun(working[0], today).Select(day => (DateOnly?)day).FirstOrDefault(day => stories.At(day!.Value).Any()) is not { } known)
            return null;
        var committed = stories.At(known).ToList();
        var points = committed.Sum(story => story.Points);
        List<DateOnly> days = [calendar.PreviousWorkingDay(working[0]), .. working];
        int? begun = today < days[1] ? null : days.FindLastIndex(day => day <= today);
        return new BurnDown(sprint, points, committed.Count, [.. days.Select((day, index) => Day(stories, day, index, working.Count, points, known, today, days))], begun, [.. Changes(committed, [.. stories.At(today)])]);
    }

    /// <summary>What is left now, and what ideally would be; null before the sprint has begun.</summary>
    public BurnDownDay? Now => Today is { } today ? Days[today] : null;

    /// <summary>How many points are left beyond the ideal line; fewer than none for ahead of it. Null where there is nothing to compare.</summary>
    public decimal? Behind => Now is { Left: { } left } now ? left - now.Ideal : null;

    /// <summary><c>on track</c>, or how far from it.</summary>
    public string? Verdict => Behind switch
    {
        null => null,
        > Tolerated => $"{Said(Behind.Value)} behind",
        < -Tolerated => $"{Said(-Behind.Value)} ahead",
        _ => "on track",
    };

    /// <summary><c>1 point</c>, <c>6.5 points</c>.</summary>
    public static string Said(decimal points) => $"{Rounded(points)} {(Rounded(points) == "1" ? "point" : "points")}";

    /// <summary>Points to one place behind the point.</summary>
    public static string Rounded(decimal points) => Number.Text(Math.Round(points, 1, MidpointRounding.AwayFromZero));

    private static IEnumerable<DateOnly> Begun(DateOnly first, DateOnly today) => today < first ? [today] : Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(first.AddDays);

    private static BurnDownDay Day(SprintStories stories, DateOnly day, int index, int count, decimal points, DateOnly known, DateOnly today, List<DateOnly> days)
    {
        var ideal = points * (count - index) / count;
        if (index == 0)
            return new BurnDownDay(day, ideal, known <= days[1] && today >= days[1] ? points : null, points);
        // A working day goes on until the next one begins: what is said on a day off belongs to it.
        var until = index + 1 < days.Count ? days[index + 1].AddDays(-1) : stories.Sprint.Last;
        until = until < today ? until : today;
        if (day > today || until < known)
            return new BurnDownDay(day, ideal, null, null);
        var then = stories.At(until).ToList();
        var scope = then.Sum(story => story.Points);
        return new BurnDownDay(day, ideal, scope - then.Where(story => story.IsDone).Sum(story => story.Points), scope);
    }

    private static IEnumerable<ScopeChange> Changes(List<StoryThen> committed, List<StoryThen> now)
    {
        var before = committed.ToDictionary(story => story.Key, StringComparer.Ordinal);
        var after = now.ToDictionary(story => story.Key, StringComparer.Ordinal);
        foreach (var story in now.Where(story => !before.TryGetValue(story.Key, out var then) || then.Points != story.Points))
            yield return new ScopeChange(story.Key, before.GetValueOrDefault(story.Key)?.Points, story.Points);
        foreach (var gone in committed.Where(story => !after.ContainsKey(story.Key)))
            yield return new ScopeChange(gone.Key, gone.Points, null);
    }
}

/// <summary>The end of a working day.</summary>
/// <param name="Ideal">What would be left if the work went evenly.</param>
/// <param name="Left">What is left; null for a day that has not come, or that the register knows nothing of.</param>
/// <param name="Scope">All that the sprint holds that day.</param>
public readonly record struct BurnDownDay(DateOnly Date, decimal Ideal, decimal? Left, decimal? Scope);

/// <summary>A story that came into the sprint, went out of it, or has other points than when the sprint began.</summary>
/// <param name="Before">Its points then; null for one that was not in it.</param>
/// <param name="Now">Its points now; null for one that is not in it any more.</param>
public readonly record struct ScopeChange(string Key, decimal? Before, decimal? Now)
{
    public decimal Points => (Now ?? 0) - (Before ?? 0);

    /// <summary><c>P0-S2-07 added (3 pts)</c>.</summary>
    public string Said => (Before, Now) switch
    {
        (null, { } now) => $"{Key} added ({BurnDown.Rounded(now)} pts)",
        ({ } before, null) => $"{Key} taken out ({BurnDown.Rounded(before)} pts)",
        var (before, now) => $"{Key} {BurnDown.Rounded(before ?? 0)} → {BurnDown.Rounded(now ?? 0)} pts",
    };
}
