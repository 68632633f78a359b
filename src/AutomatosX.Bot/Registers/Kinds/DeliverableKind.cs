namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that is to be handed over: done or not.</summary>
public sealed class DeliverableKind : Kind
{
    public const string Key = "deliverable";

    public override string Name => Key;

    public override string Plural => "deliverables";

    public override string Gist => "what comes out of the work";

    public override string Prefix => "DEL";

    public override bool NamedInReplies => true;

    public override string SaidAs => "done";

    public override string NewExample => "Activation checklist, owner @oliver";

    public override IReadOnlyList<string> Heads => ["deliverable", "new deliverable"];

    public override IReadOnlyList<string> ListHeads => ["deliverables"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Deliverable") with { Required = true },
        Field.OneOf(FieldNames.Status, "Status", [Statuses.NotStarted, Statuses.Done, Statuses.Dropped]),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member) with { Leads = ["owner"], Common = true },
        Field.Words(FieldNames.Location, "Where") with { Leads = ["where"], Common = true },
        Field.Words(FieldNames.Update, "Update") with { Leads = ["update"], Long = true },
    ];

    public override IReadOnlyList<Saying> Sayings => DoneSayings.All;

    public override string State(Item item) => item.Status is Statuses.Done or Statuses.Dropped ? item.Status : "not done";

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);
}
