namespace AutomatosX.Bot.Documents;

/// <summary>What is gathered while a report is read: a key stands once, whatever the number of places that tell of it.</summary>
internal sealed class ReportDraft
{
    private readonly List<ItemDraft> _items = [];
    private readonly Dictionary<(string Kind, string Key), ItemDraft> _byKey = [];
    private readonly List<UnreadLine> _unread = [];

    /// <summary>What is already known of the item of a key, or null.</summary>
    public ItemDraft? Find(string kind, string key) => _byKey.GetValueOrDefault((kind, key));

    public bool HasKey(string key) => _items.Exists(item => item.Key == key);

    /// <summary>Adds an item, or what a second place tells of one; where the two differ the first place stands and the second is not read.</summary>
    public void Add(ItemDraft draft)
    {
        if (draft.Key.Length == 0 || _byKey.TryAdd((draft.Kind, draft.Key), draft))
        {
            _items.Add(draft);
            _unread.AddRange(draft.Unread);
            return;
        }

        var first = _byKey[(draft.Kind, draft.Key)];
        foreach (var (field, value) in draft.Fields)
        {
            if (!first.Set(field, value) && !TitleConflicts.IsReworded(field, first.Value(field), value))
                CouldNotRead(draft.Line, $"{draft.Key} {field}: {value}");
        }

        _unread.AddRange(draft.Unread);
        if (first.Told == Told.InOwnSection)
            first.Told = draft.Told;
    }

    public void CouldNotRead(int line, string text) => _unread.Add(new UnreadLine(line, text));

    public void CouldNotRead(ReportEntry entry)
    {
        if (entry.Table is { } table)
            table.Rows.ToList().ForEach(row => CouldNotRead(row.Line, row.Text));
        else
            CouldNotRead(entry.Line, entry.Plain);
    }

    public ReadReport Report(ReportDay day) =>
        new(day.Title, day.Date, day.Week, day.Number, [.. _items.Select(item => item.Item()).OrderBy(item => item.Line)], [.. _unread.Where(line => line.Text.Length > 0).OrderBy(line => line.Line)]);
}
