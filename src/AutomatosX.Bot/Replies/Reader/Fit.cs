using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Which values fit which kind: a colour on an action asks, a percent on a risk is its confidence.</summary>
internal static class Fit
{
    private static readonly Dictionary<string, HashSet<string>> FieldsOf = new(StringComparer.Ordinal)
    {
        ["action"] = [FieldNames.Status, FieldNames.Percent, FieldNames.Owner, FieldNames.With, FieldNames.Due, FieldNames.Update, FieldNames.Blockers, FieldNames.Next, FieldNames.Residual, FieldNames.Title],
        ["risk"] = [FieldNames.Rag, FieldNames.Likelihood, FieldNames.Impact, FieldNames.Confidence, FieldNames.Owner, FieldNames.With, FieldNames.Update, FieldNames.Mitigation, FieldNames.Escalation, FieldNames.Review, FieldNames.Title],
        ["story"] = [FieldNames.Status, FieldNames.Percent, FieldNames.Points, FieldNames.Pr, FieldNames.Remaining, FieldNames.Update, FieldNames.Next, FieldNames.Blockers, FieldNames.Owner, FieldNames.With, FieldNames.Title],
        ["metric"] =
        [
            FieldNames.Value, FieldNames.Unit, FieldNames.Baseline, FieldNames.Target, FieldNames.Tolerance, FieldNames.Direction, FieldNames.BaselineDate, FieldNames.Scope, FieldNames.Warn, FieldNames.Critical,
            FieldNames.Breaches, FieldNames.Budget, FieldNames.Risk, FieldNames.Owner,
        ],
    };

    /// <summary>Values that mean nothing on a kind that has no place for them.</summary>
    private static readonly HashSet<string> Harmless = [FieldNames.Blockers, FieldNames.Pr, FieldNames.Confidence, FieldNames.Next, FieldNames.Mitigation, FieldNames.Escalation, FieldNames.Review, FieldNames.Remaining, FieldNames.Title, FieldNames.With, FieldNames.Update];

    /// <summary>Whether the item's kind has a place for a field.</summary>
    public static bool Takes(Named item, string field) => FieldsOf.TryGetValue(item.Kind, out var fields) && fields.Contains(field);

    /// <summary>The value as the item's kind takes it, with a doubt where it takes none; null where nothing is to be made of it.</summary>
    public static Said? For(Named item, Said said)
    {
        if (!FieldsOf.TryGetValue(item.Kind, out var fields))
            return null;
        if (item.Kind == "risk" && said.Field == FieldNames.Percent)
            said = said with { Field = FieldNames.Confidence };
        if (fields.Contains(said.Field))
            return said;
        if (Harmless.Contains(said.Field) || item.Kind == "metric")
            return null;
        return said with { Doubt = said.Doubt ?? Doubt.WrongKind };
    }
}
