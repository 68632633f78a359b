namespace AutomatosX.Bot.Replies.Reader;

/// <summary>How a statement stands to the fact in it.</summary>
internal enum Tone
{
    /// <summary>Carries nothing: "is", "now", "still".</summary>
    Filler,
    Negation,

    /// <summary>"no longer": it changed, but to what?</summary>
    NoLonger,

    /// <summary>Will, should, going to: a wish, a plan, a forecast.</summary>
    Intent,

    /// <summary>Was, used to be.</summary>
    History,

    /// <summary>I think, almost.</summary>
    Hedge,
}

/// <summary>
/// The words that mean something. The lists stand in <c>Languages/English.json</c>, the rules that use them beside.
/// </summary>
internal static class Vocabulary
{
    /// <summary>The field "colour or status" of a statement whose item decides which one it is.</summary>
    public static PhraseBook<string> Statuses { get; } = English.Book("statuses");

    /// <summary>States that came about at a moment and last: "closed yesterday" still asserts.</summary>
    public static IReadOnlySet<string> Lasting { get; } = new HashSet<string>(StringComparer.Ordinal) { Registers.Statuses.Done, Registers.Statuses.Dropped, Registers.Statuses.InProgress };

    public static PhraseBook<string> Colours { get; } = English.Book("colours");

    public static PhraseBook<string> Levels { get; } = English.Book("levels");

    /// <summary>Levels that tell their field themselves.</summary>
    public static PhraseBook<(string Field, string Level)> NamedLevels { get; } = English.Book("namedLevels", meaning => (meaning.Split(' ')[0], meaning.Split(' ')[1]));

    public static PhraseBook<string> LevelFields { get; } = English.Book("levelFields");

    public static PhraseBook<string> ConfidenceNames { get; } = English.Book("confidenceNames");

    /// <summary>Words that judge without a canonical value, or have two meanings: they ask.</summary>
    public static PhraseBook<string> Unclear { get; } = English.Book("unclear");

    /// <summary>Judgements that add nothing once the state is said.</summary>
    public static IReadOnlySet<string> Praise { get; } = English.Words("praise");

    public static PhraseBook<Tone> Tones { get; } = English.Book("tones", English.Named<Tone>);

    /// <summary>"says", "told me": somebody else's words.</summary>
    public static PhraseBook<string> SecondHand { get; } = English.Book("secondHand");

    /// <summary>Openers of a condition; a fact after them is none.</summary>
    public static PhraseBook<string> Conditions { get; } = English.Book("conditions");

    /// <summary>Conditions that take back what stands before them, even across a comma.</summary>
    public static PhraseBook<string> Reservations { get; } = English.Book("reservations");

    /// <summary>Words after "done" that take part of it back.</summary>
    public static PhraseBook<string> TakenBack { get; } = English.Book("takenBack");

    public static PhraseBook<string> Missing { get; } = English.Book("missing");

    public static PhraseBook<string> Questions { get; } = English.Book("questions");

    public static PhraseBook<string> Tags { get; } = English.Book("tags");

    public static PhraseBook<string> Corrections { get; } = English.Book("corrections");

    /// <summary>Words that may follow a colour or a verb with a key without making a name out of it: "red since Monday".</summary>
    public static PhraseBook<string> Soft { get; } = English.Book("soft");

    public static PhraseBook<string> Periods { get; } = English.Book("periods");

    /// <summary>Quantities that are nobody's progress.</summary>
    public static IReadOnlySet<string> OtherQuantities { get; } = English.Words("otherQuantities");
}
