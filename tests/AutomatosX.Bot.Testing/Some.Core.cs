using System.Globalization;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies;

namespace AutomatosX.Bot.Testing;

/// <summary>A project in California on Tuesday 14 January 2025, its Week 2 Day 7, with four members, a standup, a checkpoint and a summary.</summary>
public static partial class Some
{
    public static DateOnly Day7 { get; } = new(2025, 1, 14);

    public static MemberId Oliver { get; } = new("oliver");

    public static MemberId Queenie { get; } = new("queenie");

    public static MemberId Bob { get; } = new("bob");

    public static MemberId Paris { get; } = new("paris");

    public static Place Channel { get; } = new(Platform.Playground, new WorkspaceId("playground"), new RoomId("p0-week2-status"));

    public static Touchpoint Standup { get; } = new("standup", TouchpointKind.Standup, "Standup", new TimeOnly(8, 50)) { RemindAt = new TimeOnly(9, 30), ClosesAt = new TimeOnly(9, 45) };

    public static Touchpoint DryRun { get; } = new("alert-dry-run", TouchpointKind.Checkpoint, "Alert dry-run", new TimeOnly(10, 30)) { Owner = new MemberId("oliver"), Goal = "noise of 5 % or less", On = new DateOnly(2025, 1, 14) };

    public static Touchpoint DaySummary { get; } = new("summary", TouchpointKind.Summary, "Status summary", new TimeOnly(17, 10));

    /// <summary>As the real project counted: a Sunday worked, the Monday after it not, ten days in the first sprint and in the second.</summary>
    public static ProjectCalendar Week2Calendar(DayNumbering numbering = DayNumbering.BySprint) =>
        new(TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"), Weekdays, [Sprint(1, "01-06 01-07 01-08 01-09 01-10 01-12 01-14 01-15 01-16 01-17"), Sprint(2, "01-20 01-21 01-22 01-23 01-24 01-27 01-28 01-29 01-30 01-31")])
        {
            ExtraDays = new HashSet<DateOnly> { new(2025, 1, 12) },
            WeekOne = new DateOnly(2025, 1, 6),
            Numbering = numbering,
            ZoneWord = "PT",
        };

    /// <summary>A calendar of Mondays to Fridays without sprints.</summary>
    public static ProjectCalendar PlainCalendar(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), Weekdays, []);

    public static Project Week2Project(params IReadOnlyList<Touchpoint> touchpoints) => new(
        "P0", "AutomatosX v2", Week2Calendar(), Channel,
        [Person("oliver", "Oliver"), Person("queenie", "Queenie"), Person("bob", "Bob"), Person("paris", "Paris") with { Role = Role.Lead, Aliases = ["Program PM"] }],
        touchpoints.Count > 0 ? touchpoints : [Standup, DryRun, DaySummary])
    {
        ChannelName = "#p0-week2-status",
    };

    /// <summary>A moment of Day 7 by California's clocks.</summary>
    public static DateTimeOffset At(string time, int day = 14) =>
        Week2Calendar().InstantOf(new DateOnly(2025, 1, day), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));

    public static Place Direct(MemberId member) => Channel with { Room = RoomId.DirectWith(new PersonId(member.Value)) };

    /// <summary>What stood in the register before Day 7 began.</summary>
    public static IReadOnlyList<Change> Imported(string kind, string key, params IReadOnlyList<(string Field, string Value)> fields) =>
    [
        .. fields.Select((field, index) => new Change(
            "P0", key, kind, field.Field, field.Value, null, new MemberId("import"), new DateOnly(2025, 1, 12), new ChangeOrder(At("18:00", 12), $"import/{key}", index), ChangeSource.Import, $"import/{key}", null)),
    ];

    /// <summary>A field that a member set on Day 7.</summary>
    public static Change Told(string kind, string key, string field, string? value, string at = "09:00", MemberId? by = null, int index = 0) =>
        new("P0", key, kind, field, value, null, by ?? Oliver, Day7, new ChangeOrder(At(at), $"r-{at}", index), ChangeSource.Reply, $"r-{at}", new MessageRef(Channel, $"m-{at}"));

    /// <summary>The items that some changes amount to, as a store would hold them.</summary>
    public static IReadOnlyList<Item> ItemsOf(params IEnumerable<Change> changes) =>
        [.. changes.GroupBy(change => change.Item).Select(group => Register.Fold(group)).OfType<Item>().OrderBy(item => item.Created.Order)];

    public static Reply ReplyOf(MemberId by, string text, string at = "09:15", string? touchpoint = "standup") =>
        new($"reply/{by}/{at}", "P0", by, new MessageRef(Direct(by), $"say-{at}"), At(at), Day7, touchpoint, text);

    private static HashSet<DayOfWeek> Weekdays => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static Sprint Sprint(int number, string days) =>
        new(number, [.. days.Split(' ').Select((day, index) => new SprintDay(index + 1, DateOnly.ParseExact($"2025-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture)))]);

    private static Member Person(string handle, string name) => new(new MemberId(handle), name, "", Role.Member);
}
