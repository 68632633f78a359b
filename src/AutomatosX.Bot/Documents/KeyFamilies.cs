namespace AutomatosX.Bot.Documents;

/// <summary>
/// What kind of items a document's keys name, family by family (<c>HG-A12</c> and <c>HG-A13</c> are one), as everything says
/// that the document has of them: the headings that they stand below, the columns beside them, the values that they carry,
/// and their own letters. A family of which nothing says so names no items.
/// </summary>
internal sealed class KeyFamilies
{
    // No item of a register: decisions have no key of their own here, and the others are kept elsewhere.
    private const string Other = "";

    private const int ByHeading = 4;
    private const int ByColumns = 3;
    private const int ByType = 12;
    private const int ByValue = 3;
    private const int ByLetters = 2;

    // As many lines as make a list, and as many of them as have to state who or how far.
    private const int Several = 2;

    // More lines of one item tell nothing more of its kind.
    private const int Enough = 40;
    private const double Most = 0.6;

    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["A"] = "action",
        ["AI"] = "action",
        ["ACT"] = "action",
        ["ACTION"] = "action",
        ["TASK"] = "action",
        ["TODO"] = "action",
        ["US"] = "story",
        ["STORY"] = "story",
        ["EPIC"] = "story",
        ["R"] = "risk",
        ["RSK"] = "risk",
        ["RISK"] = "risk",
        ["ADR"] = Other,
        ["BUG"] = Other,
        ["CHG"] = Other,
        ["D"] = Other,
        ["DEC"] = Other,
        ["INC"] = Other,
        ["PR"] = Other,
        ["REQ"] = Other,
        ["TC"] = Other,
    };

    private readonly People _people;
    private readonly Dictionary<string, Dictionary<string, int>> _votes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Lines, int Stating)> _lines = new(StringComparer.Ordinal);

    private KeyFamilies(People people) => _people = people;

    /// <summary>The kind of each family, empty for one that names no items, by <see cref="KeyText.Family"/>.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<ReportSection> sections, People people)
    {
        var families = new KeyFamilies(people);
        foreach (var section in sections)
            families.Count(section);
        return families._votes.Keys.ToDictionary(family => family, families.KindOf, StringComparer.Ordinal).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
    }

    // Null where nothing tells.
    private string? KindOf(string family)
    {
        if (KeyText.IsShort(family.Replace("#", "1", StringComparison.Ordinal)) && (_keys[family].Count < Several || _lines[family].Stating < Most * _lines[family].Lines))
            return null;
        var votes = _votes[family].Where(vote => vote.Value > 0).OrderByDescending(vote => vote.Value).ToList();
        if (votes.Count > 0)
            return votes.Count > 1 && votes[0].Value == votes[1].Value ? null : votes[0].Key;
        // What several lines tell with its owner or its state, and nothing says to be anything else, is somebody's to do.
        var (lines, stating) = _lines[family];
        return lines >= Several && stating >= Most * lines ? "action" : null;
    }

    private void Count(ReportSection section)
    {
        var heading = SectionMatter.Of(section);
        var kind = SectionMatter.KindOf(heading) ?? (SectionMatter.IsOfOthers(section) ? Other : null);
        var title = KeyText.Unnumbered(section.Heading);
        if (KeyText.Shaped(title) is { } key)
            Count(key.Key, section.Parent is { } above ? SectionMatter.KindOf(SectionMatter.Of(above)) : null, section.Entries.Select(entry => entry.Plain).Prepend(title[key.End..]));
        section.Entries.ForEach(entry => Count(entry, kind));
    }

    private void Count(ReportEntry entry, string? kind)
    {
        if (entry.Table is { } board && BoardTable.Columns(board) is { Count: > 0 } columns)
            columns.SelectMany(column => column.Children).ToList().ForEach(cell => Count(cell, kind));
        else if (entry.Table is { } table)
            Count(table, kind);
        else if (KeyText.Shaped(entry.Plain) is { } key && !entry.IsQuoted && !(entry.Children.Count == 0 && IsSentence(entry.Plain[key.End..])))
            Count(key.Key, kind, entry.Children.Where(child => child.Table is null).Select(child => child.Plain).Prepend(entry.Plain[key.End..]));
        entry.Children.ForEach(child => Count(child, kind));
    }

    private void Count(ReportTable table, string? kind)
    {
        var column = TableReader.KeyColumn(table);
        var byColumns = TableReader.HeadKind(table);
        var types = table.Heads.ToList().FindIndex(head => head.ToUpperInvariant() is "TYPE" or "KIND" or "CATEGORY");
        foreach (var row in table.Rows.Where(row => column >= 0 && KeyText.Shaped(row[column]) is not null))
        {
            var key = KeyText.Shaped(row[column])!.Key;
            Count(key, kind, row.Cells.Where((_, index) => index != column));
            if (byColumns is not null)
                Vote(KeyText.Family(key), byColumns, ByColumns);
            if (types >= 0 && row[types].Length > 0)
                Vote(KeyText.Family(key), SectionMatter.KindOf(SectionMatter.Of($"{row[types]}s") | SectionMatter.Of($"{row[types]} items")) ?? Other, ByType);
        }
    }

    private void Count(string key, string? kind, IEnumerable<string> told)
    {
        var family = KeyText.Family(key);
        var pieces = told.Take(Enough).SelectMany(text => Pieces.Of(ItemMarks.Parted(text, _people))).Take(Enough).Select(piece => Value(piece.Text)).ToList();
        pieces.AddRange(told.Take(Enough).SelectMany(Bracketed));
        Vote(family, kind, ByHeading);
        Vote(family, pieces.Exists(IsColoured) ? "risk" : null, ByValue);
        Vote(family, told.Take(Enough).Any(HasPoints) ? "story" : null, ByValue);
        Vote(family, Lettered(key), ByLetters);
        (_keys.TryGetValue(family, out var keys) ? keys : _keys[family] = new HashSet<string>(StringComparer.Ordinal)).Add(key);
        var (lines, stating) = _lines.GetValueOrDefault(family);
        _lines[family] = (lines + 1, stating + (pieces.Exists(States) ? 1 : 0));
    }

    private void Vote(string family, string? kind, int weight)
    {
        var votes = _votes.TryGetValue(family, out var counted) ? counted : _votes[family] = new Dictionary<string, int>(StringComparer.Ordinal);
        if (kind is not null)
            votes[kind] = votes.GetValueOrDefault(kind) + weight;
    }

    /// <summary>By the last letters before the number: <c>FT-R-04</c> and <c>HG-R4</c> are risks.</summary>
    private static string? Lettered(string key) =>
        key.Split('-', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(part => part.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).FirstOrDefault(part => part.Length > 0) is { } letters
            ? Letters.GetValueOrDefault(letters) : null;

    private static string Value(string text) => InlineText.Trimmed(FieldLabels.Split(text) is { } split && FieldLabels.Field(split.Label) is not null ? split.Value : text);

    private static bool IsColoured(string text) => RiskText.Rag(text) is not null || RiskText.Tail(text) is not null || text.Split(", ") is [_, var second, ..] && RiskText.Rag(second) is not null;

    private bool States(string text) => text.Split(", ", 3).Take(2).Any(part => StatusText.Read(part) is not null || _people.Member(part)) || StatusText.Read(text) is not null || _people.Member(text) || ItemMarks.Tail(text, StatusText.Read) is not null || _people.Bracketed(text) is not null;

    // "(Kim, yellow)"
    private static IEnumerable<string> Bracketed(string text) =>
        text.Split('(').Skip(1).Take(Several).SelectMany(group => group.Split(')')[0].Split([',', ';'], StringSplitOptions.TrimEntries));

    // "AI-3 was closed last month": about an item, in no list of them.
    private bool IsSentence(string text) => text.TrimStart() is [var sign, ..] && char.IsLower(sign) && !Pieces.Of(ItemMarks.Parted(text, _people)).Exists(piece => States(Value(piece.Text)));

    private static bool HasPoints(string text) =>
        text.Split([',', ';', '(', ')', '|', '.'], StringSplitOptions.TrimEntries).Any(part => part.Contains(' ', StringComparison.Ordinal) && FieldReader.Points(part) is not null);
}
