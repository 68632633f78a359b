namespace AutomatosX.Bot.Documents;

/// <summary>Tables written with bars, found among the lines of a paragraph.</summary>
internal static class TableText
{
    /// <summary>The table that begins at a line, and how many lines it takes; null when none does.</summary>
    public static (ReportTable Table, int Lines)? At(IReadOnlyList<(int Line, string Text)> lines, int start)
    {
        if (start + 1 >= lines.Count || !lines[start].Text.Contains('|', StringComparison.Ordinal) || !IsRuler(lines[start + 1].Text))
            return null;
        var heads = Cells(lines[start].Text);
        if (heads.Count != Cells(lines[start + 1].Text).Count)
            return null;
        var rows = new List<ReportRow>();
        var at = start + 2;
        for (; at < lines.Count && lines[at].Text.Contains('|', StringComparison.Ordinal); at++)
            rows.Add(new ReportRow(lines[at].Line, Cells(lines[at].Text)));
        return (new ReportTable(heads, rows), at - start);
    }

    private static bool IsRuler(string text) =>
        text.Contains('-', StringComparison.Ordinal) && text.Contains('|', StringComparison.Ordinal) && text.All(sign => sign is '|' or '-' or ':' or ' ' or '\t');

    private static List<string> Cells(string text)
    {
        var line = text.Trim();
        var mask = new TextMask(line);
        var cells = new List<string>();
        var from = line.StartsWith('|') ? 1 : 0;
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '|' && !mask.InCode(i))
            {
                cells.Add(InlineText.Plain(line[from..i]));
                from = i + 1;
            }
        }

        if (from < line.Length)
            cells.Add(InlineText.Plain(line[from..]));
        return cells;
    }
}
