using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>What stands for a change window: its plan and its course in the channel; and what its people are asked, each at its instant and once.</summary>
/// <param name="Items">The register: the figures that a rollback hangs on.</param>
public sealed record WindowPosts(Project Project, Item Item, IReadOnlyList<Item> Items, Absences Absences, DateTimeOffset Now)
{
    // A look follows its moment within seconds; what one finds later than this, no earlier one could find.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Followed = TimeSpan.FromDays(2);

    /// <summary>Where figures crossed what it goes back for.</summary>
    public Crossed Crossed { get; init; } = Crossed.Nothing;

    private ChangeWindow Window { get; } = new(Item);

    private string Beginning => ItemPost.Beginning(WindowKind.Key, Project.Key, Item.Key);

    /// <summary>Null for one that is over and observed.</summary>
    public ItemPosts? All()
    {
        if (Kind.Of(WindowKind.Key).IsClosedAt(Item, Now) && Item.ChangedAt + Followed < Now)
            return null;
        var channel = $"{Beginning}post";
        var card = new WindowChannel(Project, Item, Window, Items, Crossed.Crossings, Now).Post();
        var nothing = Post.Say($"{Item.Key}: nothing to tell any more.");
        return new ItemPosts(Beginning, [new ItemPost(channel, null, card), .. Freeze(), .. Begins(), .. Told(), .. Comms(), .. Crossed.Posts(Project, Item, channel), .. Ends(), .. Checks()], nothing)
        {
            NoMoreBy = key => Crossed.Is(Project, Item, key) ? Crossed.Gone(Item) : nothing,
        };
    }

    private IEnumerable<ItemPost> Freeze()
    {
        if (Window is { Stage: WindowStage.Planned, Freeze: { } freeze } && freeze <= Now && Window.From > Now)
            yield return Once("freeze", null, Post.Say([.. WhyLate(freeze), Line.Of(TextRun.Strong($"{Item.Key} {Item.Title}"), $": freeze from now until the window ends, {Said(FieldNames.To)}.")]));
    }

    private IEnumerable<ItemPost> Begins()
    {
        if (Window is not { Stage: WindowStage.Planned, From: { } from } || from > Now || Window.To <= Now)
            yield break;
        var open = Window.Preconditions.Where(one => one.Met is null).Select(one => $"{Number.Text(one.Number)} “{one.Text}”").ToList();
        yield return Once("begin", Item.Owner, new Post($"{Item.Key} {Item.Title}",
            [Section.Of([.. WhyLate(from), "The window begins now.", open.Count == 0 ? "Nothing has to be met before." : $"Still open before it: {string.Join(", ", open)}."])],
            [SayButtons.Say(Project, "Start", $"{Item.Key} started") with { Primary = true }, SayButtons.Ask(Project, "Call off", $"{Item.Key} called off", "Why?")]));
    }

    // What its people tell while it is open stands in the thread, one after the other.
    private IEnumerable<ItemPost> Told()
    {
        if (Item.Fields.GetValueOrDefault(FieldNames.Update) is { Value: { } words } change && Window.OpenSince <= change.Order.At)
            yield return Once(FormattableString.Invariant($"told/{change.Order.At.UtcDateTime:yyyyMMddHHmmss}"), null, Post.Say(Line.Of(TextRun.Strong($"{Item.Key}, {At(change.Order.At)}: "), $"{words} ({Project.NameOf(change.By)})").From(change.Message))) with { Under = $"{Beginning}post" };
    }

    // Of several that were missed only the last is worth asking for.
    private IEnumerable<ItemPost> Comms()
    {
        if (Window.OpenSince is not { } since || Window.To + TimeSpan.FromHours(2) <= Now || Math.Floor((Now - since) / Window.Cadence) is not (>= 1 and var rounds))
            yield break;
        var due = since + (rounds * Window.Cadence);
        var title = $"{Item.Key} {Item.Title}";
        yield return Once(FormattableString.Invariant($"comms/{due.UtcDateTime:yyyyMMddHHmm}"), Teller(), new Post(title,
            [Section.Of([.. WhyLate(due), $"Open since {At(since)}. What can the others be told? I post it in {Project.ChannelName}.", Line.Of("Here: ", TextRun.Code($"{Item.Key} update: …"))])],
            [SayButtons.Ask(Project, "Tell", $"{Item.Key} update", "How does it go?") with { Primary = true }, .. NextStep(), .. Turns()]));
    }

