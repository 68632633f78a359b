using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>Reads what has no key of its own: decisions, escalations, priorities, objectives, artifacts.</summary>
internal sealed class PlainReader(People people, ReportDraft report)
{
    private const string Critical = "critical";
    private const string High = "high";
    private const string Normal = "normal";

    /// <summary>A line that says itself what it is: "Decision: …", "Escalations: none", "Artifacts: …".</summary>
    public bool Labelled(ReportEntry entry)
    {
        if ((FieldLabels.Split(entry.Plain) ?? Dashed(entry.Plain)) is not { } split)
            return false;
        switch (split.Label.ToUpperInvariant())
        {
            case "DECISION" or "DECISIONS":
                Under(entry, split.Value, (line, text) => Add("decision", line, (FieldNames.Text, text)));
                return true;
            case "ESCALATION" or "ESCALATIONS" or "ESCALATED":
                Under(entry, split.Value, (line, text) => Add("escalation", line, (FieldNames.Text, text)));
                return true;
            case "ARTIFACT" or "ARTIFACTS" or "ARTEFACTS" or "ARTIFACTS CAPTURED" or "DELIVERABLES":
                Under(entry, split.Value, (line, text) => Artifacts(line, text));
                return true;
            default:
                return false;
        }
    }

    /// <param name="escalationsAreLed">Whether the section's escalations are led by that word, so that its other entries are none.</param>
    public bool Read(ReportEntry entry, Matter matter, string? forDay, bool escalationsAreLed)
    {
        if (matter.HasFlag(Matter.Priorities))
            return Priority(entry, forDay, null);
        if (matter.HasFlag(Matter.Objectives))
            return entry.IsBullet && Objective(entry);
        if (matter.HasFlag(Matter.Artifacts))
            return entry.IsBullet && Artifact(entry.Line, entry.Plain);
        if (!entry.IsBullet || (FieldLabels.Split(entry.Plain) is { Value: "" }) || InlineText.IsNone(entry.Plain))
            return InlineText.IsNone(entry.Plain);
        var kind = (matter & (Matter.Decisions | Matter.Escalations)) switch
        {
            Matter.Decisions => "decision",
            Matter.Escalations => "escalation",
            // Both under one heading: what is led by no "Escalation:" where others are is a decision; else it could be either.
            Matter.Decisions | Matter.Escalations when escalationsAreLed => "decision",
            _ => null,
        };
        return kind is not null && Add(kind, entry.Line, (FieldNames.Text, entry.Plain));
    }

    /// <summary>"Decision — …": a dash does for a colon.</summary>
    private static (string Label, string Value)? Dashed(string text)
    {
        var pieces = Pieces.Of(text[..Math.Min(text.Length, 40)]);
        return pieces.Count > 1 && pieces[1].AfterDash ? (pieces[0].Text, text[(text.IndexOf(pieces[1].Joint, StringComparison.Ordinal) + pieces[1].Joint.Length)..].Trim()) : null;
    }

    private bool Priority(ReportEntry entry, string? forDay, string? above)
    {
        if (!entry.IsBullet && FieldLabels.Split(entry.Plain) is null && above is null)
            return false;
        var split = FieldLabels.Split(entry.Plain) ?? Bracketed(entry.Plain) ?? Dashed(entry.Plain);
        var said = split is { } lead ? Level(lead.Label) : null;
        var text = said is null ? entry.Plain : split!.Value.Value;
        // A lead with nothing behind it stands over the bullets below.
        if (entry.Children.Count > 0 && (text.Length == 0 || split is { Value: "" }))
        {
            foreach (var child in entry.Children)
            {
                if (child.Table is not null || !Priority(child, forDay, said ?? above ?? Normal))
                    report.CouldNotRead(child);
            }

            return true;
        }

        if (InlineText.IsNone(text))
            return true;
        var draft = new ItemDraft("priority", "", entry.Line);
        draft.Set(FieldNames.Text, InlineText.Trimmed(text));
        draft.Set(FieldNames.Level, said ?? above ?? Normal);
        if (Owners(text) is { } owners)
            FieldReader.Owners(draft, owners);
        if (forDay is not null)
            draft.Set(FieldNames.For, forDay);
        report.Add(draft);
        entry.Children.ForEach(report.CouldNotRead);
        return true;
    }

