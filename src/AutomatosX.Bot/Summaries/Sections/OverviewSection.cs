using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>Goals, what came of them, who contributed, and the planned day against the real one.</summary>
internal static class OverviewSection
{
    public static IEnumerable<Line> Lines(DayFacts facts) =>
    [
        .. Goals(facts),
        Line.Of(TextRun.Strong("Actual Progress:"), $" {ReadinessSection.Said(facts)}{ReadinessSection.InReview(facts)}; {RiskSection.Said(facts)}; {Held(facts)}."),
        .. Told(facts),
        .. PlanSection.Before(facts),
        .. PlanSection.Today(facts),
        .. Contributors(facts),
        .. Timeline(facts),
    ];

    private static IEnumerable<Line> Goals(DayFacts facts)
    {
        string[] goals =
        [
            .. PrioritySection.For(facts, facts.Day).Where(priority => priority[FieldNames.Level] is not "normal").Select(priority => priority.Title),
            .. facts.Project.TouchpointsOn(facts.Day).Where(touchpoint => touchpoint.Goal.Length > 0).Select(touchpoint => $"{touchpoint.Goal.TrimEnd('.')} ({touchpoint.Title})"),
        ];
        return goals.Length == 0 ? [] : [Line.Of(TextRun.Strong("Goals:"), $" {ItemLines.Capital(string.Join("; ", goals))}.")];
    }

    private static IEnumerable<Line> Told(DayFacts facts) => facts.NewOf(NoteKind.Key).Select(note =>
        Line.Of($"{ItemLines.Capital(note.Title)}{facts.By(note)}").In(1).From(note.Created.Message));

    private static IEnumerable<Line> Contributors(DayFacts facts)
    {
        var names = facts.Said.Select(reply => reply.By).Distinct().Select(facts.Project.NameOf).ToList();
        return [Line.Of(TextRun.Strong("Async Contributors:"), names.Count == 0 ? " nobody." : $" {string.Join(", ", names)}.")];
    }

    private static IEnumerable<Line> Timeline(DayFacts facts)
    {
        var touchpoints = facts.Project.TouchpointsOn(facts.Day).ToList();
        return touchpoints.Count == 0 ? [] : touchpoints.Select(touchpoint => Moment(facts, touchpoint)).Prepend(Line.Of(TextRun.Strong("Timeline & Checkpoints:")));
    }

    private static Line Moment(DayFacts facts, Touchpoint touchpoint)
    {
        var calendar = facts.Project.Calendar;
        var run = facts.RunOf(touchpoint);
        var until = touchpoint.Until is { } end ? $"-{DateWords.Time(end)}" : "";
        var time = DateWords.Time(touchpoint.At) + until + (calendar.ZoneWord.Length > 0 ? $" {calendar.ZoneWord}" : "");
        var answer = run?.Outcome?.Reply is { } id ? facts.Said.FirstOrDefault(reply => reply.Id == id) : null;
        return Line.Of($"{time} {touchpoint.Title}{With(facts, touchpoint)}{Came(facts, touchpoint, run)}{Words(answer?.Text)}").In(1).From(answer?.Message);
    }

    // A standup is everybody's; who was at a checkpoint belongs to it.
    private static string With(DayFacts facts, Touchpoint touchpoint) =>
        touchpoint.Kind == TouchpointKind.Checkpoint && touchpoint.Participants.Count > 0 ? $" ({string.Join(", ", touchpoint.Participants.Select(facts.Project.NameOf))})" : "";

    private static string Came(DayFacts facts, Touchpoint touchpoint, Run? run) => touchpoint.Kind switch
    {
        TouchpointKind.Checkpoint when run?.Outcome is { } outcome => $" {Mark(outcome.Kind)} told {DateWords.Time(facts.Project.Calendar.TimeOf(outcome.At))}",
        _ when facts.Project.Calendar.InstantOf(facts.Day, touchpoint.At) is var at && (at > facts.Now || (run?.HasBegun != true && (at < facts.Project.Since || at < touchpoint.Since))) => at > facts.Now ? " – not yet" : " – before the bot began here",
        _ when run is { Note.Length: > 0, Prompted.Count: 0 } => " – not asked, the bot was down",
        TouchpointKind.Checkpoint => " – not answered",
        TouchpointKind.Summary or TouchpointKind.Weekly => "",
        TouchpointKind.Standup when StandupSection.Answered(facts, touchpoint) is { } answered => $" – {answered}",
        _ when run is { Prompted.Count: > 0 } => string.Create(CultureInfo.InvariantCulture, $" – {run.Answers.Count} of {run.Prompted.Count} answered"),
        _ => " – nobody was asked",
    };

    private static string Mark(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Done => "✔️",
        OutcomeKind.Late => "late,",
        OutcomeKind.Variance => "variance,",
        _ => "not held,",
    };

    // The first line of the answer tells how it went; labelled lines have a section of their own.
    private static string Words(string? text)
    {
        var first = text?.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        return string.IsNullOrEmpty(first) ? "" : $": {first}";
    }

    private static string Held(DayFacts facts)
    {
        var checkpoints = facts.Project.TouchpointsOn(facts.Day).Where(touchpoint => touchpoint.Kind == TouchpointKind.Checkpoint).Select(touchpoint => (touchpoint.Title, facts.RunOf(touchpoint)?.Outcome?.Kind)).ToList();
        if (checkpoints.Count == 0)
            return "no checkpoint was planned";
        var held = checkpoints.Count(checkpoint => checkpoint.Kind is not (null or OutcomeKind.NotHeld));
        List<string> otherwise = [.. Those(OutcomeKind.Late, "late"), .. Those(OutcomeKind.Variance, "with variance"), .. Those(OutcomeKind.NotHeld, "not held")];
        return string.Create(CultureInfo.InvariantCulture, $"{held} of {checkpoints.Count} checkpoints held{(otherwise.Count == 0 ? "" : $" ({string.Join("; ", otherwise)})")}");

        IEnumerable<string> Those(OutcomeKind kind, string word)
        {
            var titles = checkpoints.Where(checkpoint => checkpoint.Kind == kind).Select(checkpoint => checkpoint.Title).ToList();
            return titles.Count == 0 ? [] : [$"{word}: {string.Join(", ", titles)}"];
        }
    }
}
