using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>How a gate came out.</summary>
public enum GateOutcome
{
    /// <summary>Somebody has not voted yet.</summary>
    Open,

    /// <summary>Everybody voted go, and every condition is met.</summary>
    Go,

    /// <summary>Everybody voted go, and a condition is still open.</summary>
    ConditionalGo,

    /// <summary>Somebody voted no-go.</summary>
    NoGo,

    /// <summary>Its time was over before everybody had voted.</summary>
    NoDecision,
}

/// <summary>A vote that counts.</summary>
/// <param name="Words">The reason of a no-go, the condition of a conditional go; empty for none.</param>
public sealed record GateVote(MemberId By, string Sort, string Words, Change Change)
{
    /// <summary>As people read it: <c>no-go (drift in the plan)</c>.</summary>
    public static string Said(string value)
    {
        var (sort, words) = Parts(value);
        return sort == GateKind.Conditional ? $"go, if {words}" : words.Length > 0 ? $"{sort} ({words})" : sort;
    }

    /// <summary>The sort of a vote and the words with it.</summary>
    public static (string Sort, string Words) Parts(string value)
    {
        var cut = value.IndexOf(':', StringComparison.Ordinal);
        return cut < 0 ? (value, "") : (value[..cut], value[(cut + 1)..].Trim());
    }
}

/// <summary>A gate as its votes and conditions make it; nothing of it is stored.</summary>
public sealed record Gate(Item Item)
{
    public IReadOnlyList<MemberId> Voters => [.. Field.Several(Item[FieldNames.Voters]).Select(handle => new MemberId(handle))];

    /// <summary>When it closes by itself, or null for never.</summary>
    public DateTimeOffset? Until => Due.Parse(Item[FieldNames.Until])?.At;

    /// <summary>The votes of those who vote, in the order in which they were given.</summary>
    public IReadOnlyList<GateVote> Votes =>
    [
        .. Voters.Select(voter => (Voter: voter, Change: Item.Fields.GetValueOrDefault(Field.NameOf(FieldNames.Vote, voter.Value))))
            .Where(vote => vote.Change is { Value.Length: > 0 } change && !(Until <= change.Order.At)).OrderBy(vote => vote.Change!.Order)
            .Select(vote => new GateVote(vote.Voter, GateVote.Parts(vote.Change!.Value!).Sort, GateVote.Parts(vote.Change.Value!).Words, vote.Change)),
    ];

    /// <summary>Who has not voted yet.</summary>
    public IReadOnlyList<MemberId> Missing => [.. Voters.Where(voter => Votes.All(vote => vote.By != voter))];

    /// <summary>Its own conditions, then those that came with votes.</summary>
    public IReadOnlyList<ToMeet> Conditions => Checklist.Of(Item, [.. Field.Listed(Item[FieldNames.Conditions]), .. WithVotes.Select(vote => vote.Words)]);

    /// <summary>Whose vote a condition came with; null for the gate's own.</summary>
    public MemberId? GivenBy(ToMeet condition) => condition.Number - Field.Listed(Item[FieldNames.Conditions]).Count is var at && at > 0 ? WithVotes[at - 1].By : null;

    private IReadOnlyList<GateVote> WithVotes => [.. Votes.Where(vote => vote.Sort == GateKind.Conditional)];

    public GateOutcome OutcomeAt(DateTimeOffset now)
    {
        if (Votes.Any(vote => vote.Sort == GateKind.NoGo))
            return GateOutcome.NoGo;
        if (Missing.Count > 0)
            return Until <= now ? GateOutcome.NoDecision : GateOutcome.Open;
        return Conditions.Any(condition => condition.Met is null) ? GateOutcome.ConditionalGo : GateOutcome.Go;
    }

    /// <summary>In a few words: <c>open, 1 of 2 voted</c>, <c>conditional go</c>.</summary>
    public string State(DateTimeOffset now) => OutcomeAt(now) switch
    {
        GateOutcome.Go => "go",
        GateOutcome.ConditionalGo => "conditional go",
        GateOutcome.NoGo => "no-go",
        GateOutcome.NoDecision => "no decision",
        _ => $"open, {Number.Text(Votes.Count)} of {Number.Text(Voters.Count)} voted",
    };

    /// <summary>What it still hangs on: <c>Oliver's vote</c>, <c>condition 1 “no new drift”</c>. Nothing once it is decided.</summary>
    public IReadOnlyList<string> HangsOn(Project project, DateTimeOffset now) => OutcomeAt(now) is GateOutcome.Go or GateOutcome.NoGo or GateOutcome.NoDecision
        ? []
        :
        [
            .. Missing.Select(voter => $"{project.NameOf(voter)}'s vote"),
            .. Conditions.Where(condition => condition.Met is null).Select(condition => $"condition {Number.Text(condition.Number)} “{condition.Text}”"),
        ];
}
