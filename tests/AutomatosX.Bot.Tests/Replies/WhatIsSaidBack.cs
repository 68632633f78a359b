using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Replies;

/// <summary>Every form, question, lesson and set phrase that answers a reply, approved as a whole: a changed word is a word that people see changed.</summary>
public class WhatIsSaidBack
{
    private static readonly Project Project = Some.Week2Project();

    private static readonly IReadOnlyDictionary<string, Item> Items = Some.ItemsOf(
    [
        .. Some.Imported("action", "ACTION-06", ("title", "Tune alerts"), ("owner", "bob"), ("status", "in-progress"), ("percent", "80"), ("due", "2025-01-15"), ("blockers", "noise"), ("update", "two clean runs")),
        .. Some.Imported("risk", "R-4", ("title", "Telemetry gaps"), ("owner", "bob"), ("rag", "yellow"), ("mitigation", "rollback script")),
        .. Some.Imported("story", "P0-S1-02", ("title", "Index job"), ("owner", "bob"), ("status", "blocked")),
        .. Some.Imported("metric", "alert_noise", ("title", "Alert noise"), ("value", "3.4"), ("unit", "%")),
        .. Some.Imported("priority", "PR-1", ("text", "Close the dry-run"), ("owner", "bob"), ("for", "2025-01-14")),
    ]).ToDictionary(item => item.Key, StringComparer.Ordinal);

    [Fact]
    public void In_forms_is_approved()
    {
        var page = new StringBuilder();
        Append(page, AbsenceForm.Of(Project, Project.Member(Some.Bob)!, Some.Day7));
        Append(page, AbsenceForm.Of(Project, Project.Member(Some.Paris)!, Some.Day7));
        Append(page, AnswerForm.Of(Project, "Standup", "P0/standup/2025-01-14", [.. Items.Values.Where(item => item.Kind is not ("metric" or "priority"))], [Items["PR-1"]], Some.Day7));
        Append(page, EditForm.Of(Some.ReplyOf(Some.Bob, "ACTION-06 done")));
        Append(page, RecordForm.Of(Project, "risk", new MessageRef(Some.Channel, "m-1"), "The vendor may slip. More below."));
        page.Append(AbsenceForm.Refusal(Project)).Append('\n').Append(AbsenceForm.Refusal(Project with { Members = [Project.Member(Some.Bob)!] })).Append('\n')
            .Append(AbsenceForm.Refusal(Project with { Members = [Project.Member(Some.Paris)!, Project.Member(Some.Bob)! with { Role = Role.Admin }] })).Append('\n');
        foreach (var (words, fields) in Filled())
        {
            var filled = FilledAbsence.Of(new FormSent(Some.At("09:00"), Some.Direct(Some.Paris), new PersonId("paris"), AbsenceForm.Action, "P0", fields), Project, Project.Member(Some.Paris)!);
            page.Append(words).Append(" → ").Append(filled.Text).AppendJoin("; ", filled.Problems.Select(problem => $"{problem.Field}: {problem.Sentence}")).Append('\n');
        }

        Approved.Matches(File("forms"), page.ToString());
    }

