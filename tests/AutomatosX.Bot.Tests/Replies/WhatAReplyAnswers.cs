using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>Which touchpoint a reply of Oliver answers: by its thread, by what was asked last, by what it says.</summary>
public class WhatAReplyAnswers
{
    private static readonly Touchpoint Evening = Some.Standup with { Id = "evening", Title = "Evening", ClosesAt = null, Participants = [Some.Bob] };

    private static readonly Project Project = Some.Week2Project(Some.DryRun, Some.Standup, Evening, Some.DaySummary);

    private static readonly Run Standup = Run("standup") with { Prompted = At((Some.Oliver, "08:50"), (Some.Bob, "08:50")) };

    private static readonly Run DryRun = Run("alert-dry-run") with { Prompted = At((Some.Oliver, "10:30")) };

    [Fact]
    public void By_thread_time_and_words_is_approved()
    {
        var answered = new Dictionary<MemberId, Answer> { [Some.Oliver] = new(Some.At("09:00"), "r-1", false) };
        var evening = Run("evening") with { Prompted = At((Some.Bob, "16:00")) };
        var page = new StringBuilder();
        Ask("nothing asked", [], null, "R-4 red");
        Ask("standup", [Standup], null, "R-4 red");
        Ask("standup, before it was asked", [Standup], null, "R-4 red", at: "08:49");
        Ask("standup, at once", [Standup], null, "R-4 red", at: "08:50");
        Ask("standup, somebody else", [Standup], null, "R-4 red", Some.Paris);
        Ask("standup closed, somebody else", [Standup with { ClosedAt = Some.At("09:45") }], null, "R-4 red", Some.Paris);
        Ask("standup asked nobody", [Run("standup")], null, "R-4 red", Some.Paris);
        Ask("evening, not a participant", [evening], null, "R-4 red");
        Ask("evening, a participant", [evening with { Prompted = At((Some.Oliver, "16:00")) }], null, "R-4 red", Some.Bob);
        Ask("checkpoint alone, somebody else", [DryRun], null, "held", Some.Paris);
        Ask("standup closed, unanswered", [Standup with { ClosedAt = Some.At("09:45") }], null, "R-4 red");
        Ask("standup closed, answered", [Standup with { ClosedAt = Some.At("09:45"), Answers = answered }], null, "R-4 red");
        foreach (var words in (string[])["R-4 red", "held", "- ACTION-06: done", "[R-4] fine", "`R-4` fine", "• R-4, held", "next: test", "  held, R-4 red", "R-4\nheld", "* held", "WIN-1 preconditions: snapshot taken", "obj-2 done", "WIN-one held", "alert_noise 3 %", "Gate: ship it? voters @bob"])
            Ask("both", [DryRun, Standup], null, words);
        Ask("both, checkpoint answered", [Standup, DryRun with { Answers = answered }], null, "held");
        Ask("both answered", [Standup with { Answers = answered }, DryRun with { Answers = answered }], null, "held");
        Ask("both answered", [Standup with { Answers = answered }, DryRun with { Answers = answered }], null, "R-4 red");
        Ask("in the standup's thread", [DryRun, Standup], "roll-call/P0/standup/2025-01-14", "held");
        Ask("in the checkpoint's thread", [Standup, DryRun], "prompt/P0/alert-dry-run/2025-01-14/oliver", "R-4 red");
        Ask("in a thread of another day", [Standup, DryRun], "prompt/P0/standup/2025-01-13/oliver", "held");
        Ask("in a thread of another touchpoint", [Standup], "prompt/P0/alert-dry-run/2025-01-14/oliver", "held");
        Ask("in the summary's thread", [Standup, DryRun], "summary/P0/2025-01-14", "held");
        Ask("of a touchpoint that is gone", [Standup with { Touchpoint = "gone" }], "prompt/P0/gone/2025-01-14/oliver", "held");
        Approved.Matches(File(), page.ToString());

        void Ask(string what, IReadOnlyList<Run> runs, string? parent, string text, MemberId? who = null, string at = "11:00")
        {
            var found = Answering.Find(Project, runs, who ?? Some.Oliver, parent, text, Some.At(at));
            page.Append(what).Append(", “").Append(text.ReplaceLineEndings("⏎")).Append("” → ").Append(found is null ? "nothing" : found.Touchpoint.Id + (found.IsLate ? ", late" : "")).Append('\n');
        }
    }

