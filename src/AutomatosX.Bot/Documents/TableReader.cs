using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>
/// Reads tables: of items with keys, column by column like labels; of metrics, measures (target, current, status) and
/// criteria, whose columns are kept as the document names them. Rows of other tables are not read.
/// </summary>
internal sealed class TableReader(People people, FieldReader fields, KeyText keys, ReportDraft report)
{
    private const string MeasureKind = "measure";
    private const string CriterionKind = "criterion";
    private const string MetricKind = "metric";

    /// <param name="context">What the lines above say of every row.</param>
    public void Read(ReportTable table, Matter matter, Told told, ItemContext context)
    {
        var column = KeyColumn(table);
        var kind = OwnColumnsKind(table, matter);
        var columns = new Dictionary<string, TableColumns>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.Cells.All(cell => cell.Length == 0))
                continue;
            if (column >= 0 && keys.Leading(row[column]) is { } key && (key.Kind ?? SectionMatter.KindOf(matter) ?? HeadKind(table)) is { } keyed)
            {
                if (!columns.TryGetValue(keyed, out var known))
                    columns[keyed] = known = new TableColumns(table, column, keyed, people);
                report.Add(context.Over(Keyed(table, row, column, known, Titled(new ItemDraft(keyed, key.Key, row.Line, told), row[column][key.End..]))));
            }
            else if (kind is not null && row.Cells.Count <= table.Heads.Count)
                report.Add(OwnColumns(table, row, kind));
            else
                report.CouldNotRead(row.Line, row.Text);
        }
    }

    private static ItemDraft Titled(ItemDraft draft, string title)
    {
        if (title.Trim(' ', ':', '–', '—', '-', '.') is { Length: > 0 } words)
            draft.Set(FieldNames.Title, words);
        return draft;
    }

    /// <summary>The column whose cells are keys, for more than half of the rows.</summary>
    public static int KeyColumn(ReportTable table)
    {
        for (var i = 0; i < table.Heads.Count; i++)
        {
            if (table.Rows.Count(row => KeyText.Shaped(row[i]) is { } key && key.End == row[i].Length) * 2 > table.Rows.Count)
                return i;
        }

        // "AI-3 Parity tests": key and title share a cell.
        for (var i = 0; i < table.Heads.Count; i++)
        {
            if (table.Rows.Count(row => KeyText.Shaped(row[i]) is not null) * 2 > table.Rows.Count)
                return i;
        }

        return -1;
    }

    /// <summary>The kind that the heads name, or that alone has such columns.</summary>
    public static string? HeadKind(ReportTable table)
    {
        var fields = table.Heads.Select(FieldLabels.Field).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (fields.Contains(FieldNames.Likelihood) || fields.Contains(FieldNames.Impact) || fields.Contains(FieldNames.Mitigation))
            return "risk";
        return fields.Contains(FieldNames.Points) ? "story" : Named(table);
    }

    private static string? Named(ReportTable table) => SectionMatter.KindOf(SectionMatter.Of(string.Join(' ', table.Heads.Select(head => head + "s"))) | SectionMatter.Of(string.Join(' ', table.Heads)));

    private ItemDraft Keyed(ReportTable table, ReportRow row, int keyColumn, TableColumns columns, ItemDraft draft)
    {
        for (var i = 0; i < Math.Max(table.Heads.Count, row.Cells.Count); i++)
        {
            if (i == keyColumn || row[i].Length == 0 || row[i] is "-" or "–" or "—")
                continue;
            var label = columns.Field(i) ?? Label(table, i, keyColumn);
            if (!fields.Read(draft, label, row[i], row.Line))
                draft.CouldNotRead(row.Line, $"{draft.Key} {label}: {row[i]}");
        }

        return draft;
    }

    /// <summary>"Description" beside "Title" is what is told of the item, not its name.</summary>
    private static string Label(ReportTable table, int column, int keyColumn)
    {
        var head = column < table.Heads.Count ? table.Heads[column] : "";
        var titles = Enumerable.Range(0, table.Heads.Count).Where(i => i != keyColumn && FieldLabels.Field(table.Heads[i]) == FieldNames.Title).ToList();
        return titles.Count > 1 && titles[0] != column && titles.Contains(column) ? FieldNames.Update : head;
    }

    private static string? OwnColumnsKind(ReportTable table, Matter matter)
    {
        if (Names(table, "target") && (Names(table, "current") || Names(table, "actual")) && Names(table, "status"))
            return MeasureKind;
        var first = SectionMatter.Of(table.Heads.Count > 0 ? table.Heads[0] : "");
        if (first.HasFlag(Matter.Criteria) || (first == Matter.None && matter.HasFlag(Matter.Criteria)))
            return CriterionKind;
        return first.HasFlag(Matter.Metrics) || (first == Matter.None && matter.HasFlag(Matter.Metrics)) ? MetricKind : null;
    }

    private static bool Names(ReportTable table, string word) => table.Heads.Any(head => InlineText.StartsWithWord(head, word));

    private static ItemDraft OwnColumns(ReportTable table, ReportRow row, string kind)
    {
        // A metric goes by its name; the rows of the other tables have none of their own.
        var draft = new ItemDraft(kind, kind == MetricKind ? row[0].Trim('`') : "", row.Line);
        for (var i = 0; i < table.Heads.Count; i++)
        {
            if (row[i].Length > 0)
                draft.Set(Column(table, i), row[i]);
        }

        return draft;
    }

    private static string Column(ReportTable table, int column)
    {
        var head = table.Heads[column];
        var twice = head.Length == 0 || head is "kind" or "key" or "told" || table.Heads.Take(column).Contains(head, StringComparer.Ordinal);
        return twice ? $"{head} {Number.Text(column + 1)}".TrimStart() : head;
    }
}
