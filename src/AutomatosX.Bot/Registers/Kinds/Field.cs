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
        _ => value.Length > 0,
    };

    public static Field Words(string name, string label) => new(name, label, FieldValues.Words);

    public static Field OneOf(string name, string label, IReadOnlyList<string> allowed) => new(name, label, FieldValues.OneOf) { Allowed = allowed };

    public static Field Of(string name, string label, FieldValues values) => new(name, label, values);
}
