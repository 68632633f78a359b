using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The change windows that are planned, open, observed or that moved that day: how far each is, and its next check.</summary>
internal static class WindowSection
{
    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        var end = facts.EndOfDay;
        foreach (var item in facts.Of(WindowKind.Key).Where(item => facts.Mentions(item) || !Kind.Of(WindowKind.Key).IsClosedAt(item, end)))
        {
            var window = new ChangeWindow(item);
            yield return Line.Of(TextRun.Strong($"{item.Key} – {item.Title} ({facts.OwnersOf(item)})")).From(item.Created.Message);
            yield return Line.Of($"{ItemLines.Capital(window.State(end))}: {Said(facts, item, FieldNames.From)} to {Said(facts, item, FieldNames.To)}{(item[FieldNames.Freeze] is null ? "" : $", freeze from {Said(facts, item, FieldNames.Freeze)}")}").In(1).From(window.StageChange?.Message);
            if (window.Preconditions.Count > 0)
                yield return Line.Of($"Preconditions: {Number.Text(window.Preconditions.Count(one => one.Met is not null))} of {Number.Text(window.Preconditions.Count)} met{Open(window)}").In(1);
            if (window.Steps.Count > 0)
                yield return Line.Of($"Steps: {string.Join("; ", window.Steps.Select((text, index) => window.Done(index + 1) is null ? text : $"{text} (done)"))}").In(1);
            foreach (var crossed in facts.Rollbacks.FirstOrDefault(watch => watch.Window.Item.Key == item.Key)?.Crossings() ?? [])
                yield return Line.Of($"Roll back when {crossed.Trigger.Text}: {new RollbackPost(facts.Project, item, crossed).Brief()}").In(1).From(crossed.Reading.Message);
            foreach (var line in Plan(facts.Project, window).Concat(Checks(facts, window, end)))
                yield return line;
        }
    }

    // What to do if it goes wrong, and how it is looked at afterwards, is read before it ends.
    private static IEnumerable<Line> Plan(Project project, ChangeWindow window)
    {
        if (window.Stage is not (WindowStage.Planned or WindowStage.Open))
            yield break;
        if (window.Triggers.Count > 0)
            yield return Line.Of($"Roll back when: {string.Join("; ", window.Triggers.Select(trigger => trigger.Text))}").In(1);
        if (window.Told(project) is { Length: > 0 } told)
            yield return Line.Of($"Told {told}").In(1);
        if (window.Checks.Count > 0)
            yield return Line.Of($"Observed after its end: {string.Join("; ", window.Checks.Select(check => $"{check.Label} {check.What}".TrimEnd()))}").In(1);
    }

    private static string Open(ChangeWindow window)
    {
        var open = window.Preconditions.Where(one => one.Met is null).Select(one => one.Text).ToList();
        return open.Count == 0 ? "" : $"; open: {string.Join("; ", open)}";
    }

    private static IEnumerable<Line> Checks(DayFacts facts, ChangeWindow window, DateTimeOffset end)
    {
        foreach (var check in window.Checks)
        {
            if (window.Answer(check) is { } answer)
                yield return Line.Of($"Check {check.Label}: {answer.Value} ({facts.Project.NameOf(answer.By)})").In(1).From(answer.Message);
        }

        if (window.ObservedFrom is not null && window.Checks.FirstOrDefault(check => window.Answer(check) is null && window.DueAt(check) > end) is { } next)
            yield return Line.Of($"Next check: {next.Label}{(next.What.Length > 0 ? $" {next.What}" : "")}, {new Due(facts.Project.Calendar.DateOf(window.DueAt(next)!.Value), window.DueAt(next)).Said(facts.Project.Calendar)}").In(1);
    }

    private static string Said(DayFacts facts, Item item, string field) => Due.Parse(item[field])?.Said(facts.Project.Calendar) ?? "not said";
}
