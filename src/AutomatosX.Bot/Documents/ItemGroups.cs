using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>What stands in brackets behind a title: "(Kim + Lee)", "(Owner: Kim, Due: 2025-01-15)", "(5 pts)". Anything else stays in the title.</summary>
internal sealed class ItemGroups(People people, FieldReader fields)
{
    /// <summary>No title has more brackets than this behind it; what has is no title.</summary>
    private const int MostGroups = 8;

    /// <summary>Reads the brackets that end a text; gives the text before them and whether there were any.</summary>
    public (string Text, bool Any) Stripped(ItemDraft draft, string text, int line)
    {
        var left = InlineText.Trimmed(text);
        var any = false;
        for (var i = 0; i < MostGroups && left.EndsWith(')') && Opening(left) is var open and >= 0 && Read(draft, left[(open + 1)..^1], line); i++)
            (left, any) = (left[..open].TrimEnd(' ', '–', '—', '-', ','), true);
        return (left, any);
    }

    /// <summary>Reads the brackets that open a text; gives what follows them.</summary>
    public string Leading(ItemDraft draft, string text, int line)
    {
        var left = text.TrimStart();
        for (var i = 0; i < MostGroups && left.StartsWith('(') && Closing(left) is var close and > 0 && Read(draft, left[1..close], line); i++)
            left = left[(close + 1)..].TrimStart(' ', ':', ',', '–', '—', '-', '.', ';');
        return left;
    }

    /// <summary>Reads the first brackets within a text that are people or values, where a mark follows them; gives what stands before and behind.</summary>
    public (string Before, string Behind)? Within(ItemDraft draft, string text, int line)
    {
        var tries = 0;
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open > 0 && tries < MostGroups; open = text.IndexOf('(', open + 1), tries++)
        {
            var close = Closing(text[open..]) + open;
            if (close <= open || close + 2 >= text.Length || text[close + 1] is not (',' or ':' or ';') || !Read(draft, text[(open + 1)..close], line))
                continue;
            return (text[..open].TrimEnd(), text[(close + 2)..].Trim());
        }

        return null;
    }

    /// <summary>The bracket that closes the one at the start, or -1.</summary>
    public static int Closing(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>All of a group is read, or none of it.</summary>
    private bool Read(ItemDraft draft, string group, int line)
    {
        var steps = new List<Action>();
        var names = new List<string>();
        var ownersOpen = false;
        foreach (var part in group.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FieldLabels.Split(part) is { } split && FieldReader.Knows(draft, split.Label))
            {
                ownersOpen = FieldLabels.Field(split.Label) == FieldNames.Owner;
                if (ownersOpen)
                    names.Add(split.Value);
                else
                    steps.Add(() => Labelled(draft, split.Label, split.Value, part, line));
            }
            else if (Value(draft, part) is { } step)
            {
                steps.Add(step);
            }
            else if (ownersOpen || people.Sure(part) is not null)
            {
                names.Add(part);
            }
            else if (OwnerIn(part) is { } owner)
            {
                names.Add(owner);
            }
            else if (names.Count > 0 && names.TrueForAll(people.Member))
            {
                // Behind members anything may be told.
                steps.Add(() => draft.Say(FieldNames.Update, part));
            }
            else
            {
                return false;
            }
        }

        var found = names.Count == 0 ? null : ownersOpen || group.Contains(':', StringComparison.Ordinal) ? people.Named(string.Join(" + ", names)) : people.Sure(string.Join(" + ", names));
        if (found is not null && FieldLabels.Has(draft.Kind, FieldNames.Owner))
            steps.Add(() => FieldReader.Owners(draft, found));
        steps.ForEach(step => step());
        return steps.Count > 0 || names.Count > 0;
    }

    // "owner Kim": the label's own words do for the colon.
    private string? OwnerIn(string part)
    {
        var space = part.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && FieldLabels.Field(part[..space]) == FieldNames.Owner && people.Member(part[space..]) ? part[space..].Trim() : null;
    }

    private void Labelled(ItemDraft draft, string label, string value, string part, int line)
    {
        if (!fields.Read(draft, label, value, line))
            draft.CouldNotRead(line, part);
    }

    private Action? Value(ItemDraft draft, string part)
    {
        if (FieldLabels.Has(draft.Kind, FieldNames.Points) && part.Contains(' ', StringComparison.Ordinal) && FieldReader.Points(part) is { } points)
            return () => draft.Set(FieldNames.Points, points);
        if (FieldLabels.Has(draft.Kind, FieldNames.Percent) && PercentText.Leading(part) is { After: "" } percent)
            return () => draft.Set(FieldNames.Percent, Number.Text(percent.Percent));
        if (FieldLabels.Has(draft.Kind, FieldNames.Due) && (InlineText.StartsWithWord(part, "due") || InlineText.StartsWithWord(part, "by")) && fields.DueDate(part) is { } due)
            return () => draft.Set(FieldNames.Due, due);
        if (FieldLabels.Has(draft.Kind, FieldNames.Status) && draft.Kind != "risk" && StatusText.Read(part) is { Status: { } status, Rest: "" })
            return () => draft.Set(FieldNames.Status, status);
        if (draft.Kind == "risk" && RiskText.Rag(part) is { Rest: "" } rag)
            return () => FieldReader.Colour(draft, rag);
        return null;
    }

    private static int Opening(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }

        return -1;
    }
}
