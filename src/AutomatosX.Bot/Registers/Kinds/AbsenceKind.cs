namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Days on which a member is away.</summary>
public sealed class AbsenceKind : Kind
{
    public const string Key = "absence";

    public const string Morning = "morning";
    public const string Afternoon = "afternoon";

    /// <summary>Half of each day; nobody said which.</summary>
    public const string Half = "half";

    public const string Vacation = "vacation";
    public const string Sick = "sick";
    public const string Away = "away";

    public override string Name => Key;

    public override string Plural => "absences";

    public override string Prefix => "AB";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Of(FieldNames.From, "From", FieldValues.Date),
        Field.Of(FieldNames.To, "To", FieldValues.Date),
        Field.OneOf(FieldNames.Reason, "Reason", [Vacation, Sick, Away]),
        Field.OneOf(FieldNames.Part, "Part of the day", [Morning, Afternoon, Half]),
        Field.Of(FieldNames.Back, "Back from", FieldValues.Date),
    ];
}
