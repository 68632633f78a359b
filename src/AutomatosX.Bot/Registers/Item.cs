using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Registers;

/// <summary>A tracked thing: the fold of the changes that stand.</summary>
/// <param name="Fields">The last standing change of each field that has one, by field name.</param>
/// <param name="Created">The first standing change: who brought it up and when.</param>
public sealed record Item(string Project, string Key, string Kind, IReadOnlyDictionary<string, Change> Fields, Change Created)
{
    /// <summary>The canonical value of a field, or null.</summary>
    public string? this[string field] => Fields.TryGetValue(field, out var change) ? change.Value : null;

    /// <summary>What it is called: its title, or the text of a kind that has no title.</summary>
    public string Title => this[FieldNames.Title] ?? this[FieldNames.Text] ?? Key;

    public MemberId? Owner => this[FieldNames.Owner] is { } handle ? new MemberId(handle) : null;

    public string? Status => this[FieldNames.Status];

    public int? Percent => Number.Whole(this[FieldNames.Percent]);

    /// <summary>When its last standing change was said.</summary>
    public DateTimeOffset ChangedAt => Fields.Values.Max(change => change.Order.At);
}
