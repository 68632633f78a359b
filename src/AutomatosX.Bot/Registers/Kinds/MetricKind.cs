namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that is measured.</summary>
public sealed class MetricKind : Kind
{
    public const string Key = "metric";

    public override string Name => Key;

    public override string Plural => "metrics";

    public override string Prefix => "M";

    public override bool NamedInReplies => true;

    public override bool NamedByMembers => true;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Title"),
        Field.Of(FieldNames.Value, "Value", FieldValues.Number),
        Field.Words(FieldNames.Unit, "Unit"),
        Field.Of(FieldNames.Baseline, "Baseline", FieldValues.Number),
        Field.Of(FieldNames.Target, "Target", FieldValues.Number),
        Field.Of(FieldNames.Tolerance, "Tolerance", FieldValues.Number),
        Field.Words(FieldNames.Update, "Update"),
    ];

    public override string State(Item item) => Words(item[FieldNames.Value], item[FieldNames.Value] is null ? null : item[FieldNames.Unit]);
}
