namespace AutomatosX.Bot.Registers;

/// <summary>
/// How a risk was scored when both its levels were first known, and how it is scored now: what is left of it after what was done about it.
/// </summary>
/// <param name="Initial">Null as long as there is no score.</param>
/// <param name="Residual">The score of today; null as long as there is none.</param>
public sealed record RiskAssessment(RiskScore? Initial, RiskScore? Residual)
{
    /// <summary>The fields whose course tells it.</summary>
    public static IReadOnlyList<string> Fields { get; } = [FieldNames.Likelihood, FieldNames.Impact];

    /// <param name="course">How <see cref="Fields"/> of the risk went, in the order of the fold; what was said of other items and fields does not count.</param>
    public static RiskAssessment Of(Item risk, IEnumerable<Change> course)
    {
        string? likelihood = null, impact = null;
        foreach (var change in course.Where(change => change.Item == risk.Key && Fields.Contains(change.Field)))
        {
            (likelihood, impact) = change.Field == FieldNames.Likelihood ? (change.Value, impact) : (likelihood, change.Value);
            if (RiskScore.Of(likelihood, impact) is { } first)
                return new RiskAssessment(first, RiskScore.Of(risk));
        }

        return new RiskAssessment(RiskScore.Of(risk), RiskScore.Of(risk));
    }

    /// <summary><c>9 (high × high) → 3 (low × high)</c>; one score alone where it is the same; null without any.</summary>
    public string? Said => (Initial, Residual) switch
    {
        (_, null) => null,
        var (initial, residual) when initial == residual => residual!.Value.Said,
        var (initial, residual) => $"{initial!.Value.Said} → {residual!.Value.Said}",
    };
}
