using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads an item that is told by its key: in the long form (a bold head, then labelled bullets), in one line, or below a
/// heading. What stands between key and fields is the title.
/// </summary>
internal sealed class ItemReader(People people, FieldReader fields, KeyText keys)
{
    private readonly ItemGroups _groups = new(people, fields);

    /// <param name="entry">Opens with the key.</param>
    public ItemDraft Read(ReportEntry entry, FoundKey key, string kind, Told told)
    {
        var draft = new ItemDraft(kind, key.Key, entry.Line, told);
        if (entry.Ticked == true)
            draft.Set(FieldNames.Status, Statuses.Done);
        if (InlineText.BoldLead(entry.Text) is { } bold && KeyText.Shaped(bold.Bold) is { } inBold)
        {
            var head = bold.Bold[inBold.End..];
            if (head.Trim(' ', ':', '–', '—', '-', '.').Length == 0)
            {
                Head(draft, bold.After, entry.Line);
            }
            else
            {
                Head(draft, head, entry.Line);
                Statement(draft, bold.After, entry.Line, titleOpen: false);
            }
        }
        else
        {
            Head(draft, entry.Plain[key.End..], entry.Line);
        }

        Below(draft, entry.Children);
        return draft;
    }

    /// <summary>What stands behind a key: the title first.</summary>
    public void Head(ItemDraft draft, string text, int line)
    {
        var rest = text.TrimStart(' ', ':', '–', '—', '-', '|', '.', ']');
        if (rest.StartsWith('(') && ItemGroups.Closing(rest) is var close and > 0 && IsTitle(rest[1..close]))
        {
            draft.Set(FieldNames.Title, rest[1..close].Trim());
            Statement(draft, rest[(close + 1)..], line, titleOpen: false);
        }
        else
        {
            Statement(draft, rest, line, titleOpen: true);
        }
    }

    public void Below(ItemDraft draft, IEnumerable<ReportEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Table is { } table)
                table.Rows.ToList().ForEach(row => draft.CouldNotRead(row.Line, row.Text));
            else
                Field(draft, entry);
        }
    }

    private void Field(ItemDraft draft, ReportEntry entry)
    {
        var plain = entry.Plain;
        if (FieldLabels.Split(plain) is not { } split)
        {
            Free(draft, plain, entry.Line);
            Below(draft, entry.Children);
            return;
        }

        // A label with nothing behind it stands over the bullets below: "Next steps:" and a list.
        var over = split.Value.Length == 0;
        var value = over ? string.Join("; ", entry.Children.Where(child => child.Table is null).Select(child => InlineText.Trimmed(child.Plain))) : split.Value;
        if (!fields.Read(draft, split.Label, value, entry.Line))
            draft.CouldNotRead(entry.Line, plain);
        foreach (var child in over && FieldReader.Knows(draft, split.Label) ? entry.Children.SelectMany(child => child.Children) : entry.Children)
            Extra(draft, FieldReader.Knows(draft, split.Label) ? FieldLabels.Field(split.Label) : null, child);
    }

    /// <summary>A bullet below a field goes on with it when the field is words.</summary>
    private static void Extra(ItemDraft draft, string? field, ReportEntry entry)
    {
        if (entry.Table is null && field is FieldNames.Next or FieldNames.Update or FieldNames.Mitigation or FieldNames.Remaining)
            draft.Say(field, entry.Plain);
        else
            draft.CouldNotRead(entry.Line, entry.Table is null ? entry.Plain : "a table");
        foreach (var child in entry.Children)
            Extra(draft, field, child);
    }

    /// <summary>A bullet without a label: what is told of the item.</summary>
    private void Free(ItemDraft draft, string text, int line)
    {
        foreach (var piece in Pieces.Of(text))
            fields.Remark(draft, piece, line);
    }

    /// <summary>Statement by statement; while the title is open, what is no statement belongs to it.</summary>
    private void Statement(ItemDraft draft, string text, int line, bool titleOpen)
    {
        var rest = _groups.Leading(draft, text.TrimStart(' ', ':', '–', '—', '-', '|', ',', '.'), line);
        foreach (var piece in Pieces.Of(rest))
        {
            if (titleOpen && !fields.IsStatement(draft, InlineText.Trimmed(piece.Text)) && (piece.Joint.Length == 0 || piece.AfterDash))
            {
                var (title, any) = _groups.Stripped(draft, piece.Text, line);
                draft.Say(FieldNames.Title, title, piece.Joint);
                titleOpen = !any;
                continue;
            }

            titleOpen = false;
            if (FieldLabels.Split(piece.Text) is { } split && FieldReader.Knows(draft, split.Label))
            {
                fields.Remark(draft, piece, line);
                continue;
            }

            // Brackets belong to the words that they stand behind, unless these words are a value: "In progress (Kim)".
            var bracket = piece.Text.IndexOf('(', StringComparison.Ordinal);
            var words = bracket > 0 && fields.IsStatement(draft, piece.Text[..bracket].Trim()) ? _groups.Stripped(draft, piece.Text, line).Text : piece.Text;
            fields.Remark(draft, piece with { Text = words }, line);
        }
    }

    /// <summary>In brackets right behind the key stands the title, unless it is people or labelled values.</summary>
    private bool IsTitle(string group) =>
        FieldLabels.Split(group) is null && group.Contains(' ', StringComparison.Ordinal) && people.Certain(group) is null && !keys.All(group).Any();
}
