using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Summaries;

public class TheConsistencyLint
{
    [Fact]
    public void Finds_nothing_in_a_day_that_agrees_with_itself() => Assert.Empty(ConsistencyLint.Check(ASummary.Of(ASummary.Facts())));

    [Theory]
    [InlineData("Wednesday 2025-01-14 it ships", "weekday")]
    [InlineData("it ships 2025-01-14 (Monday)", "weekday")]
    [InlineData("Tuesday 2025-01-14 it ships", null)]
    [InlineData("see ACTION-44 for that", "unknown item")]
    [InlineData("see ACTION-07 for that", null)]
    [InlineData("R-4 is red", "two states")]
    [InlineData("R-4 is green", null)]
    [InlineData("Day 8 (Tuesday) it ships", "weekday")]
    [InlineData("Day 8 (Wednesday) it ships", null)]
    [InlineData("the plan is in Section 40", "section reference")]
    [InlineData("ACTION-07 landed, see Section 1", "section reference")]
    [InlineData("the goals are in Section 1", null)]
    [InlineData("ran 12:31:08–12:44:39 PT, 12m 41s in all", "two durations")]
    [InlineData("ran 12:31:08–12:44:39 PT, 13m 31s in all", null)]
    [InlineData("ran 23:59:50-00:00:20, 0 min 30 s in all", null)]
    [InlineData("ran 12:31:08–12:44:39 PT and 13:00:00–13:00:10, 12m 41s in all", null)]
    public void Reads_what_was_told(string words, string? rule) =>
        Assert.Equal(rule, Rules(Some.Told("action", "ACTION-07", "update", words)).SingleOrDefault());

    [Fact]
    public void Finds_what_nobody_owns_unless_it_is_done()
    {
        Assert.Equal(["no owner"], Rules(Some.Told("action", "ACTION-16", "title", "orphan")));
        Assert.Empty(Rules(Some.Told("action", "ACTION-16", "title", "orphan"), Some.Told("action", "ACTION-16", "status", "done", index: 1)));
    }

    [Fact]
    public void Finds_what_is_past_due_unless_it_waits_for_review()
    {
        Assert.Equal(["past due"], Rules(Some.Told("action", "ACTION-07", "due", "2025-01-10")));
        Assert.Empty(Rules(Some.Told("action", "ACTION-07", "due", "2025-01-10"), Some.Told("action", "ACTION-07", "status", "ready-for-review", index: 1)));
    }

    [Theory]
    [InlineData("Carry-Forward: None from yesterday", "2025-01-14", "Queenie says that nothing is carried forward, but ACTION-07 was due and is open.")]
    [InlineData("carry forward is nothing", "2025-01-14", "Queenie says that nothing is carried forward, but ACTION-07 was due and is open.")]
    [InlineData("Carry-Forward: None", "2025-01-16", null)]
    [InlineData("Carry-Forward: ACTION-07", "2025-01-14", null)]
    public void Finds_an_open_item_that_is_said_not_to_be_carried_forward(string words, string due, string? what)
    {
        Change[] before = [.. Some.Imported("action", "ACTION-07", ("title", "Walkthrough"), ("owner", "queenie"), ("status", "on-track"), ("due", due))];
        var facts = ASummary.Facts(before, []) with { Replies = [new Reply("r", "P0", Some.Queenie, new MessageRef(Some.Channel, "m"), Some.At("16:00"), Some.Day7, null, words)] };

        Assert.Equal(what, ConsistencyLint.Check(ASummary.Of(facts)).SingleOrDefault(found => found.Rule == "carry-forward")?.What);
    }

    [Fact]
    public void Knows_the_weekday_of_every_date() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Dates.ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (date, weekday) =>
        Rules(Some.Told("action", "ACTION-07", "update", $"{(DayOfWeek)weekday} {DateWords.Iso(date)} it ships")).Contains("weekday") == (date.DayOfWeek != (DayOfWeek)weekday)));

    [Fact]
    public void Knows_the_weekday_of_every_numbered_day() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Gen.Choose(1, 10).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (number, weekday) =>
        Rules(Some.Told("action", "ACTION-07", "update", $"Day {number} ({(DayOfWeek)weekday}) it ships")).Contains("weekday")
        == (Some.Week2Project().Calendar.DateOfDay(number, Some.Day7) is { } date && date.DayOfWeek != (DayOfWeek)weekday)));

    [Fact]
    public void Measures_every_stretch_of_time_over_midnight_too() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Gen.Choose(0, 86_399).ToArbitrary(), Gen.Choose(10, 5_900).ToArbitrary(), Gen.Choose(-120, 120).ToArbitrary(), (begin, seconds, off) =>
    {
        var (from, said) = (TimeSpan.FromSeconds(begin), TimeSpan.FromSeconds(Math.Max(0, seconds + off)));
        var to = TimeSpan.FromSeconds((begin + seconds) % 86_400);
        var words = string.Create(CultureInfo.InvariantCulture, $"ran {from:hh\\:mm\\:ss}–{to:hh\\:mm\\:ss}, {(int)said.TotalMinutes}m {said.Seconds}s in all");
        return Rules(Some.Told("action", "ACTION-07", "update", words)).Contains("two durations") == Math.Abs(said.TotalSeconds - seconds) > 5;
    }));

    private static readonly Gen<DateOnly> Dates = from day in Gen.Choose(0, 3_650) select new DateOnly(2020, 1, 1).AddDays(day);

    private static IEnumerable<string> Rules(params IReadOnlyList<Change> told)
    {
        Change[] before =
        [
            .. Some.Imported("action", "ACTION-07", ("title", "Walkthrough"), ("owner", "queenie"), ("status", "on-track"), ("due", "2025-01-16")),
            .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
        ];
        return ConsistencyLint.Check(ASummary.Of(ASummary.Facts(before, told))).Select(found => found.Rule).Distinct();
    }
}
