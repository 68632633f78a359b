namespace AutomatosX.Bot.Documents;

/// <summary>A heading and what stands below it, up to the next heading.</summary>
/// <param name="Heading">Plain, without its marks; empty for what stands before the first heading.</param>
/// <param name="Parent">The nearest section above with a higher rank, or null.</param>
internal sealed record ReportSection(string Heading, int Level, int Line, ReportSection? Parent, List<ReportEntry> Entries);

/// <summary>A bullet with what hangs below it, a line of a paragraph, or a table.</summary>
/// <param name="Text">As written, marks of bold included; lines that merely wrap are one.</param>
/// <param name="Ticked">Of a bullet with a box, whether the box is ticked.</param>
internal sealed record ReportEntry(int Line, string Text, bool? Ticked, List<ReportEntry> Children)
{
    /// <summary>The table, when the entry is one; it has no text then.</summary>
    public ReportTable? Table { get; init; }

    public bool IsBullet { get; init; }

    /// <summary>Whether it stands in an older mail that this one quotes.</summary>
    public bool IsQuoted { get; init; }

    public string Plain => InlineText.Plain(Text);
}

/// <summary>A table with its heads.</summary>
internal sealed record ReportTable(IReadOnlyList<string> Heads, IReadOnlyList<ReportRow> Rows);

/// <summary>One row; cells are plain and may be fewer or more than the heads.</summary>
internal sealed record ReportRow(int Line, IReadOnlyList<string> Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    public string Text => string.Join(" | ", Cells);
}
