namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something in the way that is no item of its own.</summary>
public sealed class BlockerKind : Kind
{
    public const string Key = "blocker";

    public override string Name => Key;

    public override string Plural => "blockers";

    public override string Prefix => "B";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Text, "Blocker"),
        Field.Of(FieldNames.Needs, "Needs", FieldValues.Member),
        Field.OneOf(FieldNames.Status, "Status", [Statuses.Done, Statuses.Dropped]),
    ];

    public override string State(Item item) => item.Status is { } status ? Statuses.Said(status) : "";

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);
}