    /// <summary>People in brackets anywhere in the text, when it can be nothing else.</summary>
    private PeopleReading? Owners(string text)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0)
                return null;
            var group = text[(open + 1)..close];
            if (FieldLabels.Split(group) is { } split && FieldLabels.Field(split.Label) == FieldNames.Owner)
                return people.Named(split.Value);
            if (group.Length < 200 && people.Certain(group) is { } found)
                return found;
            open = close;
        }

        return null;
    }

    /// <summary>"[High] …".</summary>
    private static (string Label, string Value)? Bracketed(string text) =>
        text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is var end and > 1 and < 20 ? (text[1..end], text[(end + 1)..].Trim()) : null;

    private static string? Level(string lead)
    {
        var words = lead.ToUpperInvariant().Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 3)
            return null;
        if (words.Contains("CRITICAL", StringComparer.Ordinal) || lead.Contains("top priority", StringComparison.OrdinalIgnoreCase))
            return Critical;
        if (words[0] is "HIGH" or "HIGHEST" || words is ["IMPORTANT", ..])
            return High;
        return words[0] is "SUPPORTING" or "NORMAL" or "MEDIUM" or "LOW" or "STANDARD" && words.Length <= 2 ? Normal : null;
    }

    private bool Objective(ReportEntry entry)
    {
        var draft = new ItemDraft("objective", "", entry.Line);
        draft.Set(FieldNames.Text, InlineText.Trimmed(entry.Plain));
        // A ticked box states that it is done; an empty one states nothing.
        if (entry.Ticked == true)
            draft.Set(FieldNames.Status, Statuses.Done);
        report.Add(draft);
        return true;
    }

    private void Artifacts(int line, string text)
    {
        var mask = new TextMask(text);
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !(text[i] is ',' or ';' && mask.IsOpen(i)))
                continue;
            Artifact(line, text[from..i]);
            from = i + 1;
        }
    }

    /// <summary>A label, and the place when it is written as code: "Test log (`logs/a.txt`)".</summary>
    private bool Artifact(int line, string text)
    {
        var label = InlineText.Trimmed(text);
        if (label.Length == 0 || InlineText.IsNone(label))
            return true;
        var open = label.IndexOf('`', StringComparison.Ordinal);
        var close = open < 0 ? -1 : label.IndexOf('`', open + 1);
        var place = close < 0 ? "" : label[(open + 1)..close];
        if (place.IndexOfAny(['/', '.', ':']) < 0)
            return Add("artifact", line, (FieldNames.Label, label));
        var name = (label[..open] + label[(close + 1)..]).Replace("()", "", StringComparison.Ordinal).Trim(' ', '—', '–', '-', ':', '.');
        return Add("artifact", line, (FieldNames.Label, name.Length == 0 ? place : name), (FieldNames.Location, place));
    }

    private void Under(ReportEntry entry, string value, Action<int, string> add)
    {
        if (value.Length > 0 && !InlineText.IsNone(value))
            add(entry.Line, value);
        foreach (var child in entry.Children)
        {
            if (child.Table is null && value.Length == 0 && !InlineText.IsNone(child.Plain))
                add(child.Line, child.Plain);
            else if (child.Table is not null || value.Length > 0)
                report.CouldNotRead(child);
        }
    }

    private bool Add(string kind, int line, params (string Field, string Value)[] values)
    {
        var draft = new ItemDraft(kind, "", line);
        foreach (var (field, value) in values)
            draft.Set(field, InlineText.Trimmed(value));
        report.Add(draft);
        return true;
    }
}
