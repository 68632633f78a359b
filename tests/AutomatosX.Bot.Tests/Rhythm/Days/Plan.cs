using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Testing;

namespace AutomatosX.Bot.Tests.Rhythm.Days;

/// <summary>A project as chance makes it: where, who, when what is planned; and the test's own reckoning of when that is.</summary>
internal sealed class Plan
{
    private static readonly string[] Zones =
    [
        "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo", "Europe/Dublin", "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Chatham", "Europe/Berlin", "America/Los_Angeles",
        "America/St_Johns", "Asia/Tehran", "Asia/Gaza", "Africa/Cairo", "America/Havana", "Antarctica/Troll", "Pacific/Kiritimati", "Asia/Tokyo", "UTC", "America/Santiago", "Asia/Beirut",
    ];

    private static readonly Dictionary<string, WallClock> Clocks = Zones.ToDictionary(zone => zone, zone => new WallClock(TimeZoneInfo.FindSystemTimeZoneById(zone)));

    private readonly Chance chance;

    public Plan(Chance chance)
    {
        this.chance = chance;
        Zone = chance.Of(Zones);
        Clock = Clocks[Zone];
        var change = Clock.Changes() is { Count: > 0 } changes && !chance.OneIn(5) ? chance.Of(changes) : new DateTimeOffset(2012, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(chance.From(0, 5000));
        First = Clock.Date(change).AddDays(-chance.From(0, 8));
        Last = First.AddDays(chance.From(10, 20));
        Begin = Clock.First(Clock.Has(First) ? First : First.AddDays(1), Time(chance.Of(0, 0, 7 * 60, 10 * 60)));
        Members = [.. new[] { "ana", "bo", "chen", "dee" }.Take(chance.From(2, 4)).Select(handle => new MemberId(handle))];
        Working = chance.Of<DayOfWeek[]>(Enum.GetValues<DayOfWeek>(), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday]);
        (Off, Extra) = (First.AddDays(chance.From(0, 15)), First.AddDays(chance.From(0, 15)));
        RiskOwner = chance.Of(Members);
        Touchpoints = [.. Chosen()];
    }

    public string Zone { get; }

    public WallClock Clock { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>When the bot takes the project in.</summary>
    public DateTimeOffset Begin { get; }

    public IReadOnlyList<MemberId> Members { get; }

    public IReadOnlyList<Touchpoint> Touchpoints { get; }

    private DayOfWeek[] Working { get; }

    private DateOnly Off { get; }

    private DateOnly Extra { get; }

    private MemberId RiskOwner { get; }

    public Project Project => new(
        "P0", "Days", new ProjectCalendar(TimeZoneInfo.FindSystemTimeZoneById(Zone), new HashSet<DayOfWeek>(Working), []) { DaysOff = new HashSet<DateOnly> { Off }, ExtraDays = new HashSet<DateOnly> { Extra } },
        Some.Channel, [.. Members.Select((member, index) => new Member(member, member.Value, "", Role.Member) { Reminders = index != 3 })], Touchpoints)
    {
        ChannelName = "#days",
        Since = Begin,
    };

    /// <summary>One risk, so that somebody is asked at a risk review.</summary>
    public IReadOnlyList<Change> Register => [.. Some.Imported("risk", "R-1", ("title", "Fog days"), ("owner", RiskOwner.Value)).Select(change =>
        change with { Day = First.AddDays(-40), Order = change.Order with { At = Begin.AddDays(-40) } })];

    /// <summary>What is planned on a date, as far as the bot was there already.</summary>
    public IEnumerable<Touchpoint> On(DateOnly date) => Touchpoints.Where(touchpoint => TakesPlace(touchpoint, date) && (At(touchpoint, date) >= Begin || (touchpoint.Kind == TouchpointKind.Standup && Close(touchpoint, date) > Begin)));

    public DateTimeOffset At(Touchpoint touchpoint, DateOnly date) => Clock.First(date, touchpoint.At);

    public DateTimeOffset? Remind(Touchpoint touchpoint, DateOnly date) => touchpoint.RemindAt is { } reminds ? Clock.First(date, reminds) : null;

    /// <summary>When it closes; one that a gap swallows whole is open after the gap for as long as it was planned to.</summary>
    public DateTimeOffset? Close(Touchpoint touchpoint, DateOnly date)
    {
        if (touchpoint.ClosesAt is not { } closes)
            return null;
        var (begin, end) = (At(touchpoint, date), Clock.First(date, closes));
        return end == begin ? begin + (closes - touchpoint.At) : end;
    }

    /// <summary>From when on nothing is asked about it.</summary>
    public DateTimeOffset Over(Touchpoint touchpoint, DateOnly date) => Close(touchpoint, date) ?? Clock.First(date.AddDays(1), TimeOnly.MinValue);

    public IReadOnlyList<MemberId> Asked(Touchpoint touchpoint) => touchpoint.Kind switch
    {
        TouchpointKind.Standup => touchpoint.Participants.Count > 0 ? touchpoint.Participants : Members,
        TouchpointKind.RiskReview => touchpoint.Participants.Count > 0 ? touchpoint.Participants : [RiskOwner],
        TouchpointKind.Checkpoint when touchpoint.Owner is { } owner => [owner],
        _ => [],
    };

    public bool IsReminded(MemberId member) => member != new MemberId("dee");

    private bool TakesPlace(Touchpoint touchpoint, DateOnly date) => Clock.Has(date)
        && (touchpoint.On is { } on ? on == date : (date == Extra || (date != Off && Working.Contains(date.DayOfWeek))) && (touchpoint.Weekdays.Count == 0 || touchpoint.Weekdays.Contains(date.DayOfWeek)));

    private IEnumerable<Touchpoint> Chosen()
    {
        if (!chance.OneIn(8))
            yield return Asking("standup", TouchpointKind.Standup, chance.Of(0, 30, 90, 120, 135, 150, 165, 180, 530, 555, 555, 720, 1020, 1350)) with { Participants = chance.OneIn(5) ? [Members[0], Members[^1]] : [] };
        for (var number = chance.From(0, 2); number > 0; number--)
        {
            yield return Asking(FormattableString.Invariant($"checkpoint-{number}"), TouchpointKind.Checkpoint, 5 * chance.From(0, 280)) with
            {
                Owner = chance.OneIn(6) ? null : chance.Of(Members),
                On = chance.OneIn(4) ? First.AddDays(chance.From(0, 12)) : null,
                Weekdays = chance.OneIn(3) ? new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Thursday } : new HashSet<DayOfWeek>(),
            };
        }

        if (chance.OneIn(2))
            yield return Asking("risks", TouchpointKind.RiskReview, chance.Of(130, 600, 1005)) with { Participants = chance.OneIn(2) ? [Members[1]] : [] };
        if (!chance.OneIn(6))
            yield return new Touchpoint("summary", TouchpointKind.Summary, "Day summary", Time(chance.Of(1030, 1030, 960, 1425, 750, 15)));
    }

    private Touchpoint Asking(string id, TouchpointKind kind, int minute)
    {
        int? remind = chance.OneIn(3) ? null : minute + chance.From(10, 40);
        int? close = chance.OneIn(3) ? null : (remind ?? minute) + chance.From(10, 120);
        return new Touchpoint(id, kind, id, Time(minute))
        {
            RemindAt = remind < 1440 && !(close >= 1440) ? Time(remind.Value) : null,
            ClosesAt = close < 1440 ? Time(close.Value) : null,
        };
    }

    private static TimeOnly Time(int minute) => TimeOnly.MinValue.AddMinutes(minute);
}
