namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Days on which a member is away.</summary>
public sealed class AbsenceKind : Kind
{
    public const string Key = "absence";

    public override string Name => Key;

    public override string Plural => "absences";

    public override string Prefix => "AB";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Of(FieldNames.From, "From", FieldValues.Date),
        Field.Of(FieldNames.To, "To", FieldValues.Date),
        Field.OneOf(FieldNames.Reason, "Reason", ["vacation", "sick", "away"]),
    ];
}
