using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Testing;

/// <summary>Valid objects in one word: a ferry company's booking project, on Wednesday 4 March 2026 in Lisbon.</summary>
public static partial class Some
{
    private static readonly KnownItem[] Items =
    [
        new("ACTION-03", "action", "Berth plan for the night ferry", "in-progress"),
        new("ACTION-04", "action", "Ticket scanner firmware", "not-started"),
        new("ACTION-11", "action", "Crew roster import", "on-track"),
        new("AI-W2D3-05", "action", "Refund letter", "not-started"),
        new("AI-6", "action", "Harbour dues table", "in-progress") { Owner = new MemberId("tomas") },
        new("R-2", "risk", "Fog days", "green") { Owner = new MemberId("tomas") },
        new("R-3", "risk", "Card terminal supplier", "yellow"),
        new("R-5", "risk", "Pier works", "yellow"),
        new("P0-S1-04", "story", "Seat map", "in-progress"),
        new("P0-S1-06", "story", "Group bookings", "not-started"),
        new("boarding_time_s", "metric", "", null),
        new("no_show_ratio", "metric", "", null),
    ];

    public static DateTimeOffset Moment { get; } = new(2026, 3, 4, 9, 30, 0, TimeSpan.Zero);

    public static Project Project() =>
        new("P0", "Night ferry", Calendar(), new Place(Platform.Playground, new WorkspaceId("playground"), new RoomId("ferry")), [Member("ines"), Member("tomas"), Member("rui"), Member("marta")], []);

    public static ProjectCalendar Calendar() =>
        new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Lisbon"), new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }, [Sprint()]);

    public static Member Member(string handle) => new(new MemberId(handle), char.ToUpperInvariant(handle[0]) + handle[1..], "", Role.Member);

    /// <summary>What a reply of Ines is read against; she owns ACTION-03, ACTION-04, R-3, R-5 and P0-S1-04, Tomas owns AI-6 and R-2.</summary>
    public static ReadingContext Context(string? about = null, DateTimeOffset? at = null) =>
        new(Project(), new MemberId("ines"), at ?? Moment, about, Items.ToDictionary(item => item.Key, StringComparer.Ordinal), ["ACTION-03", "ACTION-04", "R-3", "R-5", "P0-S1-04"]);

    private static Sprint Sprint() =>
        new(1, [.. Enumerable.Range(0, 5).Select(day => new SprintDay(day + 1, new DateOnly(2026, 3, 2).AddDays(day)))]);
}
