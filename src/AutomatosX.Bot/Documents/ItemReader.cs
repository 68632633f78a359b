using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads an item that is told by its key: in the long form (a bold head, then labelled bullets), in one line, or below a
/// heading. What stands between key and fields is the title.
/// </summary>
internal sealed class ItemReader(People people, FieldReader fields, KeyText keys)
{
    private const int MostCommas = 12;

    private readonly ItemGroups _groups = new(people, fields);

    /// <param name="entry">Opens with the key.</param>
    public ItemDraft Read(ReportEntry entry, FoundKey key, string kind, Told told)
    {
        var draft = new ItemDraft(kind, key.Key, entry.Line, told);
        if (entry.Ticked == true)
            draft.Set(FieldNames.Status, Statuses.Done);
        if (InlineText.BoldLead(entry.Text) is { } bold && KeyText.Shaped(bold.Bold) is { } inBold)
        {
            var head = bold.Bold[Math.Min(Math.Max(inBold.End, key.End), bold.Bold.Length)..];
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
        var rest = text.TrimStart(' ', ':', '–', '—', '-', '|', '/', '·', '•', '.', ']');
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
        // "Owner: Kim. Status: done.": one label after the other.
        var pieces = FieldReader.Listed(draft, new Piece("", entry.Plain)).Select(piece => piece.Text).ToList();
        if (pieces.Count > 1)
        {
            pieces.SkipLast(1).ToList().ForEach(piece => Field(draft, entry with { Text = piece, Children = [] }));
            Field(draft, entry with { Text = pieces[^1] });
            return;
        }

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
        var rest = _groups.Leading(draft, ItemMarks.Parted(text, people).TrimStart(' ', ':', '–', '—', '-', '|', '·', '•', ',', '.'), line);
        foreach (var piece in Pieces.Of(rest).SelectMany(piece => FieldReader.Listed(draft, piece)))
        {
            if (titleOpen && (piece.Joint.Length == 0 || piece.AfterDash) && !(piece.AfterDash && draft.Has(FieldNames.Title) && people.Member(piece.Text)) && !fields.IsStatement(draft, InlineText.Trimmed(piece.Text)))
            {
                titleOpen = Title(draft, piece, line);
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

    /// <summary>A piece of the title, with the values that follow in it; whether the title may go on behind it.</summary>
    private bool Title(ItemDraft draft, Piece piece, int line)
    {
        if (_groups.Within(draft, piece.Text, line) is { } within)
        {
            draft.Say(FieldNames.Title, within.Before, piece.Joint);
            Behind(draft, within.Behind, line);
            return false;
        }

        if (Commas(draft, piece.Text) is { } values)
            return Ended(draft, piece, values.Before, line, () => Behind(draft, values.Behind, line));
        if (draft.Kind == "risk" && RiskText.Tail(piece.Text) is { } marked)
            return Ended(draft, piece, marked.Before, line, () => FieldReader.Colour(draft, marked.Rag));
        if (draft.Kind == "risk" && ItemMarks.Tail(piece.Text, text => RiskText.Rag(text) is { Rest: "" } rag ? rag : null) is { } coloured)
            return Ended(draft, piece, coloured.Before, line, () => FieldReader.Colour(draft, coloured.Value));
        if (draft.Kind != "risk" && ItemMarks.Tail(piece.Text, StatusText.Read) is { } stated)
            return Ended(draft, piece, stated.Before, line, () => fields.Remark(draft, new Piece("", piece.Text[(stated.Before.Length + 1)..]), line));
        var (title, any) = _groups.Stripped(draft, piece.Text, line);
        draft.Say(FieldNames.Title, title, piece.Joint);
        return !any;
    }

    // "Lunch packages, Kim, in progress": from the first part on that is a member or a value.
    private (string Before, string Behind)? Commas(ItemDraft draft, string text)
    {
        var mask = new TextMask(text);
        var tries = 0;
        for (var at = text.IndexOf(", ", StringComparison.Ordinal); at > 0 && tries < MostCommas; at = text.IndexOf(", ", at + 1, StringComparison.Ordinal), tries++)
        {
            var part = InlineText.Trimmed(text[(at + 2)..].Split(", ", 2)[0]);
            if (mask.IsOpen(at) && (people.Member(part) || fields.IsStatement(draft, part)))
                return (text[..at], text[(at + 2)..]);
        }

        return null;
    }

    private bool Ended(ItemDraft draft, Piece piece, string before, int line, Action read)
    {
        var (title, _) = _groups.Stripped(draft, before, line);
        draft.Say(FieldNames.Title, title, piece.Joint);
        read();
        return false;
    }

    // "13 points, 80 % complete": one value after the other, unless all of it is one statement.
    private void Behind(ItemDraft draft, string text, int line)
    {
        var words = text.TrimStart(',', ':', ' ');
        if (fields.IsStatement(draft, InlineText.Trimmed(words)))
        {
            fields.Remark(draft, new Piece("", words), line);
            return;
        }

        foreach (var part in words.Split([", ", ": "], StringSplitOptions.RemoveEmptyEntries))
            fields.Remark(draft, new Piece("", part), line);
    }

    /// <summary>In brackets right behind the key stands the title, unless it is people or labelled values.</summary>
    private bool IsTitle(string group) =>
        FieldLabels.Split(group) is null && group.Contains(' ', StringComparison.Ordinal) && people.Certain(group) is null && !group.Split(',').Any(people.Member) && !keys.All(group).Any();
}
