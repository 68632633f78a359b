using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using static AutomatosX.Bot.Tests.Registers.TheSprint;

namespace AutomatosX.Bot.Tests.Registers;

public class AVelocity
{
    private static readonly Change[] Committed = [.. Story("P0-S2-01", "8"), .. Story("P0-S2-02", "5"), .. Story("P0-S2-03", "7")];

    [Fact]
    public void Is_what_is_done_of_what_was_committed_and_nothing_half_done()
    {
        var velocity = On(22, Said("P0-S2-02", "status", "done", 21), Said("P0-S2-01", "percent", "95", 22));

        Assert.Equal((5m, 25m), (velocity.Done, velocity.Percent));
    }

    [Fact]
    public void Counts_later_additions_when_they_are_done() => Assert.Equal(
        (25m, 125m), (Of(27).Done, Of(27).Percent));

    [Fact]
    public void Of_no_points_has_no_percent() => Assert.Null(Velocity(22, [.. Story("P0-S2-01", null)]).Percent);

    [Fact]
    public void Is_held_against_the_next_target_and_after_the_last_one_against_that()
    {
        var velocity = On(22, Said("P0-S2-02", "status", "done", 21));

        Assert.Equal(60, velocity.Target(Day(22))?.Percent);
        Assert.Equal(60, velocity.Target(Day(24))?.Percent);
        Assert.Equal(95, velocity.Target(Day(25))?.Percent);
        Assert.Equal(95, velocity.Target(new DateOnly(2025, 2, 3))?.Percent);
        Assert.Equal((7m, 0m), (velocity.Missing(velocity.Target(Day(22))!.Value), Of(27).Missing(velocity.Target(Day(25))!.Value)));
    }

    private static Velocity Of(int day) =>
        On(day, [.. Story("P0-S2-04", "5", day: 22), .. new[] { "P0-S2-01", "P0-S2-02", "P0-S2-03", "P0-S2-04" }.Select(key => Said(key, "status", "done", 23))]);

    private static Velocity On(int day, params IEnumerable<Change> said) => Velocity(day, [.. Committed, .. said]);

    private static Velocity Velocity(int day, IReadOnlyList<Change> said)
    {
        var stories = TheSprint.Of(said, sprint: Second with { Targets = [new VelocityTarget(60, new SprintDay(5, Day(24))), new VelocityTarget(95, new SprintDay(10, Day(31)))] });
        return Bot.Registers.Velocity.Of(BurnDown.Of(stories, Day(day))!, stories, Day(day));
    }
}
