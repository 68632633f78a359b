using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;
using Run = AutomatosX.Bot.Rhythm.Run;

namespace AutomatosX.Bot.Tests.Rhythm;

public class APrompt
{
    private static readonly IReadOnlyList<Item> Owned = Some.ItemsOf(
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-14")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
    ]);

    [Fact]
    public void Asks_the_three_questions_names_what_one_owns_and_says_what_to_do() => Assert.Equal(
        """
        Standup, Day 7.
        What got done, what's next, what's in the way?
        You own ACTION-06 (80 %, due today), R-4 (green).
        Reply here in your own words, or:
        [Fill in] [Skip today] [I'm away]
        """,
        Ask(Some.Standup, Owned));

    [Fact]
    public void That_comes_late_says_why_and_how_long_it_is_open() => Assert.Equal(
        """
        Standup, Day 7.
        I was down at 08:50 PT, so this comes late. Open until 09:45 PT.
        What got done, what's next, what's in the way?
        You own nothing open.
        Reply here in your own words, or:
        [Fill in] [Skip today] [I'm away]
        """,
        Ask(Some.Standup, [], late: true));

    [Fact]
    public void Of_a_checkpoint_that_comes_late_says_why() =>
        Assert.StartsWith("10:30 Alert dry-run.\nI was down at 10:30 PT, so this comes late.\nGoal: noise", Ask(Some.DryRun, [], late: true), StringComparison.Ordinal);

    [Fact]
    public void Of_a_risk_review_that_comes_late_says_why() =>
        Assert.Contains(".\nI was down at 16:45 PT, so this comes late.\nWhere do your risks stand?", Ask(new Touchpoint("risks", TouchpointKind.RiskReview, "Risk review", new TimeOnly(16, 45)), Owned, late: true), StringComparison.Ordinal);

    [Fact]
    public void To_who_owns_nothing_says_so() => Assert.Contains("\nYou own nothing open.\n", Ask(Some.Standup, []), StringComparison.Ordinal);

    [Fact]
    public void Of_a_checkpoint_says_its_time_and_its_goal() => Assert.Equal(
        """
        10:30 Alert dry-run.
        Goal: noise of 5 % or less. How did it go?
        Expected: alerts fired.
        [Done] [Late] [Not held]
        """,
        Ask(Some.DryRun with { Evidence = "alerts fired" }, Owned));

    [Fact]
    public void Of_a_risk_review_names_the_risks_alone()
    {
        var asked = Ask(new Touchpoint("risks", TouchpointKind.RiskReview, "Risk review", new TimeOnly(16, 45)), Owned);
        Assert.Contains("Where do your risks stand?\nYou own R-4 (green).", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("ACTION-06", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done", "100", "done")]
    [InlineData("blocked", "30", "blocked, 30 %")]
    [InlineData("on-track", null, "on track")]
    public void Says_the_state_of_an_item_in_words(string status, string? percent, string said)
    {
        List<(string, string)> fields = [("title", "X"), ("status", status)];
        if (percent is not null)
            fields.Add(("percent", percent));
        Assert.Contains($"ACTION-1 ({said}).", Ask(Some.Standup, Some.ItemsOf(Some.Imported("action", "ACTION-1", fields))), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_a_due_date_that_is_past_as_past() =>
        Assert.Contains("ACTION-1 (was due Sun 12 Jan).", Ask(Some.Standup, Some.ItemsOf(Some.Imported("action", "ACTION-1", ("title", "X"), ("due", "2025-01-12")))), StringComparison.Ordinal);

    [Fact]
    public void Comes_again_as_one_reminder_that_says_what_is_missing_and_until_when() => Assert.Equal(
        "Still missing from you for today's standup (closes 09:45 PT): ACTION-06, R-4.\n[Fill in] [Skip today]",
        PlainText.WithButtons(PromptPost.Remind(Some.Week2Project(), Some.Standup, TheRun("standup"), Some.Oliver, Owned)));

    [Fact]
    public void Reminds_who_owns_nothing_without_a_colon_to_nowhere() => Assert.Equal(
        "Your answer to today's standup is still missing (closes 09:45 PT).",
        PromptPost.Remind(Some.Week2Project(), Some.Standup, TheRun("standup"), Some.Oliver, []).Plain);

    private static string Ask(Touchpoint touchpoint, IReadOnlyList<Item> items, bool late = false) =>
        PlainText.WithButtons(PromptPost.Ask(Some.Week2Project(), new Step.Prompt(touchpoint, TheRun(touchpoint.Id), [Some.Oliver], late), items)).ReplaceLineEndings("\n");

    private static Run TheRun(string touchpoint) => new("P0", touchpoint, Some.Day7, 0);
}

public class ARollCall
{
    private static readonly IReadOnlyList<MemberId> Everybody = [Some.Oliver, Some.Queenie, Some.Bob, Some.Paris];

    [Fact]
    public void Tells_who_answered_who_has_not_who_skips_and_who_is_away()
    {
        var run = new Run("P0", "standup", Some.Day7, 1)
        {
            Answers = new Dictionary<MemberId, Answer> { [Some.Oliver] = new(Some.At("09:00"), "r", false) },
            Skipped = new Dictionary<MemberId, DateTimeOffset> { [Some.Bob] = Some.At("09:00") },
        };
        var away = Some.ItemsOf(Some.Told("absence", "AB-1", "from", "2025-01-14", by: Some.Paris), Some.Told("absence", "AB-1", "reason", "sick", by: Some.Paris, index: 1));
        Assert.Equal(
            "Standup, Day 7\n1 of 4 answered, open until 09:45 PT\nAnswered: Oliver\nNot yet: Queenie\nSkips today: Bob\nAway: Paris (sick)",
            new RollCall(Some.Week2Project(), Some.Standup, run, Everybody, new Absences(away)).Post().Plain);
    }

    [Fact]
    public void Once_closed_says_no_answer_and_late()
    {
        var run = new Run("P0", "standup", Some.Day7, 1)
        {
            Prompted = Everybody.ToDictionary(member => member, _ => Some.At("08:50")),
            ClosedAt = Some.At("09:45"),
            Answers = new Dictionary<MemberId, Answer> { [Some.Oliver] = new(Some.At("10:00"), "r", true) },
        };
        Assert.Equal(
            "Standup, Day 7\n1 of 4 answered, closed\nAnswered: Oliver (late)\nNo answer: Queenie, Bob, Paris",
            new RollCall(Some.Week2Project(), Some.Standup, run, Everybody, new Absences([])).Post().Plain);
    }

    [Fact]
    public void Once_closed_tells_who_was_asked_and_kept_silent_from_who_was_not_asked()
    {
        var run = new Run("P0", "standup", Some.Day7, 1)
        {
            Prompted = new Dictionary<MemberId, DateTimeOffset> { [Some.Oliver] = Some.At("08:50"), [Some.Bob] = Some.At("08:50") },
            ClosedAt = Some.At("10:00"),
            Note = DayPlan.NotAllWereAsked,
        };
        Assert.Equal(
            "Standup, Day 7\n0 of 4 answered, closed\nNo answer: Oliver, Bob\nNot asked: Queenie, Paris\nThe bot was down; not everybody was asked.",
            new RollCall(Some.Week2Project(), Some.Standup, run, Everybody, new Absences([])).Post().Plain);
    }

    [Fact]
    public void Says_when_nobody_was_asked() => Assert.EndsWith(
        DayPlan.NobodyWasAsked,
        new RollCall(Some.Week2Project(), Some.Standup, new Run("P0", "standup", Some.Day7, 1) { ClosedAt = Some.At("12:00"), Note = DayPlan.NobodyWasAsked }, Everybody, new Absences([])).Post().Plain,
        StringComparison.Ordinal);
}

public class AnAbsence
{
    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Lasts_from_its_first_day_to_its_last(int day, bool away) =>
        Assert.Equal(away, new Absences(Some.ItemsOf(Some.Told("absence", "AB-1", "from", "2025-01-14"), Some.Told("absence", "AB-1", "to", "2025-01-16", index: 1))).IsAway(Some.Oliver, new DateOnly(2025, 1, day)));
}
