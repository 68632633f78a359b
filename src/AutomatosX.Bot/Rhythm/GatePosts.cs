using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>What stands for a gate: the question with its votes in the channel, the ask in each voter's direct chat, and once that its time was over.</summary>
public sealed record GatePosts(Project Project, Item Item, DateTimeOffset Now)
{
    private static readonly TimeSpan Followed = TimeSpan.FromDays(2);

    private Gate Gate { get; } = new(Item);

    private GateOutcome Outcome => Gate.OutcomeAt(Now);

    private string Beginning => ItemPost.Beginning(GateKind.Key, Project.Key, Item.Key);

    /// <summary>Null for one that was decided long ago: nothing about it is posted any more.</summary>
    public ItemPosts? All()
    {
        if (Kind.Of(GateKind.Key).IsClosedAt(Item, Now) && Item.ChangedAt + Followed < Now && (Gate.Until is not { } until || until + Followed < Now))
            return null;
        var channel = $"{Beginning}post";
        List<ItemPost> posts = [new(channel, null, Channel()), .. Gate.Voters.Select(voter => new ItemPost($"{Beginning}ask/{voter}", voter, Ask(voter)))];
        if (Outcome == GateOutcome.NoDecision)
            posts.Add(new ItemPost(ItemPost.KeyOnce(Beginning, "expired"), null, Post.Say(Line.Of(TextRun.Strong($"{Item.Key} {Item.Title}"), $" No decision by {UntilSaid}. Missing: {FieldWords.Names(Project, Gate.Missing)}."))));
        return new ItemPosts(Beginning, posts, Post.Say($"{Item.Key}: your vote is not asked any more."));
    }

    private string UntilSaid => Due.Parse(Item[FieldNames.Until])?.Said(Project.Calendar) ?? "";

    private Post Channel() => new($"{Item.Key} {Item.Title}", [Section.Of([.. Lines()])], []);

    private IEnumerable<Line> Lines()
    {
        yield return Line.Of(TextRun.Strong(Headline()), Closing());
        foreach (var vote in Gate.Votes)
            yield return Line.Of($"{Project.NameOf(vote.By)}: {GateVote.Said(vote.Change.Value!)}, {DateWords.Time(Project.Calendar.TimeOf(vote.Change.Order.At))}").From(vote.Change.Message);
        if (Gate.Missing.Count > 0)
            yield return $"Not yet: {FieldWords.Names(Project, Gate.Missing)}";
        foreach (var line in Conditions())
            yield return line;
        if (Gate.HangsOn(Project, Now) is { Count: > 0 } hangs)
            yield return $"Hangs on: {string.Join("; ", hangs)}";
        if (Outcome == GateOutcome.Open)
            yield return Line.Of("Voters answer in their direct chat, or here: ", TextRun.Code($"{Item.Key} go"), " · ", TextRun.Code($"{Item.Key} no-go: why"));
        else if (Outcome == GateOutcome.ConditionalGo)
            yield return Line.Of("When one is met: ", TextRun.Code($"{Item.Key} condition {Number.Text(Gate.Conditions.First(condition => condition.Met is null).Number)} met"));
    }

    private IEnumerable<Line> Conditions() => Gate.Conditions.Select(condition =>
        Line.Of($"Condition {Number.Text(condition.Number)}: {condition.Text}{(Gate.GivenBy(condition) is { } by ? $" ({Project.NameOf(by)})" : "")} – {(condition.Met is { } met ? $"met, {Project.NameOf(met.By)} {DateWords.Time(Project.Calendar.TimeOf(met.Order.At))}" : "open")}").From(condition.Met?.Message));

    private string Headline() => Outcome switch
    {
        GateOutcome.Go => "Go",
        GateOutcome.NoGo => "No-go",
        GateOutcome.ConditionalGo => "Conditional go",
        GateOutcome.NoDecision => $"No decision by {UntilSaid}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Gate.Votes.Count} of {Gate.Voters.Count} voted"),
    };

    private string Closing() => Gate.Until is not { } until || Outcome == GateOutcome.NoDecision ? Owners() : $"{(until <= Now ? ", closed" : ", open until")} {UntilSaid}{Owners()}";

    private string Owners()
    {
        var owners = new[] { Item[FieldNames.Owner] }.OfType<string>().Concat(Field.Several(Item[FieldNames.With])).Distinct(StringComparer.Ordinal).Select(handle => new MemberId(handle)).ToList();
        return owners.Count == 0 ? "" : $" · {FieldWords.Names(Project, owners)} {(owners.Count == 1 ? "owns" : "own")} the call";
    }

    private Post Ask(MemberId voter)
    {
        var mine = Gate.Votes.FirstOrDefault(vote => vote.By == voter);
        var isOver = Gate.Until <= Now;
        List<Line> lines = [.. Conditions()];
        if (isOver)
            lines.Add($"Closed {UntilSaid}: {(Outcome == GateOutcome.NoDecision ? "no decision" : Headline().ToLowerInvariant())}. {(mine is null ? "You did not vote." : $"You voted {GateVote.Said(mine.Change.Value!)}.")}");
        else if (mine is not null)
            lines.Add($"You voted {GateVote.Said(mine.Change.Value!)}, {DateWords.Time(Project.Calendar.TimeOf(mine.Change.Order.At))}. {(Gate.Until is null ? "You can change it." : $"You can change it until {UntilSaid}.")}");
        else
            lines.Add($"{(Gate.Until is null ? "" : $"Open until {UntilSaid}. ")}Go or no-go?");
        return new Post($"{Item.Key} {Item.Title}", [Section.Of(lines)], isOver ? [] : Buttons());
    }

    private Button[] Buttons() =>
    [
        SayButtons.Say(Project, "Go", $"{Item.Key} go") with { Primary = true },
        SayButtons.Ask(Project, "Go with condition", $"{Item.Key} go if", "What has to be met?"),
        SayButtons.Ask(Project, "No-go", $"{Item.Key} no-go", "Why not?"),
    ];
}
