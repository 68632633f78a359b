namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that a person has to do before others can go on: who, what, and how long it will take them.</summary>
public sealed class AwaitingKind : Kind
{
    public const string Key = "awaiting";

    public override string Name => Key;

    public override string Plural => "things awaited";

    public override string Gist => "what the work waits for, and from whom";

    public override string Prefix => "AW";

    public override bool NamedInReplies => true;

    public override string SaidAs => "done";

    public override string NewExample => "token scope, who @paris, effort 5 min";

    public override IReadOnlyList<string> Heads => ["awaiting", "new awaiting"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "What") with { Required = true },
        Field.Of(FieldNames.Owner, "Who", FieldValues.Member) with { Leads = ["who", "owner"], First = true, Common = true },
        Field.Words(FieldNames.Effort, "Expected effort") with { Leads = ["effort", "expected", "~", "takes"] },
        Field.OneOf(FieldNames.Status, "Status", [Statuses.NotStarted, Statuses.Done, Statuses.Dropped]),
        Field.Words(FieldNames.Update, "Update") with { Leads = ["update"], Long = true },
    ];

    public override IReadOnlyList<Saying> Sayings => DoneSayings.All;

    public override string State(Item item) => item.Status is Statuses.Done or Statuses.Dropped ? item.Status : "awaited";

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);

    public override IEnumerable<Chat.FieldProblem> Problems(Proposal proposal)
    {
        if (proposal[FieldNames.Owner] is null && (proposal.IsNew || proposal.Sets(FieldNames.Owner)))
            yield return new Chat.FieldProblem(FieldNames.Owner, "Who is it awaited from? Say it like this: Awaiting @paris: token scope, ~5 min");
    }
}
