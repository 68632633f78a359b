namespace AutomatosX.Bot.Registers;

/// <summary>The names of the fields, as they stand in the register, in exports and in the corpus.</summary>
public static class FieldNames
{
    public const string Status = "status";
    public const string Percent = "percent";
    public const string Owner = "owner";
    public const string With = "with";
    public const string Due = "due";
    public const string Update = "update";
    public const string Blockers = "blockers";
    public const string Next = "next";
    public const string Residual = "residual";
    public const string Title = "title";
    public const string Rag = "rag";
    public const string Likelihood = "likelihood";
    public const string Impact = "impact";
    public const string Confidence = "confidence";
    public const string Mitigation = "mitigation";
    public const string Escalation = "escalation";
    public const string Points = "points";
    public const string Pr = "pr";
    public const string Remaining = "remaining";
    public const string Value = "value";
    public const string Unit = "unit";
    public const string Baseline = "baseline";
    public const string Target = "target";
    public const string Tolerance = "tolerance";
    public const string Text = "text";
    public const string To = "to";
    public const string From = "from";
    public const string Reason = "reason";
    public const string Part = "part";
    public const string Back = "back";
    public const string Rule = "rule";
    public const string About = "about";
    public const string Occasion = "occasion";
    public const string Seen = "seen";
    public const string Snoozed = "snoozed";
    public const string Level = "level";
    public const string For = "for";
    public const string Needs = "needs";
    public const string Label = "label";
    public const string Location = "location";
}
