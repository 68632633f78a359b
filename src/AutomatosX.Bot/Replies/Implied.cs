using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>What some fields of an item say without saying it: done is a hundred percent, and a percent is a state, unless another is said.</summary>
public static class Implied
{
    public static IReadOnlyList<FieldFinding> With(IReadOnlyList<FieldFinding> fields)
    {
        var status = fields.FirstOrDefault(field => field.Field == FieldNames.Status)?.Value;
        var percent = fields.FirstOrDefault(field => field.Field == FieldNames.Percent);
        if (status == Statuses.Done && percent is null)
            return [.. fields, new FieldFinding(FieldNames.Percent, "100", default)];
        if (status is null && percent is { Value: not "0" })
            return [.. fields, new FieldFinding(FieldNames.Status, percent.Value == "100" ? Statuses.Done : Statuses.InProgress, percent.Words)];
        return fields;
    }
}
