using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that is measured. Members name it themselves: its name is its key.</summary>
public sealed class MetricKind : Kind
{
    public const string Key = "metric";

    /// <summary>The good side is the high one.</summary>
    public const string Higher = "higher";

    /// <summary>The good side is the low one.</summary>
    public const string Lower = "lower";

    public override string Name => Key;

    public override string Plural => "metrics";

    public override string Gist => "figures against their limits";

    public override string Prefix => "M";

    public override bool NamedInReplies => true;

    public override bool NamedByMembers => true;

    public override string Example => "parse_duration_ms p95";

    public override string NewExample => "parse_duration_ms p95, unit ms, baseline 79.9 (Week 1 Day 6), tolerance 10 % regression, risk R-1";

    public override string SaidAs => "83.5 ms";

    public override string? Measured => FieldNames.Value;

    public override IReadOnlyList<Field> Fields { get; } =
    [
        Field.Words(FieldNames.Title, "Title"),
        Field.Of(FieldNames.Value, "Value", FieldValues.Number),
        Field.Words(FieldNames.Unit, "Unit"),
        Field.OneOf(FieldNames.Direction, "Better when", [Lower, Higher]),
        Field.Of(FieldNames.Baseline, "Baseline", FieldValues.Number),
        Field.Of(FieldNames.BaselineDate, "Baseline taken on", FieldValues.Date),
        Field.Words(FieldNames.Scope, "Scope of the baseline"),
        Field.Of(FieldNames.Target, "Target", FieldValues.Number),
        Field.Of(FieldNames.Tolerance, "Tolerance", FieldValues.Tolerance),
        Field.Of(FieldNames.Warn, "Warns at", FieldValues.Threshold),
        Field.Of(FieldNames.Critical, "Critical at", FieldValues.Threshold),
        Field.Of(FieldNames.Breaches, "Consecutive breaches that count", FieldValues.Count),
        Field.Of(FieldNames.Budget, "Budget", FieldValues.Number),
        Field.Words(FieldNames.Expected, "Expected"),
        Field.Words(FieldNames.Risk, "Risk"),
        Field.Of(FieldNames.Owner, "Owner", FieldValues.Member),
        Field.Words(FieldNames.Update, "Update"),
    ];

    public override IEnumerable<FieldProblem> Problems(Proposal proposal)
    {
        if ((proposal.Sets(FieldNames.Tolerance) || proposal.Sets(FieldNames.Baseline)) && proposal[FieldNames.Baseline] is null && Tolerance.Parse(proposal[FieldNames.Tolerance]) is { NeedsBaseline: true } tolerance)
            yield return new FieldProblem(FieldNames.Tolerance, $"A tolerance of {tolerance.Said} is judged against a baseline: say one, as in baseline 79.9 (Week 1 Day 6), or a limit of the value, as in tolerance ≤210 ms.");
        if (proposal.Sets(FieldNames.Budget) && Number.Decimal(proposal[FieldNames.Budget]) is <= 0)
            yield return new FieldProblem(FieldNames.Budget, "A budget is more than nothing, as in budget 500.");
    }

    public override string State(Item item) => Words(item[FieldNames.Value], item[FieldNames.Value] is null ? null : item[FieldNames.Unit]);
}
