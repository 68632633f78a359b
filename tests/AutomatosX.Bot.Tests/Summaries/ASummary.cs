using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Summaries;
using AutomatosX.Bot.Testing;
using Run = AutomatosX.Bot.Rhythm.Run;

namespace AutomatosX.Bot.Tests.Summaries;

public class ASummary
{
    private static readonly Change[] Before =
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Checksums"), ("owner", "oliver"), ("with", "queenie"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-14")),
        .. Some.Imported("action", "ACTION-07", ("title", "Walkthrough"), ("owner", "queenie"), ("status", "on-track"), ("due", "2025-01-16")),
        .. Some.Imported("action", "ACTION-09", ("title", "Old thing"), ("owner", "bob"), ("status", "done"), ("due", "2025-01-10")),
        .. Some.Imported("risk", "R-1", ("title", "Fallback"), ("owner", "bob"), ("rag", "yellow")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "oliver"), ("rag", "green")),
    ];

    private static readonly Change[] Told =
    [
        Some.Told("action", "ACTION-06", "status", "done"), Some.Told("action", "ACTION-06", "percent", "100", index: 1), Some.Told("action", "ACTION-06", "update", "two clean runs", index: 2),
        Some.Told("risk", "R-1", "rag", "green", "09:10", Some.Bob),
        Some.Told("action", "ACTION-15", "title", "rotate the keys", "09:20", Some.Bob), Some.Told("action", "ACTION-15", "owner", "bob", "09:20", Some.Bob, 1), Some.Told("action", "ACTION-15", "due", "2025-01-16", "09:20", Some.Bob, 2),
        Some.Told("decision", "D-1", "text", "keep the inline stage", "09:30", Some.Paris),
        Some.Told("priority", "PR-1", "text", "ship the note", "09:31", Some.Paris), Some.Told("priority", "PR-1", "level", "normal", "09:31", Some.Paris, 1), Some.Told("priority", "PR-1", "for", "2025-01-15", "09:31", Some.Paris, 2),
        Some.Told("priority", "PR-2", "text", "hold the gate", "09:32", Some.Paris), Some.Told("priority", "PR-2", "level", "critical", "09:32", Some.Paris, 1), Some.Told("priority", "PR-2", "for", "2025-01-15", "09:32", Some.Paris, 2),
        Some.Told("metric", "alert_noise", "value", "3.9", "09:33"), Some.Told("metric", "alert_noise", "unit", "%", "09:33", index: 1),
    ];

    [Fact]
    public void Tells_every_tracked_action_with_its_state_and_the_readiness() => Assert.Equal(
        ["ACTION-06 – Checksums (Oliver + Queenie)", "Status: Done (100%)", "Owner Update: Two clean runs.", "Action Item Readiness Metric: 1/1 tracked items Done or Ready for Review (100%).", "Carry-Forward: none of today's."],
        Section("actions"));

    [Fact]
    public void Tells_the_risks_that_were_mentioned_with_where_they_went() => Assert.Equal(["R-1 – Fallback (Owner: Bob) – Status: Green (↓ from Yellow)", "Escalation: None", "New risks: none."], Section("risks"));

    [Fact]
    public void Tells_how_a_risk_was_scored_and_is_scored_when_it_is_reviewed_what_it_hangs_on_and_what_is_new()
    {
        Change[] said =
        [
            Some.Told("risk", "R-4", "likelihood", "high"), Some.Told("risk", "R-4", "impact", "high", index: 1), Some.Told("risk", "R-4", "likelihood", "low", "09:05"), Some.Told("risk", "R-4", "confidence", "85", "09:05", index: 1),
            Some.Told("risk", "R-4", "review", "2025-01-15T16:45-08:00", "09:06"), Some.Told("risk", "R-4", "links", "ACTION-07", "09:07"), Some.Told("risk", "R-9", "title", "vendor sandbox down", "09:08", Some.Bob),
        ];
        var summary = Of(Facts(Before, said) with { RiskCourse = said });

        Assert.Equal(
            [
                "R-4 – Telemetry gaps (Owner: Oliver) – Status: Green", "Assessment: score 9 (high × high) → 3 (low × high), confidence 85%.", "Escalation: None", "Next review: Wed 15 Jan 16:45 PT.", "Linked to: ACTION-07 (on track).",
                "R-9 – vendor sandbox down (Owner: no owner) – Status: no colour yet", "Escalation: None", "New risks: R-9 vendor sandbox down (Bob).",
            ],
            Lines(summary, "risks"));
    }

    [Fact]
    public void Tells_when_the_risks_are_reviewed_next_and_where_that_is_told()
    {
        var review = new AutomatosX.Bot.Projects.Touchpoint("risks", AutomatosX.Bot.Projects.TouchpointKind.RiskReview, "Daily risk review", new TimeOnly(9, 45)) { Evidence = "updates in #risks." };
        Assert.Equal("Daily risk review: next Wed 15 Jan 09:45 PT; updates in #risks.", Lines(Of(Facts() with { Project = Some.Week2Project(review) }), "risks").Last());
    }

    [Fact]
    public void Tells_what_was_made_where_it_is_and_how_the_items_stand_that_it_names()
    {
        Change[] told = [Some.Told("artifact", "F-1", "label", "plan v0.9"), Some.Told("artifact", "F-2", "location", "docs/plan.md"), Some.Told("artifact", "F-3", "label", "risk radar (R-1, R-4)"), Some.Told("artifact", "F-3", "location", "docs/radar.md", index: 1)];
        Assert.Equal(["Plan v0.9", "F-2: docs/plan.md", "Risk radar (R-1, R-4): docs/radar.md (R-1 yellow, R-4 green)"], Lines(Of(Facts(Before, told)), "artifacts"));
    }

    [Fact]
    public void Takes_no_label_of_a_checkpoints_answer_from_what_was_declared_in_it()
    {
        var reply = Some.ReplyOf(Some.Oliver, "Held\nResults: 3 alerts\nNew metric: noise_share, unit %\nMilestones: none\nNoise: 3.9 %", "10:40", "alert-dry-run");
        Assert.Equal(["Results: 3 alerts", "Noise: 3.9 %"], Lines(Of(Facts(Before, Told) with { Replies = [reply] }), "checkpoints"));
    }

    [Fact]
    public void Tells_what_came_up_with_owner_and_due() => Assert.Equal(["ACTION-15: Rotate the keys (Owner: Bob, Due: 2025-01-16)."], Section("new-actions"));

    [Fact]
    public void Tells_decisions_and_that_there_was_no_escalation() => Assert.Equal(["Decision: Keep the inline stage (Paris)", "Escalations: none"], Section("decisions"));

    [Fact]
    public void Tells_the_next_days_priorities_the_critical_first() => Assert.Equal(["CRITICAL: Hold the gate (Paris)", "Ship the note (Paris)"], Section("priorities"));

    [Fact]
    public void Tells_the_metrics_as_told() => Assert.Equal(["alert_noise", "none", "3.9%", "n/a", "n/a", "not judged: no tolerance"], Section("metrics"));

    [Fact]
    public void Lists_what_is_open_and_nobody_mentioned_but_not_what_is_done() => Assert.Equal(
        ["ACTION-07 Walkthrough (Queenie), on track, due Thu 16 Jan", "R-4 Telemetry gaps (Oliver), green"], Section("unmentioned"));

    [Fact]
    public void Has_no_section_without_anything_to_say() => Assert.DoesNotContain(Day().Sections, section => section.Id is "artifacts" or "blockers" or "corrections");

    [Fact]
    public void Says_the_day_in_a_few_lines() => Assert.Equal(
        ["1 of 1 tracked items done or in review", "1 risk improved, none red", "3 of 4 silent (Bob, Paris, Queenie away)", "Not mentioned today: ACTION-07 (on track, due Thu 16 Jan), R-4 (green)"],
        Day().Brief.Select(line => line.Text));

    [Fact]
    public void Is_headed_by_the_day() => Assert.Equal("P0 Day 7 · Tue 14 Jan", Day().Head);

    [Fact]
    public void Draws_the_tracked_items_by_status_where_there_is_more_than_one()
    {
        var chart = Head(Of(Facts(Before, [.. Told, Some.Told("action", "ACTION-07", "status", "in-progress")]))).Sections[0].Chart;

        Assert.Equal(("Tracked items", ChartKind.Shares), (chart?.Title, chart?.Kind));
        Assert.Equal([new ChartPoint("done", 1), new ChartPoint("in progress", 1)], chart!.Points);
        Assert.Null(Head(Day()).Sections[0].Chart);
    }

    [Fact]
    public void Reads_the_same_with_figures_drawn_and_without()
    {
        var head = Head(Of(Facts(Before, [.. Told, Some.Told("action", "ACTION-07", "status", "in-progress")])));

        Assert.Equal(Post.Of(head.Title, [.. head.Sections.Select(section => section with { Chart = null })]).Plain, head.Plain);
    }

    [Fact]
    public void Counts_what_is_due_and_was_not_mentioned_against_the_readiness()
    {
        var summary = Of(Facts(Before, []));
        Assert.Contains("Action Item Readiness Metric: 0/1 tracked items Done or Ready for Review (0%).", Lines(summary, "actions"));
        Assert.Contains("ACTION-06 Checksums (Oliver + Queenie), in progress 80 %, due Tue 14 Jan; open for 1 working day, since Sun 12 Jan", Lines(summary, "actions"));
    }

    [Fact]
    public void Says_of_a_risk_that_turned_red_that_it_is_worse_and_says_it_once() =>
        Assert.Contains("worse: R-4 red", Of(Facts(Before, [Some.Told("risk", "R-4", "rag", "red")])).Brief.Select(line => line.Text));

    [Fact]
    public void Of_an_empty_day_says_so_and_does_not_fail()
    {
        var summary = Of(Facts([], []));
        Assert.Contains("Async Contributors: nobody.", Lines(summary, "overview"));
        Assert.Equal(["None said."], Lines(summary, "priorities"));
    }

    [Fact]
    public void Tells_a_checkpoint_in_the_owners_words()
    {
        var reply = Some.ReplyOf(Some.Oliver, "Held, no surprises\nResults: 3 alerts\nNoise: 3.9 %", "10:40", "alert-dry-run");
        var facts = Facts(Before, Told) with
        {
            Replies = [reply],
            Runs = [new Run("P0", "alert-dry-run", Some.Day7, 1) { Outcome = new Outcome(OutcomeKind.Done, Some.Oliver, reply.At, reply.Id) }],
        };
        Assert.Equal(["Results: 3 alerts", "Noise: 3.9 %"], Lines(Of(facts), "checkpoints"));
        Assert.Contains("10:30 PT Alert dry-run ✔️ told 10:40: Held, no surprises", Lines(Of(facts), "overview"));
    }

    internal static DayFacts Facts(IReadOnlyList<Change>? before = null, IReadOnlyList<Change>? told = null) => new(
        Some.Week2Project(), Some.Day7, Some.ItemsOf([.. before ?? Before, .. told ?? Told]), [.. (told ?? Told).OrderBy(change => change.Order)],
        [.. (before ?? Before).Where(change => change.Field == "rag")],
        [new Run("P0", "standup", Some.Day7, 1) { Answers = new Dictionary<Bot.Chat.MemberId, Answer> { [Some.Oliver] = new(Some.At("09:00"), "r", false) } }],
        [], []);

    internal static DaySummary Of(DayFacts facts) => DaySummary.Of(facts, Template.Named("execution-outcomes"));

    internal static IReadOnlyList<string> Lines(DaySummary summary, string section) => [.. summary.Sections.Where(one => one.Id == section).SelectMany(one => one.Lines).Select(line => line.Text)];

    private static Post Head(DaySummary summary) => SummaryPosts.Head(summary, "", null);

    private static DaySummary Day()
    {
        var facts = Facts();
        Change[] away = [Some.Told("absence", "AB-1", "from", "2025-01-14", "08:00", Some.Queenie)];
        return Of(facts with { Items = [.. facts.Items, .. Some.ItemsOf(away)] });
    }

    private static IReadOnlyList<string> Section(string id) => Lines(Day(), id);
}
