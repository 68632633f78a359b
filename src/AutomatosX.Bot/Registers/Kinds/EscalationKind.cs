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
        Field.Words(FieldNames.With, "Also to"),
        Field.Words(FieldNames.Rule, "By the rule"),
        Field.Words(FieldNames.About, "About"),
        Field.Words(FieldNames.Occasion, "Occasion"),
        Field.Words(FieldNames.Reason, "Because"),
        Field.Of(FieldNames.Seen, "Seen by", FieldValues.Member),
        Field.Of(FieldNames.Snoozed, "Snoozed until", FieldValues.Date),
    ];

    public override bool IsClosed(Item item) => item[FieldNames.Seen] is not null;
}
