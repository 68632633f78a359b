using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>A day report as it stands in a document: what of it is register matter, and which lines are not.</summary>
/// <param name="Title">The first heading.</param>
/// <param name="Date">The day that it tells of, as it says itself; null when it says none.</param>
/// <param name="Week">As the title counts: "Week 2 Day 7" is week 2.</param>
/// <param name="Day">As the title counts: "Week 2 Day 7" is day 7.</param>
/// <param name="Items">In the document's order; a key stands once.</param>
/// <param name="Unread">Every line with words that went into no item; headings, rules, table heads and code are none.</param>
public sealed record ReadReport(string Title, DateOnly? Date, int? Week, int? Day, IReadOnlyList<ReportItem> Items, IReadOnlyList<UnreadLine> Unread);

/// <summary>An item in a report, and where it is told.</summary>
/// <param name="Tracked">Only what the document says; its key is empty where the document gives none.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record ReportItem(TrackedItem Tracked, int Line, Told Told)
{
    public string Kind => Tracked.Kind;

    public string Key => Tracked.Key;

    /// <summary>The value of a field, or null when the document does not state it.</summary>
    public string? this[string field] => Tracked.Fields.TryGetValue(field, out var value) ? value : null;

    public string? Title => this[FieldNames.Title];
}

/// <summary>In which manner a report tells of an item.</summary>
public enum Told
{
    /// <summary>Listed among its like.</summary>
    Listed,

    /// <summary>Listed as new that day.</summary>
    New,

    /// <summary>Named in the heading of a section of its own, and listed nowhere.</summary>
    InOwnSection,
}

/// <summary>A line that could not be read, without its marks.</summary>
/// <param name="Line">Counted from 1.</param>
public sealed record UnreadLine(int Line, string Text);
