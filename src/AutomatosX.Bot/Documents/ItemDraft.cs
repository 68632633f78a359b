using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>An item while its lines are read.</summary>
internal sealed class ItemDraft(string kind, string key, int line, Told told = Told.Listed)
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<UnreadLine> _unread = [];

    public string Kind => kind;

    public string Key => key;

    public int Line => line;

    public Told Told { get; set; } = told;

    public IReadOnlyDictionary<string, string> Fields => _fields;

    public IReadOnlyList<UnreadLine> Unread => _unread;

    public bool Has(string field) => _fields.ContainsKey(field);

    /// <summary>A value that is stated. What was stated before stays; false tells that the two differ.</summary>
    public bool Set(string field, string value)
    {
        if (_fields.TryAdd(field, value))
            return true;
        return _fields[field] == value;
    }

    /// <summary>Words are added to those already there, in the order of the document.</summary>
    public void Say(string field, string words, string joint = "; ")
    {
        var text = InlineText.Trimmed(words);
        if (text.Length == 0)
            return;
        _fields[field] = _fields.TryGetValue(field, out var before) ? before + (joint.Length == 0 ? "; " : joint) + text : text;
    }

    public void Retitle(string title) => _fields[FieldNames.Title] = title;

    public void CouldNotRead(int at, string text) => _unread.Add(new UnreadLine(at, text));

    public ReportItem Item() => new(new TrackedItem(kind, key, _fields), line, Told);
}
