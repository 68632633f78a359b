using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A value as said, before it is known whether the item has such a field.</summary>
/// <param name="Field">A field's name, or <see cref="Level"/> for a level without one.</param>
/// <param name="Doubt">Why it must be asked about; null for a plain assertion.</param>
internal readonly record struct Said(string Field, string Value, Words Words, Doubt? Doubt = null)
{
    public const string Level = "a level";

    /// <summary>A judgement that no field can hold.</summary>
    public const string Judgement = "a judgement";
}

/// <summary>What a phrase says.</summary>
internal sealed class Predicate
{
    public List<Said> Said { get; } = [];

    /// <summary>Where the words begin that no value took.</summary>
    public int RestFrom { get; set; }

    /// <summary>The field whose text begins at <see cref="TextFrom"/> and may go on beyond the phrase; null for none.</summary>
    public string? TextField { get; set; }

    public int TextFrom { get; set; }

    /// <summary>Whether the text was led in by its label, so that commas belong to it.</summary>
    public bool TextLabelled { get; set; }

    public bool Negated { get; set; }

    public bool NoLonger { get; set; }

    public bool Intended { get; set; }

    public bool Past { get; set; }

    public bool Hedged { get; set; }

    /// <summary>Whether only words without weight stood before the values.</summary>
    public bool Says => Said.Count > 0 || TextField is not null;
}
