using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;
using Run = AutomatosX.Bot.Rhythm.Run;

namespace AutomatosX.Bot.Tests.Rhythm;

public class ADayPlan
{
    private static readonly MemberId[] Everybody = [Some.Oliver, Some.Queenie, Some.Bob, Some.Paris];

    [Theory]
    [InlineData("08:49", "")]
    [InlineData("08:50", "prompt oliver queenie bob paris; roll-call")]
    [InlineData("08:55", "prompt oliver queenie bob paris; roll-call")]
    [InlineData("08:56", "prompt late oliver queenie bob paris; roll-call")]
    [InlineData("09:44", "prompt late oliver queenie bob paris; roll-call")]
    [InlineData("09:45", "close: The bot was down; nobody was asked.; roll-call")]
    [InlineData("16:00", "close: The bot was down; nobody was asked.; roll-call")]
    public void Of_a_standup_that_nobody_was_asked_for(string time, string steps) => Assert.Equal(steps, Steps(time, Some.Standup));

    [Theory]
    [InlineData("09:29", "roll-call")]
    [InlineData("09:30", "remind oliver queenie bob paris; roll-call")]
    [InlineData("09:44", "remind oliver queenie bob paris; roll-call")]
    [InlineData("09:45", "close; roll-call")]
    public void Of_a_standup_that_everybody_was_asked_for(string time, string steps) =>
        Assert.Equal(steps, Steps(time, Some.Standup, Asked(Everybody)));

    [Fact]
    public void Of_a_standup_at_which_everybody_was_away_asks_who_comes_back_and_blames_nobody_for_the_hour()
    {
        var run = new Run("P0", "standup", Some.Day7, 1) { OpenedAt = Some.At("08:50") };
        Assert.Equal("prompt oliver queenie bob paris; roll-call", Steps("09:29", Some.Standup, run));
    }

    [Fact]
    public void Says_that_not_everybody_was_asked_when_it_was_down_at_the_close()
    {
        var run = Asked(Some.Oliver, Some.Bob);
        Assert.Equal("close; roll-call", Steps("09:46", Some.Standup, run));
        Assert.Equal("close: The bot was down; not everybody was asked.; roll-call", Steps("09:51", Some.Standup, run));
        Assert.Equal("close; roll-call", Steps("09:51", Some.Standup, Asked(Everybody)));
    }

    [Theory]
    [InlineData("11:59", "prompt late oliver queenie bob paris; roll-call")]
    [InlineData("12:00", "prompt late oliver bob paris; roll-call")]
    public void Late_asks_nobody_who_is_away_by_now(string time, string steps)
    {
        var away = Some.ItemsOf(Some.Told("absence", "AB-1", "from", "2025-01-14", by: Some.Queenie), Some.Told("absence", "AB-1", "part", "afternoon", by: Some.Queenie, index: 1));
        Assert.Equal(steps, Steps(time, Some.Standup with { RemindAt = null, ClosesAt = null }, items: away));
    }

    [Fact]
    public void Reminds_nobody_who_is_away_by_now()
    {
        var away = Some.ItemsOf(Some.Told("absence", "AB-1", "from", "2025-01-14", by: Some.Queenie), Some.Told("absence", "AB-1", "part", "afternoon", by: Some.Queenie, index: 1));
        Assert.Equal("remind oliver bob paris; roll-call", Steps("12:30", Some.Standup with { RemindAt = new TimeOnly(12, 30), ClosesAt = null }, Asked(Everybody), away));
    }

    [Fact]
    public void Of_a_plan_that_was_made_after_its_time_asks_nobody_and_blames_nobody()
    {
        Assert.Equal("", Steps("11:01", Some.Standup with { Since = Some.At("11:00") }));
        Assert.Equal("", Steps("11:01", Some.DryRun with { Since = Some.At("11:00") }));
        Assert.Equal("prompt oliver queenie bob paris; roll-call", Steps("09:21", Some.Standup with { Since = Some.At("09:20") }));
        Assert.Equal("prompt late oliver queenie bob paris; roll-call", Steps("09:26", Some.Standup with { Since = Some.At("09:20") }));
        Assert.Equal("close; roll-call", Steps("09:45", Some.Standup with { Since = Some.At("09:44") }));
    }

