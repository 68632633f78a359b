namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something planned for a day.</summary>
public sealed class PriorityKind : Kind
{
    public const string Key = "priority";

    public override string Name => Key;

    public override string Plural => "priorities";

    public override string Prefix => "PR";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Text, "Priority"),
        Field.OneOf(FieldNames.Level, "Level", ["critical", "high", "normal"]),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member),
        Field.Of(FieldNames.For, "For", FieldValues.Date),
        Field.OneOf(FieldNames.Status, "Status", [Statuses.Done, Statuses.Dropped]),
    ];

    public override string State(Item item) => item.Status is { } status ? Statuses.Said(status) : "";

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);
}
