using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;
using AutomatosX.Bot.Rhythm;

namespace AutomatosX.Bot.Summaries.Weeks;

/// <summary>All that a week's report is computed from. A week goes from one report to the next, so that nothing lies between two of them.</summary>
/// <param name="Begin">The instant of the report before; its week is the one from seven days earlier.</param>
/// <param name="End">The instant of this report.</param>
/// <param name="Day">How things stand at its end.</param>
/// <param name="Course">How states, colours, points and dates went since the week before began.</param>
/// <param name="Runs">The runs of both weeks.</param>
public sealed record WeekFacts(Project Project, DateTimeOffset Begin, DateTimeOffset End, DayFacts Day, IReadOnlyList<Change> Course, IReadOnlyList<Run> Runs)
{
    private static readonly string[] Fields = [FieldNames.Status, FieldNames.Rag, FieldNames.Points, FieldNames.Due];

    public static async Task<WeekFacts> Load(IBotStore store, Project project, DateOnly last, TimeOnly at, CancellationToken cancel)
    {
        var calendar = project.Calendar;
        var (before, begin, end) = (calendar.InstantOf(last.AddDays(-14), at), calendar.InstantOf(last.AddDays(-7), at), calendar.InstantOf(last, at));
        var day = await DayFacts.Load(store, project, last, end, cancel);
        var runs = new List<Run>();
        for (var date = last.AddDays(-14); date <= last; date = date.AddDays(1))
            runs.AddRange(await store.Runs(project.Key, date, cancel));
        var keys = day.Items.Where(item => item.Kind is ActionKind.Key or StoryKind.Key or RiskKind.Key or MilestoneKind.Key).Select(item => item.Key).ToList();
        return new WeekFacts(project, begin, end, day, await store.Course(project.Key, keys, Fields, before, end, cancel), runs);
    }

    /// <summary>The last day of the week.</summary>
    public DateOnly Last => Project.Calendar.DateOf(End);

    public IEnumerable<Item> Of(string kind) => Day.Of(kind).Where(item => item.Created.Order.At < End);

    /// <summary>What stood in a field at an instant.</summary>
    public string? ValueAt(Item item, string field, DateTimeOffset at) => ChangeAt(item, field, at)?.Value;

    public Change? ChangeAt(Item item, string field, DateTimeOffset at) => Course.LastOrDefault(change => change.Item == item.Key && change.Field == field && change.Order.At < at);

    /// <summary>Items that came up within a time.</summary>
    public IEnumerable<Item> CameUp(string kind, DateTimeOffset from, DateTimeOffset until) => Day.Of(kind).Where(item => item.Created.Order.At >= from && item.Created.Order.At < until);

    /// <summary>Items that were done within a time and still were at its end.</summary>
    public IEnumerable<Item> Done(string kind, DateTimeOffset from, DateTimeOffset until) =>
        Day.Of(kind).Where(item => ValueAt(item, FieldNames.Status, until) == Statuses.Done && ValueAt(item, FieldNames.Status, from) != Statuses.Done);

    /// <summary>Items that were open at an instant.</summary>
    public IEnumerable<Item> OpenAt(string kind, DateTimeOffset at) =>
        Day.Of(kind).Where(item => item.Created.Order.At < at && !Statuses.IsClosed(ValueAt(item, FieldNames.Status, at)));
}