    private IEnumerable<ItemPost> Ends()
    {
        if (Window is { Stage: WindowStage.Open, To: { } to } && to <= Now)
            yield return Once("end", Item.Owner, new Post($"{Item.Key} {Item.Title}", [Section.Of([.. WhyLate(to), "The window is over. How did it end?"])], [.. Turns()]));
    }

    // One whose successor is due already was missed for good: what it would have seen cannot be seen any more.
    private IEnumerable<ItemPost> Checks() => Window.Checks.Where(check => Window.DueAt(check) <= Now && !Window.Checks.Any(later => later.After > check.After && Window.DueAt(later) <= Now) && Window.Answer(check) is null)
        .Select(check => Once($"check/{Number.Text(check.Number)}", Watcher(), Check(check)));

    private Post Check(ObservationCheck check)
    {
        var said = $"{Item.Key} check {Number.Text(check.Number)}";
        var what = check.What.Length > 0 ? $" {check.What}." : "";
        var watch = Metrics.Count == 0 ? Array.Empty<Line>() : [Line.Of($"Watch: {string.Join(", ", Metrics)}.")];
        return new Post($"{Item.Key} {Item.Title}, {check.Label}",
            [Section.Of([.. WhyLate(Window.DueAt(check)!.Value), $"{what.TrimStart()} How does it look?".TrimStart(), .. watch, Line.Of("Here: ", TextRun.Code($"{said}: ok"))])],
            [SayButtons.Ask(Project, "Fill in", said, "How does it look?", Metrics) with { Primary = true }, SayButtons.Say(Project, "All well", $"{said}: ok")]);
    }

    // By the names under which the register knows them, so that a figure is read when it is told.
    private List<string> Metrics => [.. Window.Metrics.Select(name => RollbackTrigger.MetricNamed(name, Items)?.Item.Key ?? name).Distinct(StringComparer.OrdinalIgnoreCase)];

    private MemberId? Watcher() => Item.Owner is { } owner && Window.Comms is not null && IsAway(owner) ? Teller() : Item.Owner;

    private MemberId? Teller() => Window.Tellers.Where(teller => !IsAway(teller)).Select(teller => (MemberId?)teller).FirstOrDefault() ?? Window.Comms;

    private bool IsAway(MemberId member) => Absences.IsAway(member, Project.Calendar.DateOf(Now), Project.Calendar.TimeOf(Now));

    private IEnumerable<Button> NextStep() => Enumerable.Range(1, Window.Steps.Count).Where(step => Window.Done(step) is null).Take(1)
        .Select(step => SayButtons.Say(Project, $"Step {Number.Text(step)} done", $"{Item.Key} step {Number.Text(step)} done"));

    private Button[] Turns() => [SayButtons.Say(Project, "End", $"{Item.Key} ended"), RollBack()];

    private Button RollBack() => SayButtons.Ask(Project, "Roll back", $"{Item.Key} rolled back", "Why?");

    private ItemPost Once(string what, MemberId? to, Post post) => new(ItemPost.KeyOnce(Beginning, what), to, post);

    private Line[] WhyLate(DateTimeOffset due) => Now - due > Patience ? [$"I was down at {At(due)}, so this comes late."] : [];

    private string At(DateTimeOffset at) => Project.Calendar.DateOf(at) == Project.Calendar.DateOf(Now)
        ? DateWords.TimeIn(Project.Calendar, at)
        : new Due(Project.Calendar.DateOf(at), at).Said(Project.Calendar);

    private string Said(string field) => Due.Parse(Item[field])?.Said(Project.Calendar) ?? "";
}