    [Fact]
    public void In_questions_and_lessons_is_approved()
    {
        var page = new StringBuilder();
        var reply = Some.ReplyOf(Some.Bob, "ACTION-06 looks fine to me, R-4 as well");
        foreach (var doubt in Enum.GetValues<Doubt>())
        {
            var key = doubt is Doubt.UnknownKey ? "ACTION-07" : "ACTION-06";
            IReadOnlyList<AskOption> options =
            [
                new("action", "ACTION-06", [Field("status", "done"), Field("percent", "100")]), new("action", "ACTION-06", [Field("percent", "90")]), new("action", "ACTION-06", [Field("due", "2025-01-17")]), new("risk", "R-4", [Field("rag", "green")]),
                new("action", "ACTION-06", [Field("owner", "queenie")]), new("action", "ACTION-06", [Field("next", "call them"), Field("update", "hidden")]),
            ];
            var ask = new OpenAsk(reply.Id, 2, new AskFinding("action", key, doubt, options, new Words(0, 26)), null);
            page.Append(doubt).Append('\n').Append(PlainText.WithButtons(AskPost.Of(Project, reply, ask, Items))).Append('\n');
            page.Append(LessonWords.Asked(ask.Finding)).Append('\n').Append(LessonWords.Rule(doubt)).Append("\n\n");
        }

        foreach (var item in Items.Values)
        {
            foreach (var doubt in (Doubt?[])[null, Doubt.UnclearDate, Doubt.UnclearPercent, Doubt.Hedged])
                page.Append(item.Key).Append(' ').Append(doubt).Append(": ").AppendJoin(" | ", LessonWords.Examples(item, doubt, new DateOnly(2025, 1, 15)).Select(fields => string.Join(", ", fields.Select(field => $"{field.Field} {field.Value}")))).Append('\n');
        }

        page.Append(LessonWords.KeptAsNote).Append('\n').Append(LessonWords.KeyWithoutState).Append('\n').Append(LessonWords.NoKey).Append('\n');
        Approved.Matches(File("questions"), page.ToString());
    }

    [Fact]
    public void About_absences_skips_and_checkpoints_is_approved()
    {
        var page = new StringBuilder();
        foreach (var (from, to) in ((string, string)[])[("2025-01-16", "2025-01-16"), ("2025-01-16", "2025-01-17"), ("2025-01-30", "2025-02-03"), ("2024-12-30", "2025-01-16")])
        {
            foreach (var (part, reason) in ((string?, string)[])[(null, AbsenceKind.Vacation), (AbsenceKind.Morning, AbsenceKind.Sick), (AbsenceKind.Half, AbsenceKind.Away)])
            {
                var absence = new Absence("A-1", Some.Bob, Day(from), Day(to), reason, part, null);
                page.Append(AbsenceWords.Days(absence)).Append(" | ").Append(AbsenceWords.Typed(absence)).Append('\n');
                foreach (var back in (string[])["2025-01-15", "2025-01-16", "2025-01-17"])
                    page.Append("  ").Append(back).Append(": ").Append(AbsenceWords.Ended(absence, Day(back), Some.Day7)).Append('\n');
            }
        }

        var run = new Run("P0", "standup", Some.Day7, 1);
        page.Append(Skipping.Said(Project, Some.Standup, Some.Day7)).Append('\n');
        page.Append(Skipping.Refused(Project, Some.Standup, Skipping.Step(run, Some.Bob, Some.At("08:55"))!, Some.Bob, "You")).Append('\n');
        page.Append(Skipping.Refused(Project, Some.Standup, run with { Answers = new Dictionary<MemberId, Answer> { [Some.Bob] = new(Some.At("09:02"), "r-1", false) } }, Some.Bob, "Bob")).Append('\n');
        foreach (var words in (string[])["skip", "Skip today!", "please skip the standup today", "skipping", "I’ll skip it", "I'll skip today", "i'm skipping standup today.", "skip ACTION-06", "skip me today, pls", "I will skip today", "no skip", $"skip today {new string('.', 80)}"])
            page.Append(words.Length > 40 ? "(long)" : words).Append(" → ").Append(Skipping.IsSaid(words)).Append('\n');
        foreach (var outcome in Enum.GetValues<OutcomeKind>())
            page.Append(outcome).Append(": ").Append(CheckpointWords.Said(outcome)).Append('\n');
        foreach (var words in Accounts)
            page.Append(words.Replace('\n', '⏎')).Append(" → ").Append(CheckpointWords.OutcomeIn(words)?.ToString() ?? "nothing").Append('\n');
        Approved.Matches(File("phrases"), page.ToString());
    }

