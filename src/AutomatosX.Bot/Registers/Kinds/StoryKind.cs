namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>A story of the sprint.</summary>
public sealed class StoryKind : Kind
{
    public const string Key = "story";

    public override string Name => Key;

    public override string Plural => "stories";

    public override string Gist => "the work of the sprint, burn-down, capacity";

    public override string Prefix => "S";

    public override bool NamedInReplies => true;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Title") with { Required = true },
        Field.OneOf(FieldNames.Status, "Status", Statuses.All),
        Field.Of(FieldNames.Percent, "Percent", FieldValues.Percent),
        Field.Of(FieldNames.Points, "Points", FieldValues.Number),
        Field.Of(FieldNames.Sprint, "Sprint", FieldValues.Number),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member),
        Field.Words(FieldNames.With, "With"),
        Field.Words(FieldNames.Pr, "PR"),
        Field.Words(FieldNames.Remaining, "Remaining"),
        Field.Words(FieldNames.Update, "Update") with { Long = true },
        Field.Words(FieldNames.Blockers, "Blockers"),
        Field.Words(FieldNames.Next, "Next steps"),
        Field.Of(FieldNames.Links, "Linked to", FieldValues.Keys),
    ];

    public override string State(Item item) => WorkState.Of(item);

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);
}