    [Fact]
    public void Is_about_the_one_open_item_that_was_asked_for()
    {
        var items = Some.ItemsOf([.. Some.Imported("risk", "R-4", ("owner", "oliver")), .. Some.Imported("action", "ACTION-06", ("owner", "oliver"), ("status", "done")), .. Some.Imported("risk", "R-7", ("owner", "bob")), .. Some.Imported("risk", "R-8", ("owner", "bob"))]);
        var standup = new Answering(Some.Standup, Standup, false);
        Assert.Equal(("R-4", null, null), (standup.About(items, Some.Oliver), standup.About(items, Some.Bob), standup.About(items, Some.Paris)));
        Assert.Null(new Answering(Some.DryRun, DryRun, false).About(items, Some.Oliver));
    }

    [Fact]
    public void Is_nothing_where_somebody_who_was_not_asked_only_says_to_be_away()
    {
        var away = new CreateFinding(AbsenceKind.Key, [], default);
        var done = new SetFinding("action", "ACTION-06", [], default);
        var answered = Standup with { Answers = new Dictionary<MemberId, Answer> { [Some.Paris] = new(Some.At("09:00"), "r-1", false) } };
        bool Holds(Run run, MemberId who, params IReadOnlyList<Finding> findings) => new Answering(Some.Standup, run, false).Holds(new Reading(findings), who);
        Assert.Equal([true, true, true, true], [Holds(Standup, Some.Oliver, away), Holds(answered, Some.Paris, away), Holds(Standup, Some.Paris), Holds(Standup, Some.Paris, away, done)]);
        Assert.False(Holds(Standup, Some.Paris, away));
    }

    [Fact]
    public void Is_taken_once_and_ends_ones_own_skip()
    {
        var run = DryRun with { Skipped = At((Some.Oliver, "08:00"), (Some.Bob, "08:01")), Answers = new Dictionary<MemberId, Answer> { [Some.Bob] = new(Some.At("09:00"), "r-1", false) } };
        var reply = Some.ReplyOf(Some.Oliver, "late, noise at 4 %");
        var taken = new Answering(Some.DryRun, run, true).Take(reply)!;
        Assert.Equal([(Some.Bob, "r-1", false), (Some.Oliver, reply.Id, true)], taken.Answers.Select(answer => (answer.Key, answer.Value.Reply, answer.Value.Late)));
        Assert.Equal([Some.Bob], taken.Skipped.Keys);
        Assert.Equal(new Outcome(OutcomeKind.Late, Some.Oliver, reply.At, reply.Id), taken.Outcome);
        Assert.Null(new Answering(Some.DryRun, taken, true).Take(reply));
        var told = new Outcome(OutcomeKind.NotHeld, Some.Oliver, Some.At("10:31"), null);
        Assert.Equal(told, new Answering(Some.DryRun, run with { Outcome = told }, false).Take(reply)!.Outcome);
        Assert.Null(new Answering(Some.DryRun, run, false).Take(reply with { Text = "still waiting" })!.Outcome);
        Assert.Null(new Answering(Some.Standup, Standup, false).Take(reply)!.Outcome);
    }

    private static Run Run(string touchpoint) => new("P0", touchpoint, Some.Day7, 1);

    private static Dictionary<MemberId, DateTimeOffset> At(params IEnumerable<(MemberId Who, string Time)> times) => times.ToDictionary(one => one.Who, one => Some.At(one.Time));

    private static string File([CallerFilePath] string here = "") => Path.ChangeExtension(here, ".approved.txt");
}
