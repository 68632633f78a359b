using System.Globalization;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace AutomatosX.Bot.Tests.Projects;

public class AClockChange
{
    [Theory]
    [InlineData("America/Los_Angeles", "2025-03-09", "02:30", "2025-03-09T10:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "02:15", "2026-03-29T01:00:00Z")]
    [InlineData("Australia/Lord_Howe", "2025-10-05", "02:10", "2025-10-04T15:30:00Z")]
    public void In_spring_turns_a_skipped_time_into_the_first_instant_after_the_gap(string zone, string date, string time, string instant) =>
        Assert.Equal(Instant(instant), Some.PlainCalendar(zone).InstantOf(Date(date), Time(time)).ToUniversalTime());

    [Theory]
    [InlineData("America/Los_Angeles", "2025-11-02", "01:30", "2025-11-02T08:30:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00Z")]
    public void In_autumn_turns_a_repeated_time_into_the_first_of_the_two(string zone, string date, string time, string instant) =>
        Assert.Equal(Instant(instant), Some.PlainCalendar(zone).InstantOf(Date(date), Time(time)).ToUniversalTime());

    [Theory]
    [InlineData("Asia/Tokyo", "2026-03-29", "2026-03-29T00:15:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-29", "2026-03-29T03:45:00Z")]
    public void Of_others_changes_nothing(string zone, string date, string instant) =>
        Assert.Equal(Instant(instant), Some.PlainCalendar(zone).InstantOf(Date(date), new TimeOnly(9, 15)).ToUniversalTime());

    [Theory]
    [InlineData("America/Los_Angeles", "2025-03-09", 23)]
    [InlineData("America/Los_Angeles", "2025-11-02", 25)]
    [InlineData("Asia/Tokyo", "2025-03-09", 24)]
    public void Makes_the_day_as_long_as_it_is(string zone, string date, int hours)
    {
        var (begin, end) = Some.PlainCalendar(zone).Bounds(Date(date));
        Assert.Equal(TimeSpan.FromHours(hours), end - begin);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

public class AnyCalendar
{
    private static readonly string[] Zones = ["America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham", "UTC"];

    private static readonly Gen<(ProjectCalendar Calendar, DateOnly Date, TimeOnly Time)> Moments =
        from zone in Gen.Elements(Zones)
        from day in Gen.Choose(0, 3650)
        from minute in Gen.Choose(0, 1439)
        select (Some.PlainCalendar(zone), new DateOnly(2020, 1, 1).AddDays(day), new TimeOnly(minute / 60, minute % 60));

    [Fact]
    public void Gives_the_date_back_from_the_instant() => Holds(at => at.Calendar.DateOf(at.Calendar.InstantOf(at.Date, at.Time)) == at.Date);

    [Fact]
    public void Gives_the_time_back_unless_the_clocks_skip_it() => Holds(at =>
        at.Calendar.Zone.IsInvalidTime(at.Date.ToDateTime(at.Time)) || at.Calendar.TimeOf(at.Calendar.InstantOf(at.Date, at.Time)) == at.Time);

    [Fact]
    public void Puts_instants_in_the_order_of_their_times() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Moments.Two()), two =>
    {
        var ((calendar, _, first), (_, date, second)) = two;
        return calendar.InstantOf(date, first <= second ? first : second) <= calendar.InstantOf(date, first <= second ? second : first);
    }));

    [Fact]
    public void Steps_to_a_working_day_on_the_right_side() => Holds(at =>
        at.Calendar.NextWorkingDay(at.Date) is var next && next > at.Date && at.Calendar.IsWorkingDay(next)
        && at.Calendar.PreviousWorkingDay(at.Date) is var before && before < at.Date && at.Calendar.IsWorkingDay(before));

    [Fact]
    public void Comes_to_an_end_even_without_a_working_day()
    {
        var never = Some.PlainCalendar("UTC") with { WorkingDays = new HashSet<DayOfWeek>() };
        Assert.True(never.NextWorkingDay(Some.Day7) > Some.Day7);
    }

    private static void Holds(Func<(ProjectCalendar Calendar, DateOnly Date, TimeOnly Time), bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Moments), law));
}

public class TheRealSprints
{
    private static readonly ProjectCalendar Calendar = Some.Week2Calendar();

    [Theory]
    [InlineData(12, true)]  // the Sunday that was worked
    [InlineData(13, false)] // the Monday after it that was not
    [InlineData(14, true)]
    [InlineData(18, false)]
    [InlineData(20, true)]
    public void Work_a_Sunday_and_not_the_Monday_after_it(int day, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(new DateOnly(2025, 1, day)));

    [Fact]
    public void Go_from_the_Sunday_to_the_Tuesday()
    {
        Assert.Equal(Some.Day7, Calendar.NextWorkingDay(new DateOnly(2025, 1, 12)));
        Assert.Equal(new DateOnly(2025, 1, 12), Calendar.PreviousWorkingDay(Some.Day7));
    }

    [Fact]
    public void Call_the_fourteenth_Week_2_Day_7()
    {
        Assert.Equal("Week 2 Day 7", Calendar.Label(Some.Day7).Long);
        Assert.Equal("Day 7", Calendar.Label(Some.Day7).Short);
    }

    [Fact]
    public void Call_the_twenty_first_Week_3_Day_2_in_both_numberings()
    {
        Assert.Equal("Week 3 Day 2", Calendar.Label(new DateOnly(2025, 1, 21)).Long);
        Assert.Equal("Week 3 Day 2", Some.Week2Calendar(DayNumbering.ByWeek).Label(new DateOnly(2025, 1, 21)).Long);
    }

    [Fact]
    public void Call_a_day_by_its_date_when_it_has_no_number() => Assert.Equal("2025-01-13", Calendar.Label(new DateOnly(2025, 1, 13)).Short);

    [Theory]
    [InlineData(8, "2025-01-15")]
    [InlineData(6, "2025-01-12")]
    [InlineData(10, "2025-01-17")]
    public void Find_a_day_by_its_number_in_the_sprint_it_was_said_in(int number, string date) =>
        Assert.Equal(date, Calendar.DateOfDay(number, Some.Day7)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Have_no_eleventh_day() => Assert.Null(Calendar.DateOfDay(11, Some.Day7));

    [Theory]
    [InlineData(2, 7, "2025-01-14")]
    [InlineData(3, 2, "2025-01-21")]
    [InlineData(1, 6, "2025-01-12")]
    public void Find_a_day_by_week_and_number(int week, int number, string date) =>
        Assert.Equal(date, Calendar.DateOfDay(week, number)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Count_from_each_Monday_where_the_project_speaks_so() =>
        Assert.Equal(new DateOnly(2025, 1, 22), Some.Week2Calendar(DayNumbering.ByWeek).DateOfDay(3, new DateOnly(2025, 1, 21)));

    [Fact]
    public void Let_a_day_off_be_off() =>
        Assert.False((Some.PlainCalendar("UTC") with { DaysOff = new HashSet<DateOnly> { new(2025, 1, 20) } }).IsWorkingDay(new DateOnly(2025, 1, 20)));
}
