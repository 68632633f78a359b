namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Anything else worth a line in the day summary.</summary>
public sealed class NoteKind : Kind
{
    public const string Key = "note";

    public override string Name => Key;

    public override string Plural => "notes";

    public override string Prefix => "N";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Text, "Note"),
    ];
}
