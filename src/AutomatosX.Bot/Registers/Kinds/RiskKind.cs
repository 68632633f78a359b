namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that may go wrong.</summary>
public sealed class RiskKind : Kind
{
    public const string Key = "risk";

    public override string Name => Key;

    public override string Plural => "risks";

    public override string Gist => "what could go wrong, and the risk board";

    public override string Prefix => "R";

    public override bool NamedInReplies => true;

    public override string SaidAs => "yellow";

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Title") with { Required = true },
        Field.OneOf(FieldNames.Rag, "Status", Rags.All),
        Field.OneOf(FieldNames.Likelihood, "Likelihood", Levels.All),
        Field.OneOf(FieldNames.Impact, "Impact", Levels.All),
        Field.Of(FieldNames.Confidence, "Confidence", FieldValues.Percent),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member),
        Field.Words(FieldNames.Update, "Update") with { Long = true },
        Field.Words(FieldNames.Mitigation, "Mitigation"),
        Field.Words(FieldNames.Escalation, "Escalation"),
        Field.Of(FieldNames.Review, "Next review", FieldValues.Date),
        Field.Of(FieldNames.Links, "Linked to", FieldValues.Keys),
    ];

    public override string State(Item item) => item[FieldNames.Rag] ?? "";
}
