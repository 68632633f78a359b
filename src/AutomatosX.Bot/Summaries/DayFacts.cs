using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Replies;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Summaries;

/// <summary>All that a day's summary is computed from. Nothing else goes in.</summary>
/// <param name="Items">The register as it stands.</param>
/// <param name="Changes">The standing changes of the day.</param>
/// <param name="RagBefore">Each risk's colour before the day began.</param>
/// <param name="Replies">What was said that day.</param>
/// <param name="Corrections">Replies of earlier days whose words changed on this one, after their own day was closed.</param>
public sealed record DayFacts(Project Project, DateOnly Day, IReadOnlyList<Item> Items, IReadOnlyList<Change> Changes, IReadOnlyList<Change> RagBefore, IReadOnlyList<Run> Runs, IReadOnlyList<Reply> Replies, IReadOnlyList<Reply> Corrections)
{
    public static async Task<DayFacts> Load(IBotStore store, Project project, DateOnly day, DateTimeOffset now, CancellationToken cancel)
    {
        var items = await AsOf(store, project, day, cancel);
        return new DayFacts(
            project,
            day,
            items,
            await store.ChangesOn(project.Key, day, cancel),
            await store.StandingBefore(project.Key, FieldNames.Rag, day, cancel),
            await store.Runs(project.Key, day, cancel),
            await store.RepliesOn(project.Key, day, cancel),
            await CorrectionsOn(store, project, day, cancel))
        {
            Now = now,
            Asks = await store.AsksOn(project.Key, day, cancel),
            Readings = await store.Readings(project.Key, MetricKind.Key, FieldNames.Value, day, MetricAlerts.MostReadings, cancel),
            Rollbacks = await Watched(store, project, items, project.Calendar.Bounds(day).End, cancel),
            DueCourse = await store.Course(project.Key, [.. items.Where(item => item.Kind == ActionKind.Key && !Statuses.IsClosed(item.Status) && item[FieldNames.Due] is not null).Select(item => item.Key)], [FieldNames.Due], DateTimeOffset.MinValue, project.Calendar.Bounds(day).End, cancel),
            DueBefore = await store.StandingBefore(project.Key, FieldNames.Due, day, cancel),
            RiskCourse = await store.Course(project.Key, [.. items.Where(item => item.Kind == RiskKind.Key && RiskScore.Of(item) is not null).Select(item => item.Key)], RiskAssessment.Fields, DateTimeOffset.MinValue, project.Calendar.Bounds(day).End, cancel),
            StoryCourse = project.Calendar.SprintOf(day) is { } sprint ? await store.Course(project.Key, SprintStories.Moving(items, sprint), SprintStories.Fields, project.Calendar.Bounds(sprint.First).Begin, project.Calendar.Bounds(day).End, cancel) : [],
        };
    }

    private static async Task<IReadOnlyList<RollbackWatch>> Watched(IBotStore store, Project project, IReadOnlyList<Item> items, DateTimeOffset until, CancellationToken cancel)
    {
        var watched = new List<RollbackWatch>();
        foreach (var window in items.Where(item => item.Kind == WindowKind.Key))
        {
            if (await RollbackWatch.Load(store, project.Key, window, items, until, cancel) is { } watch)
                watched.Add(watch);
        }

        return watched;
    }

    private static async Task<IReadOnlyList<Reply>> CorrectionsOn(IBotStore store, Project project, DateOnly day, CancellationToken cancel)
    {
        var (begin, end) = project.Calendar.Bounds(day);
        var corrections = new List<Reply>();
        foreach (var reply in await store.RepliesChanged(project.Key, begin, end, cancel))
        {
            if (reply.Day < day && await store.DayReport(project.Key, reply.Day, cancel) is { Closed: true } report && reply.EditedAt > report.ChangedAt)
                corrections.Add(reply);
        }

        return corrections;
    }

    /// <summary>The register as it stood at the end of the day: what was said on a later one takes no part in it.</summary>
    private static async Task<IReadOnlyList<Item>> AsOf(IBotStore store, Project project, DateOnly day, CancellationToken cancel)
    {
        var items = new List<Item>();
        foreach (var item in await store.Items(project.Key, cancel))
        {
            if (item.Fields.Values.All(change => change.Day <= day))
                items.Add(item);
            else if (Register.Fold((await store.History(project.Key, item.Key, cancel)).Where(change => change.Day <= day)) is { } then)
                items.Add(then);
        }

        return items;
    }

    /// <summary>When it is computed: what is planned for later has not happened yet.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The questions that the day's replies raised.</summary>
    public IReadOnlyList<OpenAsk> Asks { get; init; } = [];

    /// <summary>The change windows whose way back hangs on a figure.</summary>
    public IReadOnlyList<RollbackWatch> Rollbacks { get; init; } = [];

    /// <summary>When each item was due before the day began.</summary>
    public IReadOnlyList<Change> DueBefore { get; init; } = [];

    /// <summary>By when the open actions were to be done, from the beginning.</summary>
    public IReadOnlyList<Change> DueCourse { get; init; } = [];

    /// <summary>How likelihood and impact of the risks went, from the beginning.</summary>
    public IReadOnlyList<Change> RiskCourse { get; init; } = [];

    /// <summary>How the stories of the day's sprint went since it began.</summary>
    public IReadOnlyList<Change> StoryCourse { get; init; } = [];