    private static IReadOnlyList<string> Accounts { get; } =
    [
        "not held", "we did not hold it", "it didn't happen", "skipped", "let's skip it", "cancelled", "canceled by ops", "called off", "postponed to Friday", "did not take place", "no-show", "nobody came", "wasn't held", "couldn't hold it", "it did not happen", "doesn't take place",
        "will do", "I'll start at 11", "going to begin", "about to start", "running late", "on my way", "on the train", "be late 5 min", "in a minute", "starting now", "not yet", "hasn't yet begun", "still waiting", "how did it go?",
        "decision: go", "decided to go", "new action: call", "new risk: slip", "action items follow", "risk is up", "escalate to Paris", "escalation: vendor", "today I test", "tomorrow again", "yesterday was fine", "next: report", "blockers: none", "blocker: noise", "artifact: log", "out sick", "away Friday",
        "late", "late by ten minutes", "delayed", "held late", "started late", "done late", "later than planned", "variance", "variance of 2 %", "with a variance", "held with a variance",
        "done", "noise at 3 %", "fine\nnot held", "outage found", "actionable result", "nexus green", "latent noise", "", "  held  ",
    ];

    private static IEnumerable<(string Words, Dictionary<string, string> Fields)> Filled()
    {
        yield return ("nothing", []);
        yield return ("a day", Fields(("from", "2025-01-16")));
        yield return ("days in words", Fields(("from", "tomorrow"), ("to", "Fri")));
        yield return ("a vague day", Fields(("from", "someday"), ("to", "2025-01-17")));
        yield return ("backwards", Fields(("from", "2025-01-17"), ("to", "2025-01-16")));
        yield return ("over", Fields(("from", "2025-01-13")));
        yield return ("over, with an end", Fields(("from", "2025-01-12"), ("to", "2025-01-13")));
        yield return ("from before to now", Fields(("from", "2025-01-12"), ("to", "2025-01-14")));
        yield return ("a year", Fields(("from", "2025-01-15"), ("to", "2026-01-16")));
        yield return ("more than a year", Fields(("from", "2025-01-15"), ("to", "2026-01-17")));
        yield return ("odd part", Fields(("from", "2025-01-16"), ("part", "noon"), ("reason", "bored")));
        yield return ("half", Fields(("from", "2025-01-16"), ("part", "half"), ("reason", "sick")));
        yield return ("whole", Fields(("from", "2025-01-16"), ("part", "whole"), ("reason", "away")));
        yield return ("for Bob", Fields(("who", "bob"), ("from", "2025-01-16"), ("part", "morning"), ("reason", "vacation")));
        yield return ("for nobody", Fields(("who", "zoe"), ("from", "2025-01-16")));
        yield return ("in words", Fields(("words", "away Thu to Fri vacation")));
        yield return ("in words without a day", Fields(("words", "away some time")));
        yield return ("in words with something else", Fields(("words", "away Thu, ACTION-06 done")));
    }

    private static Dictionary<string, string> Fields(params IEnumerable<(string Id, string Value)> fields) => fields.ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal);

    private static void Append(StringBuilder page, Form form)
    {
        page.Append(form.Title).Append(" / ").Append(form.Action).Append(" / ").Append(form.Value.Split('/')[0]).Append(" / ").Append(form.Send).Append('\n');
        foreach (var field in form.Fields)
            page.Append("  ").Append(field.Group).Append(" · ").Append(field.Id).Append(" “").Append(field.Label).Append("” ").Append(field.Shape).Append(" [").Append(field.Value).Append("] ").Append(field.Hint).AppendJoin(", ", field.Choices.Select(choice => $"{choice.Value}={choice.Label}")).Append('\n');
        page.Append('\n');
    }

    private static FieldFinding Field(string name, string value) => new(name, value, default);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string File(string part, [CallerFilePath] string here = "") => Path.ChangeExtension(here, $".{part}.approved.txt");
}
