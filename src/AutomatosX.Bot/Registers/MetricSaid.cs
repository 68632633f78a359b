namespace AutomatosX.Bot.Registers;

/// <summary>The parts of a metric's declaration as people read them.</summary>
public static class MetricSaid
{
    /// <summary><c>tolerance ≤10 % regression</c>, <c>warns at +6 %</c>; null for what another part says already.</summary>
    public static string? Part(string field, string value) => field switch
    {
        FieldNames.Tolerance => $"tolerance {Limit(value)}",
        FieldNames.Warn => $"warns at {Threshold.Parse(value)?.Text ?? value}",
        FieldNames.Critical => $"critical at {Threshold.Parse(value)?.Text ?? value}",
        FieldNames.Breaches => value == "1" ? "each breach counts" : $"counts after {value} in a row",
        FieldNames.Direction => $"{value} is better",
        FieldNames.Scope => $"baseline of {value}",
        FieldNames.BaselineDate => null,
        _ => $"{field} {value}",
    };

    // A bare number is a percent, as it has always been said.
    private static string Limit(string value) => Number.Decimal(value) is null ? Tolerance.Parse(value)?.Said ?? value : $"{value} %";
}
