using System.Globalization;

namespace AutomatosX.Bot.Projects;

/// <summary>
/// What a project calls a date. A day has two numberings at once: through its sprint ("Week 2 Day 8") and
/// through its week ("Week 3 Day 2"); the project says which one it speaks.
/// </summary>
/// <param name="Week">The week since the project began, from 1.</param>
/// <param name="Day">The day's number in the numbering that the project speaks, or null for a date that is no project day.</param>
public sealed record DayLabel(DateOnly Date, int? Sprint, int Week, int? Day)
{
    /// <summary><c>Day 7</c>, or the date when it has no number.</summary>
    public string Short => Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"Day {day}") : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>Week 2 Day 7</c>.</summary>
    public string Long => Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"Week {Week} Day {day}") : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