    /// <summary>How the day's sprint stood at its end, or when this was computed; null on a day of no sprint, or of one without stories.</summary>
    public SprintHealth? Sprint => Project.Calendar.SprintOf(Day) is { } sprint && Health(sprint) is { IsThere: true } health ? health : null;

    // Silence is told as of the time of the summary: it would grow by itself afterwards, and the summary with it.
    private SprintHealth Health(Sprint sprint) => new(
        Project, new SprintStories(sprint, Project.Calendar, Items, StoryCourse), Day,
        Project.TouchpointsOn(Day).Where(touchpoint => touchpoint.Kind == TouchpointKind.Summary).Select(touchpoint => Project.Calendar.InstantOf(Day, touchpoint.At)).Where(at => at <= EndOfDay).DefaultIfEmpty(EndOfDay).Max());

    /// <summary>The instant as of which the day is told: now, or the day's end once that is past.</summary>
    public DateTimeOffset EndOfDay => Project.Calendar.Bounds(Day).End is var end && Now < end ? Now : end;

    /// <summary>The latest values of each metric up to the day, oldest first.</summary>
    public IReadOnlyList<Change> Readings { get; init; } = [];

    /// <summary>How a metric stands at the end of the day.</summary>
    public MetricVerdict VerdictOn(Item metric) =>
        MetricVerdict.Of(new Metric(metric), [.. Readings.Where(reading => reading.Item == metric.Key).Select(reading => Number.Decimal(reading.Value)).OfType<decimal>()]);

    public DayLabel Label => Project.Calendar.Label(Day);

    /// <summary>The replies that count.</summary>
    public IEnumerable<Reply> Said => Replies.Where(reply => !reply.Withdrawn);

    public Run? RunOf(Touchpoint touchpoint) => Runs.FirstOrDefault(run => run.Touchpoint == touchpoint.Id);

    /// <summary>What was said about a field of an item that day, in order.</summary>
    public IEnumerable<Change> Of(string key, string field) => Changes.Where(change => change.Item == key && change.Field == field && change.Value is not null);

    public bool Mentions(Item item) => Changes.Any(change => change.Item == item.Key);

    public IEnumerable<Item> Of(string kind) => Items.Where(item => item.Kind == kind);

    /// <summary>Items that came up that day.</summary>
    public IEnumerable<Item> NewOf(string kind) => Of(kind).Where(item => item.Created.Day == Day);

    /// <summary>
    /// The actions that the day is measured by: mentioned, due, or past due at its end; what came up only that day is told apart.
    /// </summary>
    public IEnumerable<Item> Tracked => Of(ActionKind.Key).Where(item => !IsNew(item) && (Mentions(item) || IsDue(item)));

    public IEnumerable<Item> Unmentioned => Items.Where(item =>
        item.Kind is ActionKind.Key or StoryKind.Key or RiskKind.Key && !Kind.Of(item.Kind).IsClosed(item) && !Mentions(item) && !Asks.Any(ask => Names(ask, item)) && !(item.Kind == ActionKind.Key && IsDue(item)));

    /// <summary>Items of which somebody said what is in doubt, and nothing else: the question is still open.</summary>
    public IEnumerable<Item> InQuestion => Items.Where(item => !Mentions(item) && Asks.Any(ask => ask.Answer is null && Names(ask, item)));

    /// <summary>When an item was due before somebody moved it that day; null when nobody did.</summary>
    public Due? WasDue(Item item) => Of(item.Key, FieldNames.Due).Any() && Due.Parse(DueBefore.FirstOrDefault(change => change.Item == item.Key)?.Value) is { } before && before != Due.Parse(item[FieldNames.Due]) ? before : null;

    /// <summary>Every date by which an item was to be done, the first one first: more than one when it was moved.</summary>
    public IReadOnlyList<Due> DatesOf(Item item)
    {
        var dates = new List<Due>();
        foreach (var due in DueCourse.Where(change => change.Item == item.Key && change.Day <= Day).Select(change => Due.Parse(change.Value)).OfType<Due>())
        {
            if (dates.Count == 0 || dates[^1] != due)
                dates.Add(due);
        }

        return dates;
    }

    public Trend TrendOf(Item risk) => new(risk[FieldNames.Rag], RagBefore.FirstOrDefault(change => change.Item == risk.Key)?.Value);

    /// <summary>Who brought an item up, in brackets; nothing for one that a document brought.</summary>
    public string By(Item item) => item.Created.Source is ChangeSource.Import or ChangeSource.Rule ? "" : item.Created.Subject is { } subject ? $" ({Project.NameOf(item.Created.By)}, for {Project.NameOf(subject)})" : $" ({Project.NameOf(item.Created.By)})";

    /// <summary>The owner and those named with the owner, as people write their names.</summary>
    public string OwnersOf(Item item)
    {
        var names = new List<string>();
        if (item.Owner is { } owner)
            names.Add(Project.NameOf(owner));
        names.AddRange((item[FieldNames.With] ?? "").Split([',', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(with => Project.NameOf(new MemberId(with))));
        return names.Count == 0 ? "no owner" : string.Join(" + ", names);
    }

    private static bool Names(OpenAsk ask, Item item) => ask.Finding.Key == item.Key || ask.Finding.Options.Any(option => option.Key == item.Key);

    private bool IsNew(Item item) => item.Created.Day == Day;

    private bool IsDue(Item item) => !Statuses.IsClosed(item.Status) && Due.Parse(item[FieldNames.Due]) is { } due && due.Date <= Day;
}
