namespace AutomatosX.Bot.Documents;

/// <summary>The lines of a paragraph as entries: tables are taken out, a line that merely wraps joins the one above.</summary>
internal static class ParagraphLines
{
    public static List<ReportEntry> Entries(IEnumerable<(int Line, string Text)> paragraph)
    {
        var lines = paragraph.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        var entries = new List<ReportEntry>();
        var parts = new List<string>();
        var first = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (TableText.At(lines, i) is { } found)
            {
                Close(entries, first, parts);
                entries.Add(new ReportEntry(lines[i].Line, "", null, []) { Table = found.Table });
                i += found.Lines - 1;
                continue;
            }

            if (parts.Count > 0 && (Begins(lines[i].Text, lines[i - 1].Text) || ListsOn(lines[i].Text, parts[0])))
                Close(entries, first, parts);
            if (parts.Count == 0)
                first = lines[i].Line;
            parts.Add(lines[i].Text.Trim().TrimStart('→', '⇒', '➜', '•', ' '));
        }

        Close(entries, first, parts);
        return Nested(entries);
    }

    /// <summary>Whether a line says something of its own and does not continue the one before.</summary>
    private static bool Begins(string line, string before)
    {
        if (before.EndsWith("  ", StringComparison.Ordinal) || before.EndsWith('\\'))
            return true;
        var text = line.TrimStart();
        return text.StartsWith("**", StringComparison.Ordinal) || text.StartsWith("__", StringComparison.Ordinal)
            || char.IsSurrogate(text[0]) || text[0] == '•' || char.GetUnicodeCategory(text[0]) is System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.MathSymbol
            || FieldLabels.IsLabelled(text);
    }

    /// <summary>One item below the other, and their lines with a label of whatever word.</summary>
    private static bool ListsOn(string line, string first)
    {
        // A mark or a number before the key: no sentence goes on like that.
        if (ItemMarks.Unmarked(line.Trim()) is var unmarked && unmarked.Text != line.Trim())
            return true;
        if (KeyText.Shaped(line) is { } key)
            return KeyText.Shaped(InlineText.Plain(first)) is not null && key.End < line.Length && line[key.End..].TrimStart() is [var sign, ..] && !char.IsLower(sign);
        return FieldLabels.Split(first) is not null && FieldLabels.Split(line) is { } split && split.Label.Count(sign => sign == ' ') < 2 && char.IsUpper(split.Label[0]);
    }

    private static void Close(List<ReportEntry> entries, int line, List<string> parts)
    {
        if (parts.Count > 0)
        {
            var (ticked, text) = ItemMarks.Unmarked(string.Join(' ', parts).TrimEnd('\\'));
            entries.Add(new ReportEntry(line, text, ticked, []));
        }

        parts.Clear();
    }

    /// <summary>Labelled lines right below a line that opens with a key are that item's fields.</summary>
    private static List<ReportEntry> Nested(List<ReportEntry> entries)
    {
        var nested = new List<ReportEntry>();
        foreach (var entry in entries)
        {
            var above = nested.Count > 0 ? nested[^1] : null;
            if (above is { Table: null } && KeyText.Shaped(above.Plain) is not null && (FieldLabels.IsLabelled(entry.Text) || (above.Children.Count > 0 && FieldLabels.Split(entry.Text) is not null)))
                above.Children.Add(entry);
            else
                nested.Add(entry);
        }

        return nested;
    }
}
