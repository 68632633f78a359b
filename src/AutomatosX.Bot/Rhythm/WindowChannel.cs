using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>A change window as the channel reads it: how far it is, what holds, what comes next.</summary>
public sealed record WindowChannel(Project Project, Item Item, ChangeWindow Window, IReadOnlyList<Item> Items, IReadOnlyList<RollbackCrossing> Crossings, DateTimeOffset Now)
{
    public Post Post() => new($"{Item.Key} {Item.Title}", [Section.Of([.. Lines()])], []);

    private IEnumerable<Line> Lines()
    {
        yield return Line.Of(TextRun.Strong(Capital(Window.State(Now))), $"{Since()} · {Said(FieldNames.From)} to {Said(FieldNames.To)}{Owner()}");
        if (Item[FieldNames.Update] is { } update)
            yield return Line.Of($"Last told: “{update}” ({By(Item.Fields[FieldNames.Update])})").From(Item.Fields[FieldNames.Update].Message);
        if (Window is { Freeze: not null, Stage: WindowStage.Planned })
            yield return $"Freeze from {Said(FieldNames.Freeze)}";
        foreach (var one in Window.Preconditions)
            yield return Line.Of($"Precondition {Number.Text(one.Number)}: {one.Text} – {(one.Met is { } met ? $"met, {By(met)}" : "open")}").From(one.Met?.Message);
        foreach (var (text, index) in Window.Steps.Select((text, index) => (text, index)))
            yield return $"Step {Number.Text(index + 1)}: {text}{(Window.Done(index + 1) is { } done ? $" – done, {By(done)}" : "")}";
        foreach (var trigger in Window.Triggers)
            yield return Trigger(trigger);
        foreach (var line in Checks())
            yield return line;
    }

    private Line Trigger(RollbackTrigger trigger) => Crossings.LastOrDefault(crossing => crossing.Trigger == trigger) is { } crossed
        ? Line.Of($"Roll back when: {trigger.Text} – {new RollbackPost(Project, Item, crossed).Brief()}").From(crossed.Reading.Message)
        : $"Roll back when: {trigger.Text}{(trigger.Metric is { } name && trigger.MetricIn(Items) is null ? $" (no metric “{name}” is in the register: people judge it)" : "")}";

    private IEnumerable<Line> Checks() => Window.ObservedFrom is null ? [] : Window.Checks.Select(check => Line.Of($"Check {Number.Text(check.Number)}, {check.Label}{(check.What.Length > 0 ? $" {check.What}" : "")}: {Stands(check)}").From(Window.Answer(check)?.Message));

    private string Stands(ObservationCheck check)
    {
        if (Window.Answer(check) is { } answer)
            return $"{answer.Value} ({By(answer)})";
        var due = Window.DueAt(check)!.Value;
        if (due > Now)
            return $"due {When(due)}";
        // One whose successor is due as well was never asked, or nobody answered in time: what it would have seen is gone.
        return Window.Checks.Any(later => later.After > check.After && Window.DueAt(later) <= Now) ? $"not answered, was due {When(due)}" : $"due {When(due)}, no answer yet";
    }

    private string Since() => Window.StageChange is { } change && Window.Stage != WindowStage.Planned ? $" since {When(change.Order.At)}{Why(change)}" : "";

    private static string Why(Change change) => GateVote.Parts(change.Value!).Words is { Length: > 0 } words ? $" ({words})" : "";

    private string Owner() => Item.Owner is { } owner ? $" · {Project.NameOf(owner)}{(Window.Comms is { } comms && comms != owner ? $", told by {Project.NameOf(comms)}" : "")}" : "";

    private string By(Change change) => $"{Project.NameOf(change.By)} {When(change.Order.At)}";

    private string When(DateTimeOffset at) => new Due(Project.Calendar.DateOf(at), at).Said(Project.Calendar);

    private string Said(string field) => Due.Parse(Item[field])?.Said(Project.Calendar) ?? "";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
