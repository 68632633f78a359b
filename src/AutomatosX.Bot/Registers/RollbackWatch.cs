namespace AutomatosX.Bot.Registers;

/// <summary>A reading that took a metric to where a change goes back by its plan.</summary>
/// <param name="Run">The reading and those after it that were beyond the limit as well.</param>
/// <param name="Back">The first reading after them that was within again, or null.</param>
/// <param name="Decision">What was decided since: that the window goes back, or that it goes on; null while nothing is.</param>
public sealed record RollbackCrossing(RollbackTrigger Trigger, Metric Metric, Change Reading, IReadOnlyList<Change> Run, Change? Back, Change? Decision);

/// <summary>
/// Where the readings of metrics crossed what a change window was to go back for, while it was open and observed. Computed from what
/// stands: a reading that is taken back or changed never crossed.
/// </summary>
/// <param name="Readings">The values of the metrics that the triggers name, oldest first.</param>
/// <param name="Course">How the window went: <see cref="CourseFields"/>, oldest first.</param>
public sealed record RollbackWatch(ChangeWindow Window, IReadOnlyList<Item> Items, IReadOnlyList<Change> Readings, IReadOnlyList<Change> Course)
{
    /// <summary>How much later than now a message may have been said: a platform's clock may be ahead of the bot's.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    private static readonly TimeSpan Patience = TimeSpan.FromDays(2);

    public static IReadOnlyList<string> CourseFields { get; } = [FieldNames.Stage, FieldNames.Kept];

    /// <summary>Reads what it is computed from; null for a window that was never open, or whose way back hangs on no figure.</summary>
    /// <param name="items">The register.</param>
    /// <param name="until">What was said from there on is left out.</param>
    public static async Task<RollbackWatch?> Load(IItems store, string project, Item item, IReadOnlyList<Item> items, DateTimeOffset until, CancellationToken cancel)
    {
        var window = new ChangeWindow(item);
        List<string> keys = [.. window.Triggers.Select(trigger => trigger.MetricIn(items)?.Item.Key).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (keys.Count == 0 || window.StageChange is null)
            return null;
        var course = await store.Course(project, [item.Key], CourseFields, DateTimeOffset.MinValue, until, cancel);
        return Began(course) is { } began ? new RollbackWatch(window, items, await store.Course(project, keys, [FieldNames.Value], began.Order.At, until, cancel), course) : null;
    }

    /// <summary>The crossings, oldest first.</summary>
    public IReadOnlyList<RollbackCrossing> Crossings() => Began(Course) is not { } began ? [] :
        [.. Window.Triggers.SelectMany(trigger => trigger.MetricIn(Items) is { } metric ? Of(trigger, metric, began) : []).OrderBy(crossing => crossing.Reading.Order)];

    private static Change? Began(IEnumerable<Change> course) => course.LastOrDefault(change => change.Field == FieldNames.Stage && change.Value == Kinds.WindowKind.Started);

    private IEnumerable<RollbackCrossing> Of(RollbackTrigger trigger, Metric metric, Change began)
    {
        var readings = Readings.Where(reading => reading.Item == metric.Item.Key && reading.Order > began.Order && reading.Order.At <= Until && Number.Decimal(reading.Value) is not null).ToList();
        var isBeyond = readings.ConvertAll(reading => trigger.IsTrippedBy(Number.Decimal(reading.Value)!.Value, metric));
        for (var first = isBeyond.IndexOf(true); first >= 0; first = isBeyond.IndexOf(true, first))
        {
            var end = isBeyond.IndexOf(false, first);
            var run = readings.GetRange(first, (end < 0 ? readings.Count : end) - first);
            yield return new RollbackCrossing(trigger, metric, run[0], run, end < 0 ? null : readings[end], Course.FirstOrDefault(change => Decides(change) && change.Order.At >= run[0].Order.At && change.Reply != run[0].Reply));
            if (end < 0)
                yield break;
            first = end;
        }
    }

    private static bool Decides(Change change) => change.Value is { } value && (change.Field == FieldNames.Kept || value.StartsWith(Kinds.WindowKind.RolledBack, StringComparison.Ordinal));

    // Once it went back, was called off or all its checks are answered, nobody waits for a figure any more.
    private DateTimeOffset Until => Window.Stage switch
    {
        WindowStage.Open => DateTimeOffset.MaxValue,
        WindowStage.Ended => Window.Checks.Select(check => Window.Answer(check)?.Order.At ?? Window.DueAt(check) + Patience).OfType<DateTimeOffset>().Append(Window.StageChange!.Order.At).Max(),
        _ => Window.StageChange?.Order.At ?? DateTimeOffset.MinValue,
    };
}
