namespace AutomatosX.Bot.Registers.Kinds;

/// <summary>Something that is said of an item by its key, in a few ways: <c>GATE-1 no-go: drift in the plan</c>.</summary>
/// <param name="Field">The field that it sets.</param>
/// <param name="Value">What it sets it to; words that follow come after a colon, or are the whole value where this is empty.</param>
/// <param name="Phrases">The ways to say it. A <c>#</c> stands for a number.</param>
public sealed record Saying(string Field, string Value, params IReadOnlyList<string> Phrases)
{
    /// <summary>Whose value of the field it is.</summary>
    public SayingOf Of { get; init; }

    /// <summary>Whether words of one's own follow.</summary>
    public SayingWords Words { get; init; }
}

/// <summary>Whose value of a field something said sets, where each has its own.</summary>
public enum SayingOf
{
    /// <summary>The item's.</summary>
    Item,

    /// <summary>The author's: <c>vote.oliver</c>.</summary>
    Author,

    /// <summary>That of the thing with the number: <c>met.1</c>.</summary>
    Number,
}

/// <summary>Whether words of one's own follow what is said.</summary>
public enum SayingWords
{
    /// <summary>None do.</summary>
    None,

    /// <summary>Some may.</summary>
    Optional,

    /// <summary>It says nothing without them.</summary>
    Required,
}
