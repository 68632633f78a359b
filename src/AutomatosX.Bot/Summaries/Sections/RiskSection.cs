using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries.Sections;

/// <summary>The risks that were mentioned or came up, with where they went.</summary>
internal static class RiskSection
{
    public static IEnumerable<Item> Shown(DayFacts facts) => facts.Of(RiskKind.Key).Where(facts.Mentions);

    public static IEnumerable<Line> Lines(DayFacts facts)
    {
        foreach (var risk in Shown(facts))
        {
            yield return Line.Of(TextRun.Strong($"{risk.Key} – {risk.Title} (Owner: {facts.OwnersOf(risk)}) – Status: {facts.TrendOf(risk).Said}"))
                .From(risk.Fields.GetValueOrDefault(FieldNames.Rag)?.Message ?? risk.Created.Message);
            foreach (var line in Told(facts, risk))
                yield return line;
        }

        if (!Shown(facts).Any())
            yield break;
        var fresh = facts.NewOf(RiskKind.Key).ToList();
        yield return Line.Of(TextRun.Strong("New risks:"), fresh.Count == 0 ? " none." : $" {string.Join(", ", fresh.Select(risk => $"{risk.Key} {risk.Title}{facts.By(risk)}"))}.");
        var next = facts.Project.Calendar.NextWorkingDay(facts.Day);
        foreach (var review in facts.Project.TouchpointsOn(next).Where(touchpoint => touchpoint.Kind == TouchpointKind.RiskReview))
            yield return Line.Of(TextRun.Strong($"{review.Title}:"), $" next {DateWords.Day(next)} {DateWords.TimeIn(facts.Project.Calendar, review.At)}{(review.Evidence.Length > 0 ? $"; {review.Evidence.TrimEnd('.')}" : "")}.");
    }

    /// <summary><c>3 risks improved, none red</c>.</summary>
    public static string Said(DayFacts facts)
    {
        var risks = facts.Of(RiskKind.Key).ToList();
        var improved = risks.Count(risk => facts.TrendOf(risk).Direction == Direction.Improved);
        var worse = risks.Where(risk => facts.TrendOf(risk).Direction == Direction.Worsened).Select(risk => $"{risk.Key} {risk[FieldNames.Rag]}").ToList();
        var reds = risks.Where(risk => risk[FieldNames.Rag] == Rags.Red).ToList();
        var red = reds.Where(risk => facts.TrendOf(risk).Direction != Direction.Worsened).Select(risk => risk.Key).ToList();
        List<string> parts = [];
        if (improved > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{improved} {(improved == 1 ? "risk" : "risks")} improved"));
        if (worse.Count > 0)
            parts.Add($"worse: {string.Join(", ", worse)}");
        if (parts.Count == 0)
            parts.Add("no risk moved");
        // A risk that turned red today was named as worse already.
        if (reds.Count == 0)
            parts.Add("none red");
        else if (red.Count > 0)
            parts.Add($"red: {string.Join(", ", red)}");
        return string.Join(", ", parts);
    }

    private static IEnumerable<Line> Told(DayFacts facts, Item risk) =>
    [
        .. ItemLines.Updates(facts, risk, "Update"),
        .. Assessment(facts, risk),
        .. ItemLines.Field(risk, "Mitigation", FieldNames.Mitigation),
        .. Escalations(facts, risk),
        .. Due.Parse(risk[FieldNames.Review]) is { } review ? [Line.Of($"Next review: {review.Said(facts.Project.Calendar)}.").In(1).From(risk.Fields[FieldNames.Review].Message)] : Array.Empty<Line>(),
        .. Linked(facts, risk),
    ];

    // What somebody said of it, or what a rule took to somebody that day; where there is neither, it says so.
    private static IEnumerable<Line> Escalations(DayFacts facts, Item risk)
    {
        Line[] lines = [.. ItemLines.Field(risk, "Escalation", FieldNames.Escalation), .. facts.NewOf(EscalationKind.Key).Where(item => item[FieldNames.About] == risk.Key).Select(item => Line.Of($"Escalation: {ItemLines.Capital(item.Title)}").In(1).From(item.Created.Message))];
        return lines.Length > 0 ? lines : [Line.Of("Escalation: None").In(1)];
    }

    private static IEnumerable<Line> Linked(DayFacts facts, Item risk)
    {
        var linked = Links.Of(risk, facts.Items).Select(item => Kind.Of(item.Kind).State(item) is { Length: > 0 } state ? $"{item.Key} ({state})" : item.Key).ToList();
        return linked.Count == 0 ? [] : [Line.Of($"Linked to: {string.Join(", ", linked)}.").In(1)];
    }

    // With both levels the score says them; the first score stands before the one of today.
    private static IEnumerable<Line> Assessment(DayFacts facts, Item risk)
    {
        List<string> parts = [];
        if (RiskAssessment.Of(risk, facts.RiskCourse).Said is { } score)
            parts.Add($"score {score}");
        else if (risk[FieldNames.Likelihood] is { } likelihood)
            parts.Add($"likelihood {likelihood}");
        else if (risk[FieldNames.Impact] is { } impact)
            parts.Add($"impact {impact}");
        if (risk[FieldNames.Confidence] is { } confidence)
            parts.Add($"confidence {confidence}%");
        return parts.Count == 0 ? [] : [Line.Of($"Assessment: {string.Join(", ", parts)}.").In(1)];
    }
}
