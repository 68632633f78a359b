using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Replies;

/// <summary>
/// What others hear of a reply, one post each: whose items it changed or would have changed, in whose name it was said, who
/// has something new to answer for, and the leads when an item is left without an owner. Nobody hears of their own words.
/// </summary>
/// <param name="Scope">The register without what the reply says.</param>
/// <param name="Changes">What stands of the reply.</param>
/// <param name="Refused">What it said and may not change.</param>
public sealed record OwnerPosts(ReplyScope Scope, Reply Reply, IReadOnlyList<Change> Changes, IReadOnlyList<Refusal> Refused)
{
    /// <summary>Those who heard of the reply before; for them the post is kept true, whatever is left of it.</summary>
    public IReadOnlyList<MemberId> Informed { get; init; } = [];

    /// <summary>What the reply changed before it was edited or taken back.</summary>
    public IReadOnlyList<Change> Old { get; init; } = [];

    /// <summary>By key, how an item stands again whose change is gone: <c>R-4 is green again.</c></summary>
    public required Func<string, string> Again { get; init; }

    private Project Project => Scope.Project;

    private IReadOnlyDictionary<string, Item> Before => Scope.Items;

    private string Author => Project.NameOf(Reply.By);

    /// <summary>How the keys of these posts begin.</summary>
    public static string Under(string reply) => $"told/{reply}/";

    /// <summary>Whom a post with this key tells.</summary>
    public static MemberId ToWhom(string reply, string key) => new(key[Under(reply).Length..]);

    public IEnumerable<Write> All(DateTimeOffset now)
    {
        foreach (var member in Project.Members.Select(member => member.Handle).Where(member => member != Reply.By))
        {
            List<Line> lines = [.. Of(member), .. Refusals(member), .. Ownerless(member)];
            var again = Informed.Contains(member) ? Restored(member).ToList() : [];
            if (lines.Count == 0 && Informed.Contains(member))
                lines.Add($"{Author} {(Reply.Withdrawn ? "took this back" : "changed what was said here")}. {(again.Count == 0 ? "Nothing of yours was changed." : string.Join(' ', again))}");
            else
                lines.AddRange(again.Select(sentence => (Line)sentence));
            if (lines.Count > 0)
                yield return new EnqueuePost($"{Under(Reply.Id)}{member}", Project.Key, new Address(Project.DirectChat(member)), Post.Say(lines), now);
        }
    }

    /// <summary>Who looks after what nobody owns: the leads, and where there is none the admins.</summary>
    public static IReadOnlyList<Member> Leads(Project project, MemberId but)
    {
        List<Member> leads = [.. project.Members.Where(member => member.Role == Role.Lead && member.Handle != but)];
        return leads.Count > 0 ? leads : [.. project.Members.Where(member => member.Role == Role.Admin && member.Handle != but)];
    }

    // Who says what was already so tells nobody anything.
    private IEnumerable<Change> News => Changes.Where(change => !Disowning.Is(change) && Kind.Of(change.Kind).FieldNamed(change.Field) is not { Own: true } && Before.GetValueOrDefault(change.Item)?[change.Field] != change.Value);

    private IEnumerable<Line> Of(MemberId member)
    {
        var news = News.ToList();
        var inTheirName = news.Where(change => change.Subject == member).ToList();
        var onTheirs = news.Where(change => change.Subject != member && Before.GetValueOrDefault(change.Item)?.Owner == member).ToList();
        var given = news.Where(change => change.Subject != member && change.Field == FieldNames.Owner && change.Value == member.Value && Kind.Of(change.Kind).NamedInReplies).Select(change => change.Item);
        return
        [
            .. Headed($"{Author} for you", inTheirName),
            .. onTheirs.GroupBy(change => change.Subject).SelectMany(group => Headed($"{Speaker(group.Key)} on your items", [.. group])),
            .. given.Distinct(StringComparer.Ordinal).Select(Given),
        ];
    }

    private IEnumerable<Line> Headed(string head, IReadOnlyList<Change> changes)
    {
        var lines = new Echo(Project, Reply, [.. changes.Select(change => change with { Subject = null })], Before).Diff().Select(line => line.From(Source)).ToList();
        if (lines.Count <= 1)
            return lines.Select(line => Echo.Led(head, line));
        return [$"{head}:", .. lines.Select(line => line.In(1))];
    }

    private Line Given(string key)
    {
        List<Change> changes = [.. Changes.Where(change => change.Item == key)];
        var item = Register.Fold([.. Before.GetValueOrDefault(key)?.Fields.Values ?? [], .. changes])!;
        string[] parts = [Kind.Of(item.Kind).State(item), Due.Parse(item[FieldNames.Due]) is { } due ? $"due {due.Said(Project.Calendar)}" : ""];
        return Line.Of($"Yours now, says {Speaker(changes[0].Subject).TrimEnd(',')}: ", TextRun.Strong($"{key} {item.Title}"), string.Concat(parts.Where(part => part.Length > 0).Select(part => $" · {part}"))).From(Source);
    }

    private IEnumerable<Line> Refusals(MemberId member)
    {
        List<Refusal> mine = [.. Refused.Where(refusal => refusal.Owner == member)];
        foreach (var refusal in mine)
        {
            var about = refusal.Key is null ? "that you are away" : $"about {refusal.Key}, which is yours";
            yield return Line.Of($"{Speaker(refusal.Subject == member ? null : refusal.Subject)} wrote {about}: “{Reply.Sentence(refusal.Words, Reply.QuoteLength)}”.").From(Source);
        }

        if (mine.Count == 0)
            yield break;
        List<Refusal> changes = [.. mine.Where(refusal => refusal.Key is not null)];
        var only = changes.Count == 0 ? "set others' absences" : $"change others' {Refusal.Kinds(changes)}";
        yield return $"Nothing was changed; only leads {only} here.";
        yield return new Line([.. mine.SelectMany((refusal, index) => (TextRun[])[index == 0 ? "To record it, write: " : " · ", TextRun.Code(refusal.Hint(Scope, Reply))])]);
    }

    private IEnumerable<Line> Ownerless(MemberId member)
    {
        if (!Leads(Project, Reply.By).Any(lead => lead.Handle == member))
            yield break;
        foreach (var key in Changes.Where(Disowning.Is).Select(change => change.Item))
            yield return Line.Of(TextRun.Strong($"{key} {Before.GetValueOrDefault(key)?.Title}".TrimEnd()), $" has no owner now: {Author} says “not mine”. To give it to somebody: ", TextRun.Code($"{key} owner @name")).From(Source);
    }

    private IEnumerable<string> Restored(MemberId member)
    {
        var leads = Leads(Project, Reply.By).Any(lead => lead.Handle == member);
        var still = Changes.Select(change => change.Item).ToHashSet(StringComparer.Ordinal);
        return Old.Where(change => !still.Contains(change.Item) || (Disowning.Is(change) && !Changes.Any(Disowning.Is)))
            .Where(change => change.Subject == member || Before.GetValueOrDefault(change.Item)?.Owner == member || (change.Field == FieldNames.Owner && change.Value == member.Value) || (leads && Disowning.Is(change)))
            .Select(change => change.Item).Distinct(StringComparer.Ordinal).Select(Again);
    }

    private MessageRef? Source => Reply.Source;

    private string Speaker(MemberId? subject) => subject is { } other ? $"{Author}, for {Project.NameOf(other)}," : Author;
}
