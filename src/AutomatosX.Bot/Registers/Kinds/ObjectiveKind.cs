namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>What a session or a day is for: done or not.</summary>
public sealed class ObjectiveKind : Kind
{
    public const string Key = "objective";

    public override string Name => Key;

    public override string Plural => "objectives";

    public override string Gist => "what the work is for";

    public override string Prefix => "OBJ";

    public override bool NamedInReplies => true;

    public override string SaidAs => "done";

    public override string NewExample => "Verify all workflows";

    public override IReadOnlyList<string> Heads => ["objective", "new objective", "session objective"];

    public override IReadOnlyList<string> ListHeads => ["objectives", "session objectives"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Objective") with { Required = true },
        Field.OneOf(FieldNames.Status, "Status", [Statuses.NotStarted, Statuses.Done, Statuses.Dropped]),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member) with { Leads = ["owner"], Common = true },
        Field.Words(FieldNames.Update, "Update") with { Leads = ["update"], Long = true },
    ];

    public override IReadOnlyList<Saying> Sayings => DoneSayings.All;

    public override string State(Item item) => item.Status is Statuses.Done or Statuses.Dropped ? item.Status : "not done";

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);
}
