using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;
using static AutomatosX.Bot.Tests.Registers.TheSprint;

namespace AutomatosX.Bot.Tests.Registers;

public class ABurnDown
{
    private static readonly Change[] Committed = [.. Story("P0-S2-01", "8"), .. Story("P0-S2-02", "5"), .. Story("P0-S2-03", "7"), .. Story("P0-S1-09", "3")];

    [Fact]
    public void Begins_with_the_points_that_were_committed_and_ends_ideally_with_none()
    {
        var burnDown = On(20, Committed);

        Assert.Equal((20m, 3), (burnDown.Committed, burnDown.CommittedStories));
        Assert.Equal((11, 20m, 0m), (burnDown.Days.Count, burnDown.Days[0].Ideal, burnDown.Days[^1].Ideal));
        Assert.Equal([20m, 20m, null], burnDown.Days.Take(3).Select(day => day.Left));
        Assert.Empty(burnDown.ScopeChanges);
    }

    [Fact]
    public void Counts_a_story_when_it_is_done_and_not_before()
    {
        Change[] said = [.. Committed, Said("P0-S2-01", "status", "in-progress", 20), Said("P0-S2-01", "percent", "90", 21), Said("P0-S2-01", "status", "done", 22), Said("P0-S2-02", "status", "ready-for-review", 22)];

        Assert.Equal([20m, 20m, 20m, 12m], On(22, said).Days.Take(4).Select(day => day.Left));
    }

    [Theory]
    [InlineData("P0-S2-01", 21, "8 points are gone where 4 should be", "4 points ahead")]
    [InlineData("P0-S2-02", 22, "one less than the ideal line", "on track")]
    [InlineData("P0-S2-02", 23, "15 left of 12", "3 points behind")]
    public void Is_on_track_within_two_points_of_the_ideal_line(string done, int day, string why, string verdict) =>
        Assert.Equal((verdict, why), (On(day, [.. Committed, Said(done, "status", "done", day)]).Verdict, why));

    [Fact]
    public void Shows_what_came_and_went_since_the_sprint_began_and_leaves_the_ideal_line_as_it_was()
    {
        Change[] said = [.. Committed, .. Story("P0-S2-04", "3", day: 21), Said("P0-S2-02", "status", "dropped", 22), Said("P0-S2-03", "points", "9", 22)];
        var burnDown = On(22, said);

        Assert.Equal(20, burnDown.Committed);
        Assert.Equal([20m, 20m, 23m, 20m], burnDown.Days.Take(4).Select(day => day.Left));
        Assert.Equal(["P0-S2-03 7 → 9 pts", "P0-S2-04 added (3 pts)", "P0-S2-02 taken out (5 pts)"], burnDown.ScopeChanges.Select(change => change.Said));
        Assert.Equal(On(22, Committed).Days.Select(day => day.Ideal), burnDown.Days.Select(day => day.Ideal));
    }

    [Fact]
    public void Goes_up_again_when_a_story_is_taken_up_again() => Assert.Equal(
        [20m, 12m, 20m], On(21, [.. Committed, Said("P0-S2-01", "status", "done", 20), Said("P0-S2-01", "status", "in-progress", 21)]).Days.Take(3).Select(day => day.Left));

    [Fact]
    public void Counts_what_is_said_on_a_weekend_to_the_day_before_it()
    {
        Change[] said = [.. Committed, Said("P0-S2-01", "status", "done", 25)];

        Assert.Equal(12m, On(25, said).Days[5].Left);
        Assert.Equal((12m, 12m), (On(27, said).Days[5].Left, On(27, said).Days[6].Left));
    }

    [Fact]
    public void Of_a_register_that_begins_in_the_middle_begins_there_as_well()
    {
        Change[] said = [.. Story("P0-S2-01", "8", day: 23), .. Story("P0-S2-02", "2", day: 23)];
        var burnDown = On(24, said);

        Assert.Equal([null, null, null, null, 10m, 10m], burnDown.Days.Take(6).Select(day => day.Left));
        Assert.Equal(10, burnDown.Committed);
    }

    [Fact]
    public void Of_no_story_is_none_and_before_the_sprint_says_nothing()
    {
        Assert.Null(BurnDown.Of(Of([]), Day(22)));
        Assert.Null(On(17, [.. Committed.Select(change => change with { Day = Day(17) })]).Verdict);
    }

    [Fact]
    public void Of_a_story_that_moved_to_another_sprint_shows_that_it_is_taken_out()
    {
        var moved = On(23, [.. Committed, Said("P0-S2-02", "sprint", "1", 22), Said("P0-S1-09", "sprint", "2", 23)]);

        Assert.Equal([20m, 20m, 20m, 15m, 18m], moved.Days.Take(5).Select(day => day.Left));
        Assert.Equal(["P0-S1-09 added (3 pts)", "P0-S2-02 taken out (5 pts)"], moved.ScopeChanges.Select(change => change.Said));
    }