    [Fact]
    public void Asks_nobody_who_answered_without_being_asked() =>
        Assert.Equal("prompt paris; roll-call", Steps("09:00", Some.Standup, Asked(Some.Oliver, Some.Bob) with { Answers = new Dictionary<MemberId, Answer> { [Some.Queenie] = new(Some.At("08:55"), "r", false) } }));

    [Fact]
    public void Asks_those_who_joined_since() => Assert.Equal("prompt paris; roll-call", Steps("09:00", Some.Standup, Asked(Some.Oliver, Some.Queenie, Some.Bob)));

    [Fact]
    public void Reminds_only_the_silent_and_each_once()
    {
        var run = Asked(Everybody) with
        {
            Answers = new Dictionary<MemberId, Answer> { [Some.Oliver] = new(Some.At("09:00"), "r", false) },
            Skipped = new Dictionary<MemberId, DateTimeOffset> { [Some.Bob] = Some.At("09:01") },
            Reminded = new Dictionary<MemberId, DateTimeOffset> { [Some.Paris] = Some.At("09:30") },
        };
        Assert.Equal("remind queenie; roll-call", Steps("09:31", Some.Standup, run));
    }

    [Fact]
    public void Neither_asks_nor_reminds_who_is_away()
    {
        var away = Some.ItemsOf(Some.Told("absence", "AB-1", "from", "2025-01-14", by: Some.Queenie), Some.Told("absence", "AB-1", "reason", "vacation", by: Some.Queenie, index: 1));
        Assert.Equal("prompt oliver bob paris; roll-call", Steps("08:50", Some.Standup, items: away));
        Assert.Equal("remind oliver bob paris; roll-call", Steps("09:30", Some.Standup, Asked(Everybody), away));
    }

