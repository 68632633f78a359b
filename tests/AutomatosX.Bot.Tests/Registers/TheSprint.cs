using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

/// <summary>Sprint 2 of the project: ten working days from Monday 20 to Friday 31 January.</summary>
internal static class TheSprint
{
    public static Sprint Second => Some.Week2Calendar().Sprints[1];

    /// <summary>A story with its points and its owner, brought up on a day.</summary>
    public static IEnumerable<Change> Story(string key, string? points, string? owner = "bob", int day = 20, string? with = null, string? sprint = null) =>
        new (string Field, string? Value)[] { ("title", $"Story {key}"), ("points", points), ("owner", owner), ("with", with), ("sprint", sprint) }
            .Where(field => field.Value is not null).Select((field, index) => Said(key, field.Field, field.Value, day, index, "09:00"));

    public static Change Said(string key, string field, string? value, int day, int index = 0, string at = "15:00") => new(
        "P0", key, "story", field, value, null, Some.Bob, Day(day), new ChangeOrder(Some.At(at, day), string.Create(CultureInfo.InvariantCulture, $"r-{day}-{at}-{key}"), index), ChangeSource.Reply, string.Create(CultureInfo.InvariantCulture, $"r-{day}-{at}-{key}"), null);

    public static DateOnly Day(int day) => new(2025, 1, day);

    /// <summary>The stories that some changes amount to, with the course that the store would give.</summary>
    public static SprintStories Of(IEnumerable<Change> changes, ProjectCalendar? calendar = null, Sprint? sprint = null)
    {
        var all = changes.ToList();
        return new SprintStories(sprint ?? Second, calendar ?? Some.Week2Calendar(), Some.ItemsOf(all), [.. all.Where(change => SprintStories.Fields.Contains(change.Field)).OrderBy(change => change.Order)]);
    }
}
