namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that was taken to somebody else.</summary>
public sealed class EscalationKind : Kind
{
    public const string Key = "escalation";

    public override string Name => Key;

    public override string Plural => "escalations";

    public override string Prefix => "E";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Text, "Escalation"),
        Field.Of(FieldNames.To, "To", FieldValues.Member),
    ];
}