    [Theory]
    [InlineData("morning", "08:50", "prompt oliver bob paris; roll-call")]
    [InlineData("morning", "12:00", "prompt oliver queenie bob paris; roll-call")]
    [InlineData("afternoon", "08:50", "prompt oliver queenie bob paris; roll-call")]
    [InlineData("afternoon", "12:00", "prompt oliver bob paris; roll-call")]
    [InlineData("half", "08:50", "prompt oliver queenie bob paris; roll-call")]
    [InlineData("half", "12:00", "prompt oliver queenie bob paris; roll-call")]
    public void Asks_nobody_in_the_half_of_the_day_that_is_off(string part, string at, string steps)
    {
        var away = Some.ItemsOf(Some.Told("absence", "AB-1", "from", "2025-01-14", by: Some.Queenie), Some.Told("absence", "AB-1", "part", part, by: Some.Queenie, index: 1));
        var time = TimeOnly.ParseExact(at, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(steps, Steps(at, Some.Standup with { At = time, RemindAt = null, ClosesAt = null }, items: away));
    }

    [Fact]
    public void Asks_again_from_the_day_on_which_somebody_is_back()
    {
        var away = Some.ItemsOf(Some.Told("absence", "AB-1", "from", "2025-01-10", by: Some.Queenie), Some.Told("absence", "AB-1", "to", "2025-01-17", by: Some.Queenie, index: 1), Some.Told("absence", "AB-1", "back", "2025-01-14", by: Some.Queenie, index: 2));
        Assert.Equal("prompt oliver queenie bob paris; roll-call", Steps("08:50", Some.Standup, items: away));
    }

    [Fact]
    public void Of_a_closed_standup_only_keeps_the_roll_call_up_to_date() =>
        Assert.Equal("roll-call", Steps("12:00", Some.Standup, Asked(Everybody) with { ClosedAt = Some.At("09:45") }));

    [Fact]
    public void With_everybody_away_blames_nobody()
    {
        var away = Some.ItemsOf(Everybody.Select((member, index) => Some.Told("absence", $"AB-{index}", "from", "2025-01-14", by: member)));
        Assert.Equal("close; roll-call", Steps("09:45", Some.Standup, items: away));
    }

    [Fact]
    public void Asks_a_checkpoint_of_its_owner_until_it_is_told()
    {
        Assert.Equal("", Steps("10:29", Some.DryRun));
        Assert.Equal("prompt oliver", Steps("10:30", Some.DryRun));
        Assert.Equal("", Steps("10:30", Some.DryRun, new Run("P0", "alert-dry-run", Some.Day7, 1) { Outcome = new Outcome(OutcomeKind.Done, Some.Oliver, Some.At("10:20"), null) }));
    }

    [Fact]
    public void Asks_a_risk_review_of_those_who_own_risks()
    {
        var review = new Touchpoint("risks", TouchpointKind.RiskReview, "Risk review", new TimeOnly(16, 45));
        Assert.Equal("prompt bob", Steps("16:45", review, owners: [Some.Bob]));
        Assert.Equal("open", Steps("16:45", review));
        var opened = new Run("P0", "risks", Some.Day7, 1) { OpenedAt = Some.At("16:45") };
        Assert.Equal("", Steps("17:30", review, opened));
        Assert.Equal("prompt bob", Steps("17:30", review, opened, owners: [Some.Bob]));
    }

    [Fact]
    public void Summarizes_from_its_time_to_the_end_of_the_day()
    {
        Assert.Equal("", Steps("17:09", Some.DaySummary));
        Assert.Equal("summarize", Steps("17:10", Some.DaySummary));
        Assert.Equal("summarize", Steps("23:59", Some.DaySummary));
    }

    [Fact]
    public void Of_a_day_off_is_empty() =>
        Assert.Empty(new DayPlan(Some.Week2Project(Some.Standup, Some.DaySummary), new DateOnly(2025, 1, 13), [], new Absences([]), []).Due(Some.At("18:00", 13)));

    private static Run Asked(params MemberId[] members) =>
        new("P0", "standup", Some.Day7, 1) { Prompted = members.ToDictionary(member => member, _ => Some.At("08:50")) };

    private static string Steps(string time, Touchpoint touchpoint, Run? run = null, IReadOnlyList<Item>? items = null, IReadOnlyList<MemberId>? owners = null)
    {
        var plan = new DayPlan(Some.Week2Project(touchpoint), Some.Day7, run is null ? [] : [run], new Absences(items ?? []), owners ?? []);
        return string.Join("; ", plan.Due(Some.At(time)).Select(step => step switch
        {
            Step.Open => "open",
            Step.Prompt prompt => $"prompt{(prompt.Late ? " late" : "")} {string.Join(' ', prompt.Members)}",
            Step.Remind remind => $"remind {string.Join(' ', remind.Members)}",
            Step.Close { Note: "" } => "close",
            Step.Close close => $"close: {close.Note}",
            Step.CallRoll => "roll-call",
            _ => "summarize",
        }));
    }
}

public class TheMomentsOfAProject
{
    [Fact]
    public void Are_every_time_at_which_something_may_be_due_each_once() =>
        Assert.Equal(["08:50", "09:30", "09:45", "10:30", "17:10"], Moments.Between(Some.Week2Project(), Some.At("00:00"), Some.At("23:59")).Select(moment => DateWords.Time(Some.Week2Calendar().TimeOf(moment.At))));

    [Fact]
    public void Begin_after_the_first_instant_and_include_the_last() =>
        Assert.Equal([Some.At("09:30")], Moments.Between(Some.Week2Project(), Some.At("08:50"), Some.At("09:30")).Select(moment => moment.At));

    [Fact]
    public void Skip_the_days_off() => Assert.Empty(Moments.Between(Some.Week2Project(), Some.At("00:00", 13), Some.At("23:59", 13)));

    [Fact]
    public void Come_next_on_the_next_working_day() => Assert.Equal(Some.At("08:50"), Moments.Next(Some.Week2Project(), Some.Standup, Some.At("09:45", 12))?.At);

    [Fact]
    public void End_where_a_touchpoint_is_over_for_good() => Assert.Null(Moments.Next(Some.Week2Project(), Some.DryRun, Some.At("10:30")));
}