    [Fact]
    public void Knows_stories_by_their_key_by_what_they_name_and_by_when_they_came_up()
    {
        var stories = Of([.. Story("P0-S2-01", "8", day: 6), .. Story("PAY-1", "1", day: 12), .. Story("PAY-2", "2", day: 18), .. Story("PAY-3", "4", day: 23), .. Story("P0-S1-01", "16", day: 23, sprint: "2"), .. Story("P0-S7-01", "32", day: 23)]);

        Assert.Equal(["P0-S1-01", "P0-S2-01", "P0-S7-01", "PAY-2", "PAY-3"], stories.At(Day(24)).Select(story => story.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Takes_points_that_are_no_number_of_points_as_none() => Assert.Equal([0m, 0m, 0m], new[] { null, "-3", "many" }.Select(SprintStories.PointsOf));

    [Fact]
    public void Of_stories_that_stand_as_they_are_needs_no_course()
    {
        var items = Some.ItemsOf([.. Story("P0-S2-01", "8", day: 17), .. Story("P0-S2-02", "5", day: 17), Said("P0-S2-02", "status", "done", 21)]);

        Assert.Equal(["P0-S2-02"], SprintStories.Moving(items, Second));
        Assert.Equal([13m, 13m, 8m], BurnDown.Of(new SprintStories(Second, Some.Week2Calendar(), items, [Said("P0-S2-02", "points", "5", 17), Said("P0-S2-02", "status", "done", 21)]), Day(21))!.Days.Take(3).Select(day => day.Left));
    }

    private static BurnDown On(int day, IEnumerable<Change> changes) => BurnDown.Of(Of(changes), Day(day))!;
}

public class AnyBurnDown
{
    private static readonly Gen<(SprintStories Stories, DateOnly Today)> Sprints =
        from length in Gen.Choose(1, 25)
        from off in Gen.Choose(0, length - 1).ArrayOf()
        from changes in Change.ListOf()
        from today in Gen.Choose(-3, 30)
        let first = new DateOnly(2025, 1, 1)
        let sprint = new Sprint(2, [.. Enumerable.Range(0, length).Select(day => new SprintDay(day + 1, first.AddDays(day)))])
        let calendar = new ProjectCalendar(TimeZoneInfo.Utc, new HashSet<DayOfWeek>(Enum.GetValues<DayOfWeek>()), [sprint]) { DaysOff = off.Where(day => day > 0).Select(first.AddDays).ToHashSet() }
        select (TheSprint.Of(changes.Select((change, index) => change with { Order = change.Order with { Index = index } }), calendar, sprint), first.AddDays(today));

    private static Gen<Change> Change =>
        from key in Gen.Elements("P0-S2-01", "P0-S2-02", "P0-S2-03", "S-4", "P0-S1-05")
        from said in Gen.Elements(("points", "3"), ("points", "8"), ("points", "0.5"), ("points", "-2"), ("points", "x"), ("status", "done"), ("status", "in-progress"), ("status", "dropped"), ("sprint", "2"), ("sprint", "1"), ("title", "t"), ("status", null))
        from day in Gen.Choose(1, 28)
        select Said(key, said.Item1, said.Item2, day);

    [Fact]
    public void Is_never_below_nothing_and_never_above_its_scope() =>
        Holds(burnDown => burnDown.Committed >= 0 && burnDown.Days.All(day => day.Left is null ? day.Scope is null || day.Date < burnDown.Sprint.First : day.Left >= 0 && day.Left <= day.Scope && day.Ideal >= 0));

    [Fact]
    public void Has_an_ideal_line_that_falls_evenly_to_nothing_on_the_last_working_day() => Holds(burnDown =>
        burnDown.Days[0].Ideal == burnDown.Committed && burnDown.Days[^1].Ideal == 0
        && burnDown.Days.Zip(burnDown.Days.Skip(1), (day, next) => Math.Round(day.Ideal - next.Ideal, 9)).Distinct().Count() == 1);

    [Fact]
    public void Has_the_working_days_of_the_sprint_and_no_day_off() => Law(all =>
        BurnDown.Of(all.Stories, all.Today)?.Days.Skip(1).All(day => all.Stories.Calendar.IsWorkingDay(day.Date) && day.Date >= all.Stories.Sprint.First && day.Date <= all.Stories.Sprint.Last) ?? true);

    [Fact]
    public void Accounts_for_every_point_between_what_was_committed_and_what_it_holds_now() => Holds(burnDown =>
        burnDown.Now is not { Scope: { } scope } || burnDown.Days[0] == burnDown.Now || burnDown.Committed + burnDown.ScopeChanges.Sum(change => change.Points) == scope);

    [Fact]
    public void Does_not_change_what_stood_at_the_end_of_earlier_working_days() => Law(all =>
    {
        var (now, later) = (BurnDown.Of(all.Stories, all.Today), BurnDown.Of(all.Stories, all.Today.AddDays(1)));
        // What is said on a day off still belongs to the day before it: only days that are over stand.
        return now?.Today is not { } today || now.Days.Take(today).SequenceEqual(later!.Days.Take(today));
    });

    private static void Holds(Func<BurnDown, bool> law) => Law(all => BurnDown.Of(all.Stories, all.Today) is not { } burnDown || law(burnDown));

    private static void Law(Func<(SprintStories Stories, DateOnly Today), bool> law) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Arb.From(Sprints), law));
}
