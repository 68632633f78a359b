using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using static AutomatosX.Bot.Tests.Registers.TheSprint;

namespace AutomatosX.Bot.Tests.Summaries;

public class TheSprintsHealth
{
    private static readonly Change[] Told =
    [
        .. Story("P0-S2-01", "8"), .. Story("P0-S2-02", "6"), .. Story("P0-S2-03", "9", "oliver", with: "bob"), .. Story("P0-S2-05", "9", "queenie"), Said("P0-S2-05", "status", "in-progress", 21, at: "20:00"),
        Said("P0-S2-01", "status", "done", 21), .. Story("P0-S2-07", "3", "oliver", day: 22), Said("P0-S2-03", "status", "in-progress", 20, at: "10:00"), Said("P0-S2-02", "status", "at-risk", 22),
    ];

    [Fact]
    public void Is_said_above_the_stories_in_figures()
    {
        var section = Assert.Single(Summary(22).Sections, section => section.Id == "stories");

        Assert.Equal(["Sprint Health", "Stories"], section.Parts.Select(part => part.Heading));
        Assert.Equal(
            [
                "Sprint 2: 32 pts committed (4 stories).",
                "Scope change: +3 pts since: P0-S2-07 added (3 pts).",
                "Velocity: 8 of 32 pts done (25 %); target ≥60 % by Day 5 (Fri 24 Jan), 11.2 points to go.",
                "Burn-down: 27 of 35 pts left, ideal 22.4: 4.6 points behind. █▆▇",
                "Capacity: Bob 14 of 13 pts, Oliver 12 of 13 pts, Queenie 9 of 13 pts.",
                "Over the allowance: Bob by 1 point.",
                "Silent for 24 h or more: P0-S2-03 Story P0-S2-03 (Oliver, last heard Mon 20 Jan 10:00).",
            ],
            section.Parts[0].Lines.Select(line => line.Text.Replace("██▆▇", "█▆▇", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_drawn_as_a_burn_down_with_its_ideal_line()
    {
        var chart = Summary(22).Sections.Single(section => section.Id == "stories").Parts[0].Chart!;

        Assert.Equal((ChartKind.Course, "Sprint 2, burn-down", 11), (chart.Kind, chart.Title, chart.Days.Count));
        Assert.Equal([32m, 32m, 24m, 27m], chart.Lines.Single(line => line.Role == ChartRole.Measured).Values.OfType<decimal>());
        Assert.Equal((32m, 0m), (chart.Lines[1].Values[0], chart.Lines[1].Values[^1]));
    }

    [Fact]
    public void Of_a_sprint_that_goes_well_says_that_as_well()
    {
        var lines = Lines(Summary(22, [.. Told.Where(change => change.Item is "P0-S2-01" or "P0-S2-03" && change.Day.Day < 22), Said("P0-S2-03", "status", "done", 22)]));

        Assert.Contains("Sprint 2: 17 pts committed (2 stories), scope unchanged.", lines);
        Assert.Contains("Velocity: 17 of 17 pts done (100 %); target ≥60 % by Day 5 (Fri 24 Jan), met.", lines);
        Assert.Contains("Nobody is over the allowance.", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Silent", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_that_a_target_was_missed_and_by_how_much() =>
        Assert.Contains("Velocity: 8 of 32 pts done (25 %); target ≥60 % by Day 5 (Fri 24 Jan), missed by 11.2 points.", Lines(Summary(27)));

    [Fact]
    public void Is_not_said_of_a_project_without_sprints_or_of_a_sprint_without_stories()
    {
        Assert.DoesNotContain(Summary(22, []).Sections, section => section.Id == "stories");
        Assert.Equal([""], DaySummary.Of(Facts(22, Told, Some.Week2Project() with { Calendar = Some.PlainCalendar("UTC") }), Template.Named("execution-outcomes")).Sections.Single(section => section.Id == "stories").Parts.Select(part => part.Heading));
    }

    [Fact]
    public void Reads_the_same_when_the_day_is_closed_as_at_the_time_of_its_summary() => Assert.Equal(Summary(22, at: "17:10").Text, Summary(22, at: "23:59").Text);

    [Fact]
    public void Changes_what_is_published_when_a_point_moves() => Assert.NotEqual(Summary(22).Text, Summary(22, [.. Told, Said("P0-S2-02", "points", "5", 22)]).Text);

    private static List<string> Lines(DaySummary summary) => [.. summary.Sections.Single(section => section.Id == "stories").Parts[0].Lines.Select(line => line.Text)];

    internal static DaySummary Summary(int day, IEnumerable<Change>? told = null, string at = "17:00") => DaySummary.Of(Facts(day, told ?? Told, WithTarget()) with { Now = Some.At(at, day) }, Template.Named("execution-outcomes"));

    private static Project WithTarget()
    {
        var calendar = Some.Week2Calendar();
        return Some.Week2Project() with { Calendar = calendar with { Sprints = [calendar.Sprints[0], calendar.Sprints[1] with { Targets = [new VelocityTarget(60, new SprintDay(5, Day(24)))] }] } };
    }

    private static DayFacts Facts(int day, IEnumerable<Change> told, Project project)
    {
        var all = told.ToList();
        return new DayFacts(project, Day(day), Some.ItemsOf(all), [.. all.Where(change => change.Day == Day(day))], [], [], [], [])
        {
            StoryCourse = [.. all.Where(change => SprintStories.Fields.Contains(change.Field)).OrderBy(change => change.Order)],
        };
    }
}
