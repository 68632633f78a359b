namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that was made and can be opened.</summary>
public sealed class ArtifactKind : Kind
{
    public const string Key = "artifact";

    public override string Name => Key;

    public override string Plural => "artifacts";

    public override string Prefix => "F";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Label, "Label"),
        Field.Words(FieldNames.Location, "Location"),
    ];
}
