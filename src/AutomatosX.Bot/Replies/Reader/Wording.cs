namespace AutomatosX.Bot.Replies.Reader;

/// <summary>The words that name a field or lead into its text, and those that open a section or a creation.</summary>
internal static class Wording
{
    /// <summary>Fields whose value is the person's own words, as labelled: "next: …".</summary>
    public static PhraseBook<string> TextLabels { get; } = English.Book("textLabels");

    /// <summary>Lead-ins to a mitigation that need no colon.</summary>
    public static PhraseBook<string> MitigatedBy { get; } = English.Book("mitigatedBy");

    /// <summary>Words before a member's handle that make the member part of what is done, not the one who does it.</summary>
    public static IReadOnlySet<string> Towards { get; } = English.Words("towards");

    /// <summary>Fields whose value has a form of its own, as labelled: "due: …".</summary>
    public static PhraseBook<string> Labels { get; } = English.Book("labels");

    /// <summary>Lead-ins to what stands in the way, and whether they say that the item cannot move.</summary>
    public static PhraseBook<bool> Obstacles { get; } = English.Book("obstacles", bool.Parse);

    public static PhraseBook<string> NoBlockers { get; } = English.Book("noBlockers");

    public static PhraseBook<string> Nothing { get; } = English.Book("nothing");

    public static PhraseBook<string> PlannedDates { get; } = English.Book("plannedDates");

    public static PhraseBook<string> Etas { get; } = English.Book("etas");

    public static PhraseBook<string> HandOvers { get; } = English.Book("handOvers");

    /// <summary>After a member's name: the item is theirs now.</summary>
    public static PhraseBook<string> Takes { get; } = English.Book("takes");

    /// <summary>Verbs that put a value on the item named after them: "moving ACTION-17 to Friday".</summary>
    public static PhraseBook<string> Moves { get; } = English.Book("moves");

    /// <summary>Verbs of a finished act whose object is the item: "closed ACTION-17".</summary>
    public static PhraseBook<string> Acts { get; } = English.Book("acts");

    /// <summary>Verbs that tell a finished act of the team when a statement opens with one.</summary>
    public static IReadOnlySet<string> Told { get; } = English.Words("told");

    /// <summary>After "is", "are", "went": what tells a result.</summary>
    public static IReadOnlySet<string> Results { get; } = English.Words("results");

    /// <summary>After a figure: what is still to do, not what is done.</summary>
    public static PhraseBook<string> LeftOver { get; } = English.Book("leftOver");

    /// <summary>Words that tell later that what was done is done no more.</summary>
    public static PhraseBook<string> TakenBackLater { get; } = English.Book("takenBackLater");

    public static PhraseBook<string> Escalating { get; } = English.Book("escalating");

    public static PhraseBook<string> Absences { get; } = English.Book("absences");
}
