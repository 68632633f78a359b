using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Summaries;

/// <summary>
/// What comes up between the end of a day and the end of the next working one, computed from the register and the calendar: what is due, gates
/// that close, change windows with their freezes and checks, reviews, checkpoints that are not every day's, and who is away.
/// </summary>
public sealed record Agenda(DayFacts Facts)
{
    private ProjectCalendar Calendar => Facts.Project.Calendar;

    private DateOnly Next { get; } = Facts.Project.Calendar.NextWorkingDay(Facts.Day);

    /// <summary>The last day of it: the next working one.</summary>
    public DateOnly Last { get; init; } = Facts.Project.Calendar.NextWorkingDay(Facts.Day);

    /// <summary>In the order of time; what has no time of day comes after what has one.</summary>
    public IReadOnlyList<AgendaEntry> Entries =>
    [
        .. Facts.Items.SelectMany(Of).Concat(Touchpoints()).Where(entry => entry.Date > Facts.Day && entry.Date <= Last)
            .OrderBy(entry => entry.Date).ThenBy(entry => entry.At ?? TimeOnly.MaxValue).ThenBy(entry => entry.At is null),
    ];

    /// <summary>Who is not there on the next working day, with what is to be said of it.</summary>
    public IReadOnlyList<(MemberId Member, string Why)> Away
    {
        get
        {
            var absences = new Absences(Facts.Items);
            return [.. Facts.Project.Members.Select(member => (member.Handle, Why: absences.Said(member.Handle, Next))).Where(away => away.Why is not null).Select(away => (away.Handle, away.Why!))];
        }
    }

    private IEnumerable<AgendaEntry> Of(Item item) => item.Kind switch
    {
        ActionKind.Key or MilestoneKind.Key when !Statuses.IsClosed(item.Status) => On(item, FieldNames.Due, $"{item.Key} {item.Title} is due ({Facts.OwnersOf(item)})"),
        RiskKind.Key => On(item, FieldNames.Review, $"{item.Key} {item.Title} is reviewed ({Facts.OwnersOf(item)})"),
        GateKind.Key when new Gate(item) is var gate && gate.OutcomeAt(Facts.EndOfDay) is GateOutcome.Open or GateOutcome.ConditionalGo => On(item, FieldNames.Until, $"{item.Key} {item.Title} closes{Hangs(gate)}"),
        WindowKind.Key => Of(item, new ChangeWindow(item)),
        _ => [],
    };

    private string Hangs(Gate gate) => gate.HangsOn(Facts.Project, Facts.EndOfDay) is { Count: > 0 } hangs ? $"; it hangs on {string.Join(", ", hangs)}" : "";

    private IEnumerable<AgendaEntry> Of(Item item, ChangeWindow window)
    {
        if (window.Stage == WindowStage.Planned)
        {
            foreach (var freeze in On(item, FieldNames.Freeze, $"{item.Key} {item.Title}: freeze begins"))
                yield return freeze;
            foreach (var begin in On(item, FieldNames.From, $"{item.Key} {item.Title} begins ({Facts.OwnersOf(item)}){(window.To is { } to ? $", until {DateWords.TimeIn(Calendar, to)}" : "")}"))
                yield return begin;
        }

        foreach (var check in window.Checks.Where(check => window.Answer(check) is null))
        {
            if (window.DueAt(check) is { } at)
                yield return new AgendaEntry(Calendar.DateOf(at), Calendar.TimeOf(at), $"{item.Key} {item.Title}: check {check.Label}{(check.What.Length > 0 ? $" {check.What}" : "")}", item.Created.Message);
        }
    }

    private IEnumerable<AgendaEntry> On(Item item, string field, string words) =>
        Due.Parse(item[field]) is { } due ? [new AgendaEntry(due.At is { } at ? Calendar.DateOf(at) : due.Date, due.At is { } time ? Calendar.TimeOf(time) : null, words, item.Fields[field].Message)] : [];

    // What is on every day goes without saying.
    private IEnumerable<AgendaEntry> Touchpoints() => Facts.Project.TouchpointsOn(Next).Where(touchpoint => touchpoint.On is not null || touchpoint.Weekdays.Count > 0)
        .Select(touchpoint => new AgendaEntry(Next, touchpoint.At, touchpoint.Title + (touchpoint.Owner is { } owner ? $" ({Facts.Project.NameOf(owner)})" : ""), null));
}

/// <summary>Something that comes up.</summary>
/// <param name="At">The time of day in the project's zone; null when only the date is known.</param>
/// <param name="Source">The message that set it, where one did.</param>
public sealed record AgendaEntry(DateOnly Date, TimeOnly? At, string Words, MessageRef? Source);
