using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// Who may change what. Everybody may add, and may update what they own or what nobody owns; what another member owns is for
/// leads, unless the project leaves it to everybody. The author's own rights count, on whoever's behalf they speak.
/// </summary>
/// <param name="Items">The register, by key.</param>
public sealed record Rights(Project Project, MemberId Author, IReadOnlyDictionary<string, Item> Items)
{
    private bool Leads => Project.Member(Author)?.Role is Role.Lead or Role.Admin;

    /// <summary>Parts what is understood into what the author may say and what is refused.</summary>
    public Verdict On(Reading reading)
    {
        var allowed = new List<Finding>();
        var refused = new List<Refusal>();
        foreach (var finding in reading.Findings)
        {
            var (stays, refusal) = On(finding);
            if (stays is not null)
                allowed.Add(stays);
            if (refusal is not null)
                refused.Add(refusal);
        }

        return new Verdict(new Reading(allowed), refused);
    }

    /// <summary>The refusal of a reading that was offered as a button, or null when the author may choose it.</summary>
    public Refusal? Of(AskFinding ask, AskOption option) =>
        Keeper(option.Key) is { } owner ? new Refusal(owner, option.Kind, option.Key, option.Fields, ask.Words) { Subject = ask.Subject } : null;

    private (Finding? Stays, Refusal? Refusal) On(Finding finding)
    {
        switch (finding)
        {
            case SetFinding set when !IsOwn(set) && Keeper(set.Key) is { } owner:
                return (null, new Refusal(owner, set.Kind, set.Key, set.Fields, set.Words) { Subject = set.Subject });
            case CreateFinding { Kind: AbsenceKind.Key, Subject: { } absent } absence when absent != Author && !Leads:
                return (null, new Refusal(absent, absence.Kind, null, absence.Fields, absence.Words) { Subject = absent });
            case AskFinding { Options.Count: > 0 } ask:
                var offered = Recording.Offered(ask, Items);
                List<AskOption> open = [.. offered.Options.Where(option => Keeper(option.Key) is null)];
                return open.Count > 0 ? (offered with { Options = open }, null) : (null, Of(offered, offered.Options[0]));
            default:
                return (finding, null);
        }
    }

    // A vote is the voter's, whoever owns the gate.
    private static bool IsOwn(SetFinding set) => set.Fields.All(field => Kind.Of(set.Kind).FieldNamed(field.Field) is { Own: true });

    // The member who owns the item and whose it is to change; null when the author may change it.
    private MemberId? Keeper(string key) =>
        Project.MembersMayUpdateOthers || Leads || !Items.TryGetValue(key, out var item) || item.Owner is not { } owner || owner == Author || Project.Member(owner) is null ? null : owner;
}

/// <summary>What a reading comes to under the author's rights.</summary>
public sealed record Verdict(Reading Allowed, IReadOnlyList<Refusal> Refused);

/// <summary>Something that a member said and may not change; nothing of it is written.</summary>
/// <param name="Owner">Whose it is, and who is told.</param>
/// <param name="Key">The item, or null for something that would be new.</param>
/// <param name="Fields">What it would have become.</param>
/// <param name="Words">Where in the reply it was said.</param>
public sealed record Refusal(MemberId Owner, string Kind, string? Key, IReadOnlyList<FieldFinding> Fields, Words Words)
{
    /// <summary>On whose behalf it was said; null for the author's own.</summary>
    public MemberId? Subject { get; init; }

    /// <summary>How whoever may change it says the same: as shortly as it is surely read, else in the author's words.</summary>
    public string Hint(ReplyScope scope, Reply reply) =>
        Key is null ? reply.Quote(Words) : PlainStatement.Of(Key, Fields, scope.ContextOf(reply with { By = Owner })) ?? reply.Sentence(Words);

    /// <summary>What the author hears: one sentence an owner, and one for absences.</summary>
    public static IEnumerable<string> Said(Project project, IEnumerable<Refusal> refused) => refused
        .GroupBy(refusal => (refusal.Owner, Absence: refusal.Key is null))
        .Select(group => $"{Why(project, group.Key.Owner, group.Key.Absence, [.. group])} I told {project.NameOf(group.Key.Owner)} what you wrote.");

    private static string Why(Project project, MemberId owner, bool absence, IReadOnlyList<Refusal> refused)
    {
        if (absence)
            return "Only leads set others' absences.";
        var keys = refused.Select(refusal => refusal.Key!).Distinct(StringComparer.Ordinal).ToList();
        return $"{WordList.Of(keys)} {(keys.Count == 1 ? "belongs" : "belong")} to {project.NameOf(owner)}, and this project lets only leads change others' {Kinds(refused)}.";
    }

    /// <summary>The kinds of what was refused, as people read several of them: <c>risks and action items</c>.</summary>
    public static string Kinds(IEnumerable<Refusal> refused) =>
        WordList.Of([.. refused.Select(refusal => Registers.Kinds.Kind.Of(refusal.Kind).Plural).Distinct(StringComparer.Ordinal)]);
}
