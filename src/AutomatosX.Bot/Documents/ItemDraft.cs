using System.Text;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>An item while its lines are read.</summary>
internal sealed class ItemDraft(string kind, string key, int line, Told told = Told.Listed)
{
    private readonly OrderedDictionary<string, StringBuilder> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _implied = new(StringComparer.Ordinal);
    private readonly List<UnreadLine> _unread = [];

    public string Kind => kind;

    public string Key => key;

    public int Line => line;

    public Told Told { get; set; } = told;

    /// <summary>The values so far, in the order in which they were found.</summary>
    public IEnumerable<(string Field, string Value)> Fields => _fields.Select(pair => (pair.Key, pair.Value.ToString()));

    public IReadOnlyList<UnreadLine> Unread => _unread;

    /// <summary>Whether a value is stated; one that only follows from another value is not.</summary>
    public bool Has(string field) => _fields.ContainsKey(field) && !_implied.Contains(field);

    /// <summary>A value that is stated. What was stated before stays; false tells that the two differ.</summary>
    /// <param name="implied">It follows from another value ("60 %" is in progress) and gives way to one that is stated.</param>
    public bool Set(string field, string value, bool implied = false)
    {
        if (!implied && _implied.Remove(field))
            _fields.Remove(field);
        else if (implied && !_fields.ContainsKey(field))
            _implied.Add(field);
        return _fields.TryAdd(field, new StringBuilder(value)) || implied || _fields[field].Equals(value);
    }

    /// <summary>The value of a field that is there.</summary>
    public string Value(string field) => _fields[field].ToString();

    /// <summary>Words are added to those already there, in the order of the document.</summary>
    public void Say(string field, string words, string joint = "; ")
    {
        var text = InlineText.Trimmed(words);
        if (text.Length > 0 && !_fields.TryAdd(field, new StringBuilder(text)))
            _fields[field].Append(joint.Length == 0 ? "; " : joint).Append(text);
    }

    public void CouldNotRead(int at, string text) => _unread.Add(new UnreadLine(at, text));

    public ReportItem Item()
    {
        // Brackets are read before the title that they stand behind; a reader looks for the title first.
        var titleFirst = Fields.OrderBy(pair => pair.Field == FieldNames.Title ? 0 : 1).ToDictionary(pair => pair.Field, pair => pair.Value, StringComparer.Ordinal);
        return new ReportItem(new TrackedItem(kind, key, titleFirst), line, Told);
    }
}
