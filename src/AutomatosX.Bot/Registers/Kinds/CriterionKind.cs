namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>What has to hold for something to count as a success: its target, where it stands, whether that is enough.</summary>
public sealed class CriterionKind : Kind
{
    public const string Key = "criterion";

    public const string Met = "met";
    public const string NotMet = "not-met";

    public override string Name => Key;

    public override string Plural => "success criteria";

    public override string Gist => "targets, and how far each is";

    public override string Prefix => "SC";

    public override bool NamedInReplies => true;

    public override string SaidAs => "met";

    public override string NewExample => "Build errors, target 0, current 0";

    public override IReadOnlyList<string> Heads => ["success criterion", "new success criterion", "criterion", "new criterion"];

    public override IReadOnlyList<string> ListHeads => ["success criteria"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Criterion") with { Required = true },
        Field.Words(FieldNames.Target, "Target") with { Leads = ["target"] },
        Field.Words(FieldNames.Current, "Current") with { Leads = ["current", "currently", "now"], Common = true },
        Field.OneOf(FieldNames.Status, "Status", [NotMet, Statuses.AtRisk, Met]),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member) with { Leads = ["owner"], Common = true },
    ];

    public override IReadOnlyList<Saying> Sayings { get; } =
    [
        new(FieldNames.Status, NotMet, "not met", "not yet met", "missed", "open"),
        new(FieldNames.Status, Met, "met", "done", "passed", "achieved", "reached", "fulfilled"),
        new(FieldNames.Status, Statuses.AtRisk, "at risk"),
    ];

    public override string State(Item item) => item.Status is { } status ? Statuses.Said(status) : "open";

    public override bool IsClosed(Item item) => item.Status == Met;
}
