using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Rhythm;

/// <summary>What is said when a reading reaches what a change window goes back for: which, by whom, who decides; and what was decided.</summary>
public sealed record RollbackPost(Project Project, Item Window, RollbackCrossing Crossing)
{
    private Metric Metric => Crossing.Metric;

    public Post Post() => new($"{Window.Key} {Window.Title}: roll back?", [Section.Of([.. Lines()])], Crossing.Decision is null ? Buttons() : []);

    /// <summary>How the crossing stands, in a few words, behind the trigger: <c>2.4 % (Queenie, 14:10); keeps going: only the warm-up (Ana, 14:12)</c>.</summary>
    public string Brief()
    {
        var back = Crossing.Back is { } within ? $", back at {Told(within)}" : "";
        return $"{Told(Crossing.Reading)}{back}; {(Crossing.Decision is { } decision ? Decided(decision) : "not decided")}";
    }

    private IEnumerable<Line> Lines()
    {
        yield return Line.Of(TextRun.Strong($"{Metric.Item.Key} is {Said(Crossing.Reading)}"), $" ({Who(Crossing.Reading)}).").From(Crossing.Reading.Message);
        yield return $"The plan: roll back when {Crossing.Trigger.Text}.";
        if (Crossing.Run.Count > 1)
            yield return Line.Of($"Since then {string.Join(", ", Crossing.Run.Skip(1).Select(Said))}.").From(Crossing.Run[^1].Message);
        if (Crossing.Back is { } back)
            yield return Line.Of($"Back within: {Told(back)}.").From(back.Message);
        yield return Crossing.Decision is { } decision ? Line.Of(TextRun.Strong(Capital(Decided(decision)))).From(decision.Message) : $"{Deciders()}.";
    }

    private string Deciders() => (Window.Owner, Project.MembersMayUpdateOthers) switch
    {
        ({ } owner, true) => $"{Project.NameOf(owner)} decides",
        ({ } owner, false) => $"{Project.NameOf(owner)} or a lead decides",
        _ => "Nobody owns the window: a lead decides",
    };

    private string Decided(Change decision) => decision.Field == FieldNames.Kept
        ? $"keeps going: {decision.Value} ({Who(decision)})"
        : $"rolled back{(GateVote.Parts(decision.Value!).Words is { Length: > 0 } why ? $": {why}" : "")} ({Who(decision)})";

    // The decision stands in the register with what it hangs on, and in the window what becomes of that.
    private Button[] Buttons() =>
    [
        SayButtons.Ask(Project, "Roll back", $"{Window.Key} rolled back\ndecision: roll back {Window.Key} (“{Crossing.Trigger.Text}” came true)", "Why?") with { Primary = true },
        SayButtons.Ask(Project, "Keep going", $"{Window.Key} keep going\ndecision: keep {Window.Key} going (“{Crossing.Trigger.Text}” came true)", "Why keep going?"),
    ];

    private string Told(Change reading) => $"{Said(reading)} ({Who(reading)})";

    private string Said(Change reading) => Metric.Said(Number.Decimal(reading.Value)!.Value);

    private string Who(Change change)
    {
        var when = new Due(Project.Calendar.DateOf(change.Order.At), change.Order.At).Said(Project.Calendar);
        return $"{(change.Source == ChangeSource.Import ? "import" : Project.NameOf(change.By))}, {when}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
