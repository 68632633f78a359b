using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>A time in which something is changed, with what has to hold before, the steps, what makes it go back, and how it is observed afterwards.</summary>
public sealed class WindowKind : Kind
{
    public const string Key = "window";

    public const string Started = "started";
    public const string Ended = "ended";
    public const string RolledBack = "rolled back";
    public const string CalledOff = "called off";

    public override string Name => Key;

    public override string Plural => "change windows";

    public override string Gist => "change windows: steps, rollback, observation";

    public override string Prefix => "WIN";

    public override bool NamedInReplies => true;

    public override bool OwnedByAuthor => true;

    public override string SaidAs => "started";

    public override string NewExample => "Telemetry Step 2, from Day 3 14:00, to Day 3 15:30, freeze Day 3 10:00";

    public override IReadOnlyList<string> Heads => ["window", "new window", "change window", "new change window"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Change") with { Required = true },
        Field.Of(FieldNames.From, "From", FieldValues.Moment) with { Leads = ["from", "starts", "begins"], Common = true },
        Field.Of(FieldNames.To, "To", FieldValues.Moment) with { Leads = ["to", "until", "ends"], Common = true },
        Field.Of(FieldNames.Freeze, "Freeze from", FieldValues.Moment) with { Leads = ["freeze", "freeze from"] },
        Field.Of(FieldNames.Preconditions, "Preconditions", FieldValues.List) with { Leads = ["preconditions", "precondition"] },
        Field.Of(FieldNames.Steps, "Steps", FieldValues.List) with { Leads = ["steps", "ramp"], Hint = "The ramp, one step on each line: 25 %." },
        Field.Of(FieldNames.Rollback, "Roll back when", FieldValues.List) with { Leads = ["rollback when", "roll back when", "rollback if", "roll back if"], Hint = "One on each line: parser_duration_ms > 210, or error rate > 2 %." },
        Field.Of(FieldNames.Cadence, "Tell every (minutes)", FieldValues.Number) with { Leads = ["every", "updates every", "tell every"], Common = true, Units = ["minutes", "mins", "min"], Hint = "Empty for 15." },
        Field.Of(FieldNames.Comms, "Communication", FieldValues.Members) with { Leads = ["comms", "communication"], Hint = "Who tells the others how it goes; who is away is stood in for by the next one. Like this: @oliver, @queenie." },
        Field.Words(FieldNames.Channel, "Told in") with { Leads = ["channel", "told in"], Common = true },
        Field.Of(FieldNames.Checks, "Observation plan", FieldValues.List) with { Leads = ["observe", "observation", "observed", "checks"], Hint = "After the end, one on each line: +12 h log sampling. Empty for +1 h, +12 h, +24 h, +48 h; none for none." },
        Field.Of(FieldNames.Metrics, "Metrics to collect", FieldValues.List) with { Leads = ["metrics", "watch"] },
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member) with { Leads = ["owner"], Common = true },
        Field.Words(FieldNames.Update, "Update") with { Leads = ["update"], Long = true },
        Field.Words(FieldNames.Stage, "Stage"),
        Field.Words(FieldNames.Kept, "Keeps going"),
        Field.Words(FieldNames.Met, "Precondition") with { Each = true },
        Field.Words(FieldNames.Step, "Step") with { Each = true },
        Field.Words(FieldNames.Check, "Check") with { Each = true },
    ];

    public override IReadOnlyList<Field> InForm => [.. base.InForm.Where(shown => shown.Name is not (FieldNames.Update or FieldNames.Stage or FieldNames.Kept))];

    public override IReadOnlyList<Saying> Sayings { get; } =
    [
        new(FieldNames.Stage, Started, "started", "start", "open", "opened", "begun"),
        new(FieldNames.Stage, Ended, "ended", "end", "closed", "done", "finished", "complete", "completed"),
        new(FieldNames.Stage, RolledBack, "rolled back", "rollback", "roll back", "rolling back") { Words = SayingWords.Optional },
        new(FieldNames.Stage, CalledOff, "called off", "cancelled", "canceled", "not held", "postponed") { Words = SayingWords.Optional },
        new(FieldNames.Kept, "", "keep going", "keeps going", "kept going", "goes on") { Words = SayingWords.Required },
        new(FieldNames.Step, Statuses.Done, "step # done", "step # complete", "step #") { Of = SayingOf.Number },
        new(FieldNames.Met, Checklist.IsMet, "precondition # met", "precondition # done", "precondition # ok", "condition # met") { Of = SayingOf.Number },
        new(FieldNames.Met, Checklist.IsOpen, "precondition # open", "precondition # not met", "condition # not met") { Of = SayingOf.Number },
        new(FieldNames.Check, "", "check #") { Of = SayingOf.Number, Words = SayingWords.Required },
    ];

    public override string State(Item item) => StateAt(item, DateTimeOffset.MinValue);

    public override string StateAt(Item item, DateTimeOffset now) => new ChangeWindow(item).State(now);

    public override bool IsClosed(Item item) => new ChangeWindow(item).Stage is WindowStage.Ended or WindowStage.RolledBack or WindowStage.CalledOff;

    public override bool IsClosedAt(Item item, DateTimeOffset now) => IsClosed(item) && !new ChangeWindow(item).IsObserved(now);

    public override (string Field, string Value) Taken(Proposal proposal, string name, string value) =>
        proposal.Before is { } item ? Checklist.Taken(new ChangeWindow(item).Preconditions, name, value) ?? (name, value) : (name, value);

    public override string? Said(Item? item, string name, string? value, Project project) => name.Split('.', 2) switch
    {
        [FieldNames.Stage] => value,
        [FieldNames.Kept] when value is not null => $"keeps going: {value}",
        [FieldNames.Met, var number] => $"precondition {number} {(value is null or Checklist.IsOpen ? "open" : "met")}",
        [FieldNames.Step, var number] => $"step {number} {value ?? "taken away"}",
        [FieldNames.Check, var number] => $"check {number}: {value ?? "taken away"}",
        [FieldNames.Cadence] when value is not null => $"told every {value} min",
        _ => null,
    };

    public override IEnumerable<FieldProblem> Problems(Proposal proposal)
    {
        var (from, to, freeze) = (Due.Parse(proposal[FieldNames.From]), Due.Parse(proposal[FieldNames.To]), Due.Parse(proposal[FieldNames.Freeze]));
        if (from is null && (proposal.IsNew || proposal.Sets(FieldNames.From)))
            yield return new FieldProblem(FieldNames.From, "When does the window begin? Say it like this: from Day 3 14:00.");
        if (to is null && (proposal.IsNew || proposal.Sets(FieldNames.To)))
            yield return new FieldProblem(FieldNames.To, "When does the window end? Say it like this: to Day 3 15:30.");
        if (from?.At >= to?.At && (proposal.Sets(FieldNames.From) || proposal.Sets(FieldNames.To)))
            yield return new FieldProblem(FieldNames.To, $"The window would end {to!.Value.Said(proposal.Project.Calendar)}, before it begins {from!.Value.Said(proposal.Project.Calendar)}.");
        if (freeze?.At > from?.At && (proposal.Sets(FieldNames.Freeze) || proposal.Sets(FieldNames.From)))
            yield return new FieldProblem(FieldNames.Freeze, $"The freeze would begin {freeze!.Value.Said(proposal.Project.Calendar)}, after the window. Name an earlier time.");
        if (proposal.Sets(FieldNames.Cadence) && proposal[FieldNames.Cadence] is { } cadence && Number.Decimal(cadence) is not (>= 1 and <= 1440))
            yield return new FieldProblem(FieldNames.Cadence, "Between 1 and 1440 minutes.");
        if (proposal.Sets(FieldNames.Checks) && proposal[FieldNames.Checks] is { } checks and not ObservationCheck.None && Field.Listed(checks).FirstOrDefault(check => ObservationCheck.Parse(check, 1) is null) is { } unread)
            yield return new FieldProblem(FieldNames.Checks, $"“{unread}” is no time after the end. Write it like +12 h, or +4 h log sampling.");
        foreach (var sentence in proposal.Said.Keys.Select(name => Refusal(proposal, name)).OfType<string>())
            yield return new FieldProblem(FieldNames.Stage, sentence);
    }

    private static string? Refusal(Proposal proposal, string name)
    {
        if (proposal.Before is not { } item)
            return null;
        var window = new ChangeWindow(item);
        return name.Split('.', 2) switch
        {
            [FieldNames.Met, _] => Checklist.Refusal(item, window.Preconditions, name, proposal.Said[name], "preconditions"),
            [FieldNames.Step, var number] when Number.Whole(number) is not { } step || step < 1 || step > window.Steps.Count => $"{item.Key} has {(window.Steps.Count == 0 ? "no steps" : $"steps 1 to {Number.Text(window.Steps.Count)}")}.",
            [FieldNames.Check, var number] when window.Checks.All(check => Number.Text(check.Number) != number) => $"{item.Key} has {(window.Checks.Count == 0 ? "no checks" : $"checks 1 to {Number.Text(window.Checks.Count)}")}.",
            [FieldNames.Stage] when proposal.Said[name] == Ended && window.Stage == WindowStage.Planned => $"{item.Key} was not started. First: {item.Key} started",
            [FieldNames.Kept] when window.Stage is not (WindowStage.Open or WindowStage.Ended) => $"{item.Key} is {window.State(proposal.At)}: there is nothing to keep going.",
            _ => null,
        };
    }
}
