using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>A question that named people decide with go or no-go.</summary>
public sealed class GateKind : Kind
{
    public const string Key = "gate";

    public const string Go = "go";
    public const string NoGo = "no-go";
    public const string Conditional = "conditional";

    public override string Name => Key;

    public override string Plural => "gates";

    public override string Gist => "go or no-go, decided by named voters";

    public override string Prefix => "GATE";

    public override bool NamedInReplies => true;

    public override bool OwnedByAuthor => true;

    public override string SaidAs => "go";

    public override string NewExample => "Deploy Step 2? voters @oliver @queenie, conditions no new drift, until Day 3 09:30";

    public override IReadOnlyList<string> Heads => ["gate", "new gate"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Question") with { Required = true },
        Field.Of(FieldNames.Voters, "Voters", FieldValues.Members) with { Leads = ["voters", "voter"] },
        Field.Of(FieldNames.Conditions, "Conditions", FieldValues.List) with { Leads = ["conditions", "condition"] },
        Field.Of(FieldNames.Until, "Open until", FieldValues.Moment) with { Leads = ["until", "open until", "expires", "by"], Common = true },
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member) with { Leads = ["owner"], Common = true },
        Field.Of(FieldNames.With, "Co-owners", FieldValues.Members) with { Leads = ["co-owners", "co-owner", "with"], Common = true },
        Field.Words(FieldNames.Vote, "Vote") with { Each = true, Own = true },
        Field.Words(FieldNames.Met, "Condition") with { Each = true },
    ];

    public override IReadOnlyList<Saying> Sayings { get; } =
    [
        new(FieldNames.Vote, Conditional, "conditional go", "go with condition", "go on condition", "go provided", "go if", "conditional") { Of = SayingOf.Author, Words = SayingWords.Required },
        new(FieldNames.Vote, NoGo, "no-go", "no go", "nogo") { Of = SayingOf.Author, Words = SayingWords.Optional },
        new(FieldNames.Vote, Go, "go") { Of = SayingOf.Author },
        new(FieldNames.Met, Checklist.IsMet, "condition # met", "condition # is met", "condition # done", "condition # ok") { Of = SayingOf.Number },
        new(FieldNames.Met, Checklist.IsOpen, "condition # open", "condition # not met", "condition # is open", "condition # is not met") { Of = SayingOf.Number },
    ];

    public override string State(Item item) => StateAt(item, DateTimeOffset.MinValue);

    public override string StateAt(Item item, DateTimeOffset now) => new Gate(item).State(now);

    public override bool IsClosedAt(Item item, DateTimeOffset now) => new Gate(item).OutcomeAt(now) is GateOutcome.Go or GateOutcome.NoGo or GateOutcome.NoDecision;

    public override bool IsClosed(Item item) => IsClosedAt(item, DateTimeOffset.MinValue);

    public override (string Field, string Value) Taken(Proposal proposal, string name, string value) =>
        proposal.Before is { } item ? Checklist.Taken(new Gate(item).Conditions, name, value) ?? (name, value) : (name, value);

    public override string? Said(Item? item, string name, string? value, Project project)
    {
        var parts = name.Split('.', 2);
        return parts switch
        {
            [FieldNames.Vote, var voter] => $"{project.NameOf(new MemberId(voter))}: {(value is null ? "vote taken away" : GateVote.Said(value))}",
            [FieldNames.Met, var number] => $"condition {number} {(value is null or Checklist.IsOpen ? "open" : "met")}",
            _ => null,
        };
    }

    public override IEnumerable<FieldProblem> Problems(Proposal proposal)
    {
        var voters = Field.Several(proposal[FieldNames.Voters]);
        if (voters.Count == 0 && (proposal.IsNew || proposal.Sets(FieldNames.Voters)))
            yield return new FieldProblem(FieldNames.Voters, $"A gate needs voters: who decides? Name them: voters {proposal.SomeMembers}.");
        if (proposal.Sets(FieldNames.Until) && Due.Parse(proposal[FieldNames.Until]) is { At: { } until } due && until <= proposal.At)
            yield return new FieldProblem(FieldNames.Until, $"{due.Said(proposal.Project.Calendar)} is over already. Name a later time.");
        foreach (var name in proposal.Said.Keys.Where(name => FieldNamed(name) is { Each: true }))
        {
            if (Refusal(proposal, name) is { } sentence)
                yield return new FieldProblem(name, sentence);
        }
    }

    private static string? Refusal(Proposal proposal, string name)
    {
        if (proposal.Before is not { } item)
            return "The gate has to be there before anybody votes.";
        var gate = new Gate(item);
        if (!name.StartsWith($"{FieldNames.Vote}.", StringComparison.Ordinal))
            return Checklist.Refusal(item, gate.Conditions, name, proposal.Said[name], "conditions");
        if (name != Field.NameOf(FieldNames.Vote, proposal.By.Value))
            return $"Everybody votes for themselves: {item.Key} go";
        if (!gate.Voters.Contains(proposal.By))
            return $"On {item.Key} only {string.Join(" and ", gate.Voters.Select(proposal.Project.NameOf))} vote.";
        return gate.Until is { } until && until <= proposal.At ? $"{item.Key} closed {Due.Parse(item[FieldNames.Until])!.Value.Said(proposal.Project.Calendar)}; no vote is taken any more." : null;
    }
}
