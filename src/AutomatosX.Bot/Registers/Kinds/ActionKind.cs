namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that somebody does by a date.</summary>
public sealed class ActionKind : Kind
{
    public const string Key = "action";

    public override string Name => Key;

    public override string Plural => "action items";

    public override string Gist => "who does what by when";

    public override string Prefix => "ACTION";

    public override bool NamedInReplies => true;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Title") with { Required = true },
        Field.OneOf(FieldNames.Status, "Status", Statuses.All),
        Field.Of(FieldNames.Percent, "Percent", FieldValues.Percent),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member),
        Field.Words(FieldNames.With, "With"),
        Field.Of(FieldNames.Due, "Due", FieldValues.Date),
        Field.Words(FieldNames.Update, "Update") with { Long = true },
        Field.Words(FieldNames.Blockers, "Blockers"),
        Field.Words(FieldNames.Next, "Next steps"),
        Field.Of(FieldNames.Links, "Linked to", FieldValues.Keys),
        Field.OneOf(FieldNames.Residual, "Residual risk", Levels.All),
    ];

    public override string State(Item item) => WorkState.Of(item);

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);
}
