using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>The words before a colon, or over a column, that name a field; and which fields a kind has.</summary>
internal static class FieldLabels
{
    /// <summary>The field that says how an item stands: a state or, for a risk, a colour.</summary>
    public const string Standing = FieldNames.Status;

    private const int MostWords = 5;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["status"] = Standing,
        ["state"] = Standing,
        ["rag"] = Standing,
        ["rag status"] = Standing,
        ["colour"] = Standing,
        ["color"] = Standing,
        ["current status"] = Standing,
        ["current state"] = Standing,
        ["light"] = Standing,
        ["traffic light"] = Standing,
        ["rating"] = Standing,
        ["level"] = Standing,
        ["standing"] = Standing,
        ["position"] = Standing,
        ["where it stands"] = Standing,
        ["condition"] = Standing,
        ["percent"] = FieldNames.Percent,
        ["%"] = FieldNames.Percent,
        ["% complete"] = FieldNames.Percent,
        ["% done"] = FieldNames.Percent,
        ["percent complete"] = FieldNames.Percent,
        ["completion"] = FieldNames.Percent,
        ["progress"] = FieldNames.Percent,
        ["done"] = FieldNames.Percent,
        ["owner"] = FieldNames.Owner,
        ["owners"] = FieldNames.Owner,
        ["owned by"] = FieldNames.Owner,
        ["assignee"] = FieldNames.Owner,
        ["assigned to"] = FieldNames.Owner,
        ["responsible"] = FieldNames.Owner,
        ["responsible person"] = FieldNames.Owner,
        ["assigned"] = FieldNames.Owner,
        ["accountable"] = FieldNames.Owner,
        ["in charge"] = FieldNames.Owner,
        ["lead"] = FieldNames.Owner,
        ["who"] = FieldNames.Owner,
        ["person"] = FieldNames.Owner,
        ["dri"] = FieldNames.Owner,
        ["action owner"] = FieldNames.Owner,
        ["risk owner"] = FieldNames.Owner,
        ["due"] = FieldNames.Due,
        ["due date"] = FieldNames.Due,
        ["deadline"] = FieldNames.Due,
        ["eta"] = FieldNames.Due,
        ["due by"] = FieldNames.Due,
        ["target date"] = FieldNames.Due,
        ["by when"] = FieldNames.Due,
        ["expected"] = FieldNames.Due,
        ["until"] = FieldNames.Due,
        ["owner update"] = FieldNames.Update,
        ["update"] = FieldNames.Update,
        ["updates"] = FieldNames.Update,
        ["note"] = FieldNames.Update,
        ["notes"] = FieldNames.Update,
        ["comment"] = FieldNames.Update,
        ["comments"] = FieldNames.Update,
        ["remark"] = FieldNames.Update,
        ["remarks"] = FieldNames.Update,
        ["blockers"] = FieldNames.Blockers,
        ["blocker"] = FieldNames.Blockers,
        ["blocked by"] = FieldNames.Blockers,
        ["dependencies"] = FieldNames.Blockers,
        ["next steps"] = FieldNames.Next,
        ["next step"] = FieldNames.Next,
        ["next"] = FieldNames.Next,
        ["follow-up"] = FieldNames.Next,
        ["residual"] = FieldNames.Residual,
        ["residual risk"] = FieldNames.Residual,
        ["title"] = FieldNames.Title,
        ["description"] = FieldNames.Title,
        ["summary"] = FieldNames.Title,
        ["name"] = FieldNames.Title,
        ["action"] = FieldNames.Title,
        ["action item"] = FieldNames.Title,
        ["task"] = FieldNames.Title,
        ["story"] = FieldNames.Title,
        ["risk"] = FieldNames.Title,
        ["item"] = FieldNames.Title,
        ["what"] = FieldNames.Title,
        ["text"] = FieldNames.Title,
        ["topic"] = FieldNames.Title,
        ["subject"] = FieldNames.Title,
        ["what could happen"] = FieldNames.Title,
        ["points"] = FieldNames.Points,
        ["pts"] = FieldNames.Points,
        ["sp"] = FieldNames.Points,
        ["story points"] = FieldNames.Points,
        ["pr"] = FieldNames.Pr,
        ["prs"] = FieldNames.Pr,
        ["pull request"] = FieldNames.Pr,
        ["draft"] = FieldNames.Pr,
        ["remaining"] = FieldNames.Remaining,
        ["outstanding"] = FieldNames.Remaining,
        ["remaining work"] = FieldNames.Remaining,
        ["likelihood"] = FieldNames.Likelihood,
        ["probability"] = FieldNames.Likelihood,
        ["impact"] = FieldNames.Impact,
        ["severity"] = FieldNames.Impact,
        ["confidence"] = FieldNames.Confidence,
        ["mitigation"] = FieldNames.Mitigation,
        ["mitigations"] = FieldNames.Mitigation,
        ["countermeasure"] = FieldNames.Mitigation,
        ["countermeasures"] = FieldNames.Mitigation,
        ["response"] = FieldNames.Mitigation,
        ["what we do"] = FieldNames.Mitigation,
        ["mitigation plan"] = FieldNames.Mitigation,
        ["mitigation actions"] = FieldNames.Mitigation,
        ["escalation"] = FieldNames.Escalation,
        ["escalations"] = FieldNames.Escalation,
        ["trend"] = FieldNames.From,
        ["previous status"] = FieldNames.From,
    };

    private static readonly HashSet<string> Now = new(StringComparer.OrdinalIgnoreCase) { "now", "today", "current" };
    private static readonly HashSet<string> Then = new(StringComparer.OrdinalIgnoreCase) { "before", "yesterday", "previously", "earlier", "then" };

    private static readonly Dictionary<string, HashSet<string>> OfKind = new(StringComparer.Ordinal)
    {
        ["action"] = [Standing, "percent", "owner", "due", "update", "blockers", "next", "residual", "title"],
        ["story"] = [Standing, "percent", "points", "pr", "remaining", "update", "next", "blockers", "owner", "title"],
        ["risk"] = [Standing, "from", "likelihood", "impact", "confidence", "owner", "update", "mitigation", "escalation", "title"],
    };

    /// <summary>The field that a label names, or null. Of "Blockers/Dependencies" the first word that names one decides.</summary>
    public static string? Field(string label)
    {
        var words = label.Trim(' ', ':', '*', '.');
        if (Fields.TryGetValue(words, out var field))
            return field;
        // "Colour today" and "Colour before" are one thing at two times.
        if (words.LastIndexOf(' ') is var space and > 0 && Fields.TryGetValue(words[..space], out field))
        {
            if (Now.Contains(words[(space + 1)..]))
                return field;
            if (Then.Contains(words[(space + 1)..]))
                return field == Standing ? FieldNames.From : null;
        }

        return words.Split(['/', '&', '(', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords).Select(part => Fields.GetValueOrDefault(part)).FirstOrDefault(part => part is not null);
    }

    public static bool Has(string kind, string field) => OfKind.TryGetValue(kind, out var fields) && fields.Contains(field);

    /// <summary>
    /// The few words before a colon, and what follows it. Null when the text has no such opening:
    /// a colon inside code, a time of day or an address is none.
    /// </summary>
    public static (string Label, string Value)? Split(string text)
    {
        var plain = InlineText.Plain(text);
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon > 60 || (colon + 1 < plain.Length && plain[colon + 1] != ' '))
            return null;
        var label = plain[..colon].Trim();
        if (label.Length == 0 || label.Contains('`', StringComparison.Ordinal) || label.Contains(". ", StringComparison.Ordinal) || label.Contains(';', StringComparison.Ordinal))
            return null;
        // The colon of "(Owner: …" behind a title is no colon of the title.
        if (label.Count(sign => sign == '(') != label.Count(sign => sign == ')'))
            return null;
        return label.Count(sign => sign == ' ') < MostWords ? (label, plain[(colon + 1)..].Trim()) : null;
    }

    public static bool IsLabelled(string text) => Split(text) is { } split && Field(split.Label) is not null;
}
