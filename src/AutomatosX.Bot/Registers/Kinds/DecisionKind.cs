namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that was decided.</summary>
public sealed class DecisionKind : Kind
{
    public const string Key = "decision";

    public override string Name => Key;

    public override string Plural => "decisions";

    public override string Gist => "what was decided";

    public override string Prefix => "D";

    public override bool HasCommand => true;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Text, "Decision") with { Required = true },
    ];
}
