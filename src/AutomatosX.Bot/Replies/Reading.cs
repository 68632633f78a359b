using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>What the bot understood of a reply: what to write and what to ask, in the order of the words.</summary>
public sealed record Reading(IReadOnlyList<Finding> Findings)
{
    /// <summary>Handles that were spoken for and that no member has; their words are kept as notes.</summary>
    public IReadOnlyList<string> Strangers { get; init; } = [];

    /// <summary>Why some of the words cannot be recorded, a sentence each with what is allowed.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Whether the words say that there is nothing: "no blockers". They are then no note.</summary>
    public bool SaysNone { get; init; }

    public static Reading Nothing { get; } = new([]);

    /// <summary>Why the author is asked, once for each question.</summary>
    public IEnumerable<Doubt> Doubts => Findings.SelectMany(finding => finding switch
    {
        AskFinding ask => [ask.Why],
        CreateFinding create => create.Doubts.Select(doubt => doubt.Why),
        _ => Enumerable.Empty<Doubt>(),
    });
}

/// <summary>One thing understood. The family is closed.</summary>
/// <param name="Kind">The kind of the item: <c>action</c>, <c>risk</c>, … as in the reply language.</param>
/// <param name="Words">The stretch of the reply that it was understood from.</param>
public abstract record Finding(string Kind, Words Words)
{
    /// <summary>On whose behalf it is said; null for the author's own.</summary>
    public MemberId? Subject { get; init; }
}

/// <summary>Fields of a known item are asserted.</summary>
/// <param name="Key">The key as the register spells it.</param>
/// <param name="Fields">Never empty; canonical values.</param>
public sealed record SetFinding(string Kind, string Key, IReadOnlyList<FieldFinding> Fields, Words Words) : Finding(Kind, Words);

/// <summary>A new item is told; the bot numbers it.</summary>
public sealed record CreateFinding(string Kind, IReadOnlyList<FieldFinding> Fields, Words Words) : Finding(Kind, Words)
{
    /// <summary>What its author named it; null for the bot to number it.</summary>
    public string? Key { get; init; }

    /// <summary>What is in doubt of it: asked about once the item has its key.</summary>
    public IReadOnlyList<NewDoubt> Doubts { get; init; } = [];
}

/// <summary>One doubt about a new item.</summary>
/// <param name="Fields">The reading to offer; empty when there is nothing sensible to offer.</param>
public sealed record NewDoubt(Doubt Why, IReadOnlyList<FieldFinding> Fields, Words Words);

/// <summary>An item is named and something about it is in doubt: the author is asked, nothing of it is written.</summary>
/// <param name="Key">The key in doubt, in the register's spelling where it is known or near a known one, else as typed.</param>
/// <param name="Why">What is in doubt.</param>
/// <param name="Options">The readings to offer, best first; may be empty when there is nothing sensible to offer.</param>
public sealed record AskFinding(string Kind, string Key, Doubt Why, IReadOnlyList<AskOption> Options, Words Words) : Finding(Kind, Words);

/// <summary>The author is there again from that day on: an absence that covers it ends, and where there is none, nothing was said.</summary>
public sealed record BackFinding(DateOnly From, Words Words) : Finding(AbsenceKind.Key, Words);

/// <summary>Something was said that cannot be taken, and nothing of it is: the author is told why.</summary>
public sealed record RefusedFinding(string Kind, string Sentence, Words Words) : Finding(Kind, Words);

/// <summary>One field as understood.</summary>
/// <param name="Value">Canonical: an ISO date, a number with a point, a state's name, or the person's own words.</param>
public sealed record FieldFinding(string Field, string Value, Words Words);

/// <summary>One reading offered as a button: these fields of this item.</summary>
/// <param name="Key">The item it would be about; the nearest known key when the typed one is none.</param>
public sealed record AskOption(string Kind, string Key, IReadOnlyList<FieldFinding> Fields);

/// <summary>Why the bot asks.</summary>
public enum Doubt
{
    /// <summary>Two values for one field.</summary>
    TwoValues,

    /// <summary>"I think", "probably", "…, right?".</summary>
    Hedged,

    /// <summary>It changed, but to what was not said.</summary>
    NoNewValue,

    /// <summary>Somebody else is said to have said so.</summary>
    SecondHand,

    /// <summary>No item has this key.</summary>
    UnknownKey,

    /// <summary>No item has this key, and exactly one has nearly this one.</summary>
    NearKey,

    /// <summary>The key stands in a quote, in code or in a link, beside a bare value.</summary>
    KeyInQuote,

    /// <summary>The kind has no such value.</summary>
    WrongKind,

    /// <summary>A percent of a part, a range, or a bare number.</summary>
    UnclearPercent,

    /// <summary>An impossible, past or many-meaning date.</summary>
    UnclearDate,

    /// <summary>Several figures for one metric, or a relative change alone.</summary>
    UnclearFigure,

    /// <summary>A judgement without a canonical value, or a word with two meanings.</summary>
    UnclearWord,

    /// <summary>The key is used with another title than its item has.</summary>
    OtherTitle,
}
