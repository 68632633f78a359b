namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>What a field of a kind holds.</summary>
public enum FieldValues
{
    /// <summary>A person's own words.</summary>
    Words,

    /// <summary>One of a closed list.</summary>
    OneOf,

    /// <summary>A whole number from 0 to 100.</summary>
    Percent,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, or a date and a minute.</summary>
    Date,

    /// <summary>A member's handle.</summary>
    Member,

    /// <summary>Keys of items, parted by commas.</summary>
    Keys,

    /// <summary>Some members' handles with commas between them.</summary>
    Members,

    /// <summary>A date and a minute.</summary>
    Moment,

    /// <summary>Several things in a person's own words, a line each.</summary>
    List,

    /// <summary>How far a metric may go: see <see cref="Registers.Tolerance"/>.</summary>
    Tolerance,

    /// <summary>From where on a metric alerts: see <see cref="Registers.Threshold"/>.</summary>
    Threshold,

    /// <summary>A whole number from 1 on.</summary>
    Count,
}

/// <summary>A field of a kind.</summary>
/// <param name="Name">As in <see cref="FieldNames"/>.</param>
/// <param name="Label">As a form and a history show it.</param>
public sealed record Field(string Name, string Label, FieldValues Values)
{
    /// <summary>The closed list, when the values are one.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Whether nothing of the kind can be without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether its words mostly take more than a line.</summary>
    public bool Long { get; init; }

    /// <summary>One sentence on what belongs into it, for a form; empty for none.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The words that lead it in where a new item is told in one line: <c>voters</c>. None for a field that is set otherwise.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>Words that may stand behind its number: <c>min</c>.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Whether its lead-in is a word that people use otherwise too: only a value that fits makes a lead-in of it.</summary>
    public bool Common { get; init; }

    /// <summary>Whether a member who is named right behind the head is meant by it: <c>Awaiting @paris: …</c>.</summary>
    public bool First { get; init; }

    /// <summary>Whether each member, or each thing in a list, has a value of its own: <c>vote.oliver</c>, <c>met.1</c>.</summary>
    public bool Each { get; init; }

    /// <summary>Whether only the member whose it is sets it, whoever owns the item; it tells nobody but whom the item's own posts tell.</summary>
    public bool Own { get; init; }

    /// <summary>The handles that a value of several members holds.</summary>
    public static IReadOnlyList<string> Several(string? value) => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The things that a list holds, in their order.</summary>
    public static IReadOnlyList<string> Listed(string? value) => (value ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The name of one of its values: <c>vote.oliver</c>.</summary>
    public static string NameOf(string field, string of) => $"{field}.{of}";

    /// <summary>Whether a change of this name is one of this field.</summary>
    public bool Is(string name) => name == Name || (Each && name.Length > Name.Length && name[Name.Length] == '.' && name.StartsWith(Name, StringComparison.Ordinal));

    /// <summary>Whether a value is canonical for this field.</summary>
    public bool Allows(string value) => Values switch
    {
        FieldValues.OneOf => Allowed.Contains(value, StringComparer.Ordinal),
        FieldValues.Percent => Number.Whole(value) is >= 0 and <= 100,
        FieldValues.Number => Number.Decimal(value) is not null,
        FieldValues.Tolerance => Tolerance.Parse(value) is not null,
        FieldValues.Threshold => Threshold.Parse(value) is not null,
        FieldValues.Count => Number.Whole(value) is >= 1 and <= 100,
        FieldValues.Date => Due.Parse(value) is not null,
        FieldValues.Keys => value == "none" || Links.Parse(value).Count > 0,
        FieldValues.Moment => Due.Parse(value) is { At: not null },
        _ => value.Length > 0,
    };

    public static Field Words(string name, string label) => new(name, label, FieldValues.Words);

    public static Field OneOf(string name, string label, IReadOnlyList<string> allowed) => new(name, label, FieldValues.OneOf) { Allowed = allowed };

    public static Field Of(string name, string label, FieldValues values) => new(name, label, values);
}
