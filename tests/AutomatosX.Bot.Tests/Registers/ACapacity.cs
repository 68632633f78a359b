using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using static AutomatosX.Bot.Tests.Registers.TheSprint;

namespace AutomatosX.Bot.Tests.Registers;

public class ACapacity
{
    private static readonly Change[] Stories = [.. Story("P0-S2-01", "8"), .. Story("P0-S2-02", "6", with: "oliver, queenie"), .. Story("P0-S2-03", "9", "oliver"), .. Story("P0-S2-04", "4", null), .. Story("P0-S1-04", "40")];

    [Fact]
    public void Is_the_points_that_a_member_owns_and_helpers_carry_none() => Assert.Equal(
        [("bob", 14m, 2, 0), ("oliver", 9m, 1, 1), ("queenie", 0m, 0, 1)],
        Of(Second).Select(member => (member.Member.Value, member.Points, member.Stories, member.HelpsWith)));

    [Fact]
    public void Counts_what_is_done_as_well_and_not_what_was_dropped() => Assert.Equal(
        6m, Of(Second, Said("P0-S2-01", "status", "dropped", 21), Said("P0-S2-02", "status", "done", 21)).Single(member => member.Member == Some.Bob).Points);

    [Fact]
    public void Is_by_default_thirteen_points_in_ten_days_and_warns_beyond() => Assert.Equal(
        [("bob", 13m, 1m), ("oliver", 13m, 0m), ("queenie", 13m, 0m)], Of(Second).Select(member => (member.Member.Value, member.Allowance, member.Over)));

    [Fact]
    public void Is_what_the_sprint_allows_and_for_some_what_it_allows_them() => Assert.Equal(
        [("bob", 15m, false), ("oliver", 8m, true), ("queenie", 8m, false)],
        Of(Second with { Allowance = 8, Allowances = new Dictionary<MemberId, decimal> { [Some.Bob] = 15 } }).Select(member => (member.Member.Value, member.Allowance, member.IsOver)));

    [Fact]
    public void Shrinks_with_the_days_on_which_the_member_is_away()
    {
        var absences = new Absences(Some.ItemsOf(Some.Told("absence", "ABSENCE-1", "from", "2025-01-23", by: Some.Bob), Some.Told("absence", "ABSENCE-1", "to", "2025-01-27", by: Some.Bob, index: 1)));
        var bob = Capacity.Of(TheSprint.Of(Stories), Some.Week2Project(), absences, Day(22)).Single(member => member.Member == Some.Bob);

        Assert.Equal((3, 9.1m, 4.9m), (bob.DaysAway, bob.Allowance, bob.Over));
    }

    [Fact]
    public void Tells_the_points_that_nobody_owns() => Assert.Equal(4m, Capacity.Unowned(TheSprint.Of(Stories), Day(22)));

    private static IReadOnlyList<MemberCapacity> Of(Sprint sprint, params IEnumerable<Change> said) => Capacity.Of(TheSprint.Of([.. Stories, .. said], sprint: sprint), Some.Week2Project(), new Absences([]), Day(22));
}

public class HowLongNothingWasSaid
{
    [Theory]
    [InlineData(21, "15:00", 22, "15:00", 24)]
    [InlineData(21, "15:00", 21, "14:00", 0)]
    [InlineData(24, "15:00", 27, "15:00", 24)]
    [InlineData(24, "15:00", 25, "15:00", 9)]
    [InlineData(25, "15:00", 26, "15:00", 0)]
    [InlineData(25, "15:00", 27, "06:00", 6)]
    public void Counts_only_days_on_which_the_project_works(int said, string at, int day, string time, int hours) => Assert.Equal(
        TimeSpan.FromHours(hours), Silence.Of(Some.ItemsOf(Said("P0-S2-01", "title", "t", said, at: at)).Single(), Some.Week2Calendar(), Some.At(time, day)));

    [Fact]
    public void Of_stories_lists_the_open_ones_the_longest_silent_first() => Assert.Equal(
        ["P0-S2-02", "P0-S2-01"],
        Silence.Stories(
            Some.ItemsOf(
            [
                .. Story("P0-S2-01", "8", day: 21), .. Story("P0-S2-02", "8", day: 20), .. Story("P0-S2-03", "8", day: 22), .. Story("P0-S2-04", "8", day: 20), .. Story("P0-S2-05", "8", day: 20),
                Said("P0-S2-01", "status", "in-progress", 21), Said("P0-S2-02", "status", "at-risk", 20), Said("P0-S2-03", "status", "in-progress", 22), Said("P0-S2-04", "status", "done", 20),
            ]),
            Some.Week2Calendar(), Some.At("17:00", 22)).Select(story => story.Key));
}
