using AutomatosX.Bot.Chat;

namespace AutomatosX.Bot.Projects;

/// <summary>What a touchpoint is for.</summary>
public enum TouchpointKind
{
    /// <summary>Everybody is prompted, reminded, and shown in the roll-call.</summary>
    Standup,

    /// <summary>A named moment of the day: its owner is asked how it went.</summary>
    Checkpoint,

    /// <summary>The owners of risks are asked where they stand.</summary>
    RiskReview,

    /// <summary>The day summary is posted.</summary>
    Summary,

    /// <summary>The week's report is posted: on Fridays, unless other weekdays are named.</summary>
    Weekly,
}

/// <summary>Something planned at a time of day, in the project's zone.</summary>
/// <param name="Id">Unique within the project, kept across changes of title and time.</param>
/// <param name="At">The planned time of day.</param>
public sealed record Touchpoint(string Id, TouchpointKind Kind, string Title, TimeOnly At)
{
    /// <summary>The planned end, or null for a moment.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>When those who have not answered are reminded; null for never.</summary>
    public TimeOnly? RemindAt { get; init; }

    /// <summary>When it closes: answers after that count as late. Null means with the day.</summary>
    public TimeOnly? ClosesAt { get; init; }

    /// <summary>Who answers for it; a checkpoint asks this member.</summary>
    public MemberId? Owner { get; init; }

    /// <summary>Who takes part; empty means everybody for a standup, and the owner alone for a checkpoint.</summary>
    public IReadOnlyList<MemberId> Participants { get; init; } = [];

    public string Goal { get; init; } = "";

    /// <summary>What shall be there afterwards.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The single date on which it takes place; null means every working day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The weekdays on which it takes place; empty means every working day.</summary>
    public IReadOnlySet<DayOfWeek> Weekdays { get; init; } = new HashSet<DayOfWeek>();

    /// <summary>Since when it is planned so. What lay before that did not take place by this plan. Null for as long as the project.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The instant of its planned time on a date.</summary>
    public DateTimeOffset AtOn(DateOnly date, ProjectCalendar calendar) => calendar.InstantOf(date, At);

    /// <summary>
    /// The instant at which it closes on a date, or null. Where the spring change swallows both its time and its close, it
    /// stays open from the end of the gap for as long as it was planned to.
    /// </summary>
    public DateTimeOffset? ClosesOn(DateOnly date, ProjectCalendar calendar)
    {
        if (ClosesAt is not { } closes)
            return null;
        var (begin, end) = (AtOn(date, calendar), calendar.InstantOf(date, closes));
        return end > begin ? end : begin + (closes - At);
    }

    /// <summary>The instant from which on nothing is asked about it: its close, or the end of its day.</summary>
    public DateTimeOffset OverOn(DateOnly date, ProjectCalendar calendar) => ClosesOn(date, calendar) ?? calendar.Bounds(date).End;

    public bool TakesPlaceOn(DateOnly date, ProjectCalendar calendar) =>
        On is { } on ? on == date : calendar.IsWorkingDay(date) && (Weekdays.Count > 0 ? Weekdays.Contains(date.DayOfWeek) : Kind != TouchpointKind.Weekly || date.DayOfWeek == DayOfWeek.Friday);
}
