namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something to be reached later than the next day: by a date, or within a horizon in the project's own words (<c>Month 1</c>).</summary>
public sealed class MilestoneKind : Kind
{
    public const string Key = "milestone";

    public override string Name => Key;

    public override string Plural => "milestones";

    public override string Gist => "what is to be reached later, by horizon or date";

    public override string Prefix => "MS";

    public override bool NamedInReplies => true;

    public override string SaidAs => "done";

    public override string NewExample => "Cost dashboard, horizon Month 1, owner @oliver";

    public override IReadOnlyList<string> Heads => ["milestone", "new milestone"];

    public override IReadOnlyList<string> ListHeads => ["milestones"];

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Milestone") with { Required = true },
        Field.Words(FieldNames.Horizon, "Horizon") with { Leads = ["horizon"], Hint = "When, in the project's own words: Immediate, Week 2-3, Month 1." },
        Field.Of(FieldNames.Due, "Due", FieldValues.Date) with { Leads = ["due", "by"], Common = true },
        Field.OneOf(FieldNames.Status, "Status", Statuses.All),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member) with { Leads = ["owner"], Common = true },
        Field.Words(FieldNames.Target, "Target") with { Leads = ["target"], Common = true },
        Field.Words(FieldNames.Update, "Update") with { Leads = ["update"], Long = true },
    ];

    public override IReadOnlyList<Saying> Sayings { get; } =
    [
        .. DoneSayings.All,
        new(FieldNames.Status, Statuses.InProgress, "in progress", "started", "under way"),
        new(FieldNames.Status, Statuses.AtRisk, "at risk"),
        new(FieldNames.Status, Statuses.OnTrack, "on track"),
        new(FieldNames.Status, Statuses.Blocked, "blocked"),
    ];

    public override string State(Item item) => item.Status is { } status ? Statuses.Said(status) : "open";

    public override bool IsClosed(Item item) => Statuses.IsClosed(item.Status);
}
