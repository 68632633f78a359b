using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Commands;

/// <summary>Why an item is as it is, in the words of those who said so: what turned it, and what was said of it since.</summary>
/// <param name="Grounds">The few changes that say why; see <see cref="IItems.Grounds"/>.</param>
/// <param name="Said">What was said of it since it turned, oldest first.</param>
/// <param name="Replies">The messages behind that, by id.</param>
public sealed record WhyCard(Project Project, Item Item, IReadOnlyList<Change> Grounds, IReadOnlyList<Change> Said, IReadOnlyDictionary<string, Reply> Replies)
{
    /// <summary>No more messages than that stand on a card; the history has them all.</summary>
    public const int Most = 6;

    private const int QuoteLength = 200;

    /// <summary>What is a ground for how an item stands.</summary>
    public static IReadOnlyList<string> Fields { get; } = [FieldNames.Rag, FieldNames.Status, FieldNames.Percent, FieldNames.Update, FieldNames.Blockers, FieldNames.Likelihood, FieldNames.Impact, FieldNames.Confidence, FieldNames.Due, FieldNames.Escalation];

    /// <summary>Since when it is as it is: the change with which its colour or its state came.</summary>
    public static Change Since(Item item, IReadOnlyList<Change> grounds)
    {
        var colours = grounds.Where(change => change.Field == FieldNames.Rag && change.Value is not null).ToList();
        var turned = colours.FindLastIndex(change => change.Value != item[FieldNames.Rag]);
        if (turned >= 0 && turned + 1 < colours.Count)
            return colours[turned + 1];
        return item.Fields.GetValueOrDefault(FieldNames.Rag) is null && item.Fields.GetValueOrDefault(FieldNames.Status) is { } status ? status : item.Created;
    }

    public Post Post() => Chat.Post.Say([Head(), .. Behind(), .. Standing()]);

    private Line Head()
    {
        var (state, since) = (Kind.Of(Item.Kind).State(Item), Since(Item, Grounds));
        var before = Grounds.LastOrDefault(change => change.Field == FieldNames.Rag && change.Value != Item[FieldNames.Rag])?.Value;
        var way = before is null ? "" : $", {(new Trend(Item[FieldNames.Rag], before).Direction == Direction.Worsened ? "up" : "down")} from {before}";
        return Line.Of(TextRun.Strong($"{Item.Key} {Item.Title}"), state.Length == 0 ? " has no state yet" : $" is {state}{way} since {When(since)}");
    }

    // One line a message, however many fields it set; the words are the author's own.
    private IEnumerable<Line> Behind()
    {
        var messages = Said.GroupBy(change => change.Reply).ToList();
        if (messages.Count > Most)
            yield return FormattableString.Invariant($"{messages.Count - Most} earlier messages stand in the history.");
        foreach (var message in messages.TakeLast(Most))
        {
            var change = message.First();
            if (Replies.GetValueOrDefault(message.Key) is { Withdrawn: false } reply)
                yield return Line.Of($"“{reply.Sentence(change.Words, QuoteLength)}” ({By(change)}, {When(change)})").In(1).From(change.Message);
            else
                yield return Line.Of($"{string.Join(", ", message.Select(Told))} ({By(change)}, {When(change)})").In(1).From(change.Message);
        }

        if (messages.Count == 0)
            yield return Line.Of("Nobody has said why.").In(1);
    }

    private IEnumerable<Line> Standing()
    {
        if (RiskScore.Of(Item) is { } score)
            yield return $"Score: {score.Said}";
        foreach (var field in new[] { FieldNames.Mitigation, FieldNames.Escalation, FieldNames.Blockers, FieldNames.Links })
        {
            if (Item.Fields.TryGetValue(field, out var change) && change.Value is not (null or "none"))
                yield return Line.Of($"{Label(field)}: {change.Value}").From(change.Message);
        }

        if (Due.Parse(Item[FieldNames.Review]) is { } review)
            yield return $"Next review: {review.Said(Project.Calendar)}";
    }

    private string Told(Change change) => $"{Label(change.Field).ToLowerInvariant()} {change.Value ?? "taken away"}";

    private string Label(string field) => Kind.Of(Item.Kind).FieldNamed(field)?.Label ?? field;

    private string By(Change change) => change.Source == ChangeSource.Import ? "import" : Project.NameOf(change.By);

    private string When(Change change)
    {
        if (change.Source == ChangeSource.Import)
            return "the start";
        var local = Project.Calendar.Local(change.Order.At);
        return $"{DateWords.Day(DateOnly.FromDateTime(local.DateTime))} {DateWords.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }
}
