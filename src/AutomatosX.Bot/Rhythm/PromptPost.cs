using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>The words of prompts and reminders.</summary>
public static class PromptPost
{
    /// <summary>The first ask.</summary>
    /// <param name="items">The member's open items.</param>
    public static Post Ask(Project project, Step.Prompt step, IReadOnlyList<Item> items)
    {
        var (touchpoint, run) = (step.Touchpoint, step.Run);
        return touchpoint.Kind switch
        {
            TouchpointKind.Checkpoint => Checkpoint(touchpoint, run, WhyLate(project, step)),
            TouchpointKind.RiskReview => new(
                $"{touchpoint.Title}, {project.Calendar.Label(run.Date).Short}.",
                [Section.Of([.. WhyLate(project, step), "Where do your risks stand?", Owned(project, run, [.. items.Where(item => item.Kind == RiskKind.Key)])])],
                Buttons(run)),
            _ => new(
                $"{touchpoint.Title}, {project.Calendar.Label(run.Date).Short}.",
                [Section.Of([.. WhyLate(project, step), "What got done, what's next, what's in the way?", Owned(project, run, items), "Reply here in your own words, or:"])],
                [.. Buttons(run), new Button("I'm away", "away", ValueOf(run)) { OpensForm = true }]),
        };
    }

    /// <summary>The nudge to somebody silent.</summary>
    public static Post Remind(Project project, Touchpoint touchpoint, Run run, MemberId member, IReadOnlyList<Item> items)
    {
        var closes = touchpoint.ClosesOn(run.Date, project.Calendar) is { } at ? $" (closes {DateWords.TimeIn(project.Calendar, at)})" : "";
        var title = touchpoint.Title.ToLowerInvariant();
        var line = (touchpoint.Kind, items.Count) switch
        {
            (TouchpointKind.Checkpoint, _) => $"Still open: {DateWords.Time(touchpoint.At)} {touchpoint.Title}. How did it go?",
            (_, 0) => $"Your answer to today's {title} is still missing{closes}.",
            _ => $"Still missing from you for today's {title}{closes}: {string.Join(", ", items.Select(item => item.Key))}.",
        };
        return new Post("", [Section.Of(line)], touchpoint.Kind == TouchpointKind.Checkpoint ? Outcomes(run) : Buttons(run));
    }

    private static Line[] WhyLate(Project project, Step.Prompt step)
    {
        if (!step.Late)
            return [];
        var until = step.Touchpoint.ClosesOn(step.Run.Date, project.Calendar) is { } closes ? $" Open until {DateWords.TimeIn(project.Calendar, closes)}." : "";
        return [$"I was down at {DateWords.TimeIn(project.Calendar, step.Touchpoint.At)}, so this comes late.{until}"];
    }

    private static Post Checkpoint(Touchpoint touchpoint, Run run, Line[] whyLate)
    {
        var goal = touchpoint.Goal.Length > 0 ? $"Goal: {touchpoint.Goal.TrimEnd('.')}. " : "";
        var evidence = touchpoint.Evidence.Length > 0 ? new Line[] { $"Expected: {touchpoint.Evidence.TrimEnd('.')}." } : [];
        return new Post($"{DateWords.Time(touchpoint.At)} {touchpoint.Title}.", [Section.Of([.. whyLate, $"{goal}How did it go?", .. evidence])], Outcomes(run));
    }

    private static Line Owned(Project project, Run run, IReadOnlyList<Item> items) =>
        items.Count == 0 ? "You own nothing open." : $"You own {string.Join(", ", items.Select(item => Brief(project, run.Date, item)))}.";

    private static string Brief(Project project, DateOnly today, Item item)
    {
        var percent = item.Percent is { } number and < 100 ? $"{Number.Text(number)} %" : null;
        var due = Due.Parse(item[FieldNames.Due]) is { } at ? $"{(at.Date < today ? "was due" : "due")} {(at.Date == today ? "today" : at.Said(project.Calendar))}" : null;
        var state = percent is null || item.Status is null or Statuses.InProgress ? null : Statuses.Said(item.Status);
        var words = string.Join(", ", new[] { item[FieldNames.Rag], state, percent, percent is null && item.Status is { } status ? Statuses.Said(status) : null, due }.OfType<string>());
        return words.Length == 0 ? item.Key : $"{item.Key} ({words})";
    }

    private static Button[] Buttons(Run run) =>
    [
        new("Fill in", "answer", ValueOf(run)) { OpensForm = true, Primary = true },
        new("Skip today", "skip", ValueOf(run)),
    ];

    private static Button[] Outcomes(Run run) =>
    [
        new("Done", "done", ValueOf(run)) { Primary = true },
        new("Late", "late", ValueOf(run)),
        new("Not held", "not-held", ValueOf(run)),
    ];

    /// <summary>What a button of a run carries: <c>P0/standup/2025-01-14</c>.</summary>
    public static string ValueOf(Run run) => $"{run.Project}/{run.Touchpoint}/{DateWords.Iso(run.Date)}";
}
