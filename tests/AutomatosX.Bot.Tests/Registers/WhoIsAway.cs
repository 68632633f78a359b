using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Registers;

public class WhoIsAway
{
    private static readonly DateOnly Thursday = new(2025, 1, 16);

    [Theory]
    [InlineData("", "sick")]
    [InlineData("half", "half day")]
    [InlineData("morning", "away this morning")]
    [InlineData("afternoon", "away this afternoon")]
    [InlineData("morning, afternoon", "sick")]
    [InlineData("morning, morning", "away this morning")]
    [InlineData("morning, half", "half day")]
    [InlineData("half, afternoon", "away this afternoon")]
    [InlineData("afternoon, ", "sick")]
    [InlineData(", morning", "away this morning")]
    public void Is_said_by_what_was_said_last_and_both_halves_add_up(string parts, string said) =>
        Assert.Equal(said, Away(parts).Said(Some.Oliver, Thursday));

    [Theory]
    [InlineData("morning", "11:59", true)]
    [InlineData("morning", "12:00", false)]
    [InlineData("afternoon", "11:59", false)]
    [InlineData("afternoon", "12:00", true)]
    [InlineData("half", "09:00", false)]
    [InlineData("", "09:00", true)]
    public void Is_away_in_the_half_that_is_off(string part, string time, bool away) =>
        Assert.Equal(away, Away(part).IsAway(Some.Oliver, Thursday, TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2025-01-15", null, false)]
    [InlineData("2025-01-16", null, true)]
    [InlineData("2025-01-17", null, true)]
    [InlineData("2025-01-18", null, false)]
    [InlineData("2025-01-16", "2025-01-17", true)]
    [InlineData("2025-01-17", "2025-01-17", false)]
    [InlineData("2025-01-16", "2025-01-16", false)]
    public void Is_away_from_the_first_day_to_the_last_unless_back_before(string date, string? back, bool away) =>
        Assert.Equal(away, One(back).Covers(Day(date)));

    [Theory]
    [InlineData("2025-01-17", null, true)]
    [InlineData("2025-01-18", null, false)]
    [InlineData("2025-01-16", "2025-01-16", false)]
    [InlineData("2025-01-16", "2025-01-15", false)]
    [InlineData("2025-01-16", "2025-01-17", true)]
    [InlineData("2025-01-17", "2025-01-17", false)]
    public void Has_something_left_of_it_until_it_is_over(string date, string? back, bool left) =>
        Assert.Equal(left, One(back).IsLeftAfter(Day(date)));

    private static Absences Away(string parts) =>
        new(parts.Split(", ").SelectMany((part, index) => Some.ItemsOf(Said($"AB-{index + 1}", index, ("from", "2025-01-16"), ("to", "2025-01-16"), ("reason", "sick"), ("part", part)))));

    private static Absence One(string? back) =>
        Absence.Of(Some.ItemsOf(Said("AB-1", 0, ("from", "2025-01-16"), ("to", "2025-01-17"), ("reason", "vacation"), ("back", back ?? ""))).Single())!;

    private static IEnumerable<Change> Said(string key, int minute, params (string Field, string Value)[] fields) =>
        fields.Where(field => field.Value.Length > 0).Select((field, index) => Some.Told("absence", key, field.Field, field.Value, $"09:0{minute}", Some.Oliver, index));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
