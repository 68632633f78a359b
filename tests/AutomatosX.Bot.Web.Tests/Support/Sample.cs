using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web.Rooms;

namespace AutomatosX.Bot.Web.Tests.Support;

/// <summary>A small project on a day of its own.</summary>
public static class Sample
{
    public static readonly RoomId Channel = new("p0-week2-status");

    public static readonly RoomId DirectBob = new("dm-bob");

    public static readonly DateOnly Day = new(2025, 1, 14);

    public static DateTimeOffset At(int hour, int minute) => Project().Calendar.InstantOf(Day, new TimeOnly(hour, minute));

    public static Place Place(RoomId room) => Playground.Place(room);

    public static Project Project()
    {
        var calendar = new ProjectCalendar(
            TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"),
            new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday },
            [new Sprint(1, [new(6, new(2025, 1, 13)), new(7, Day), new(8, new(2025, 1, 15))])])
        {
            ZoneWord = "PT",
            WeekOne = new DateOnly(2025, 1, 6),
        };
        Member[] members =
        [
            new(new("oliver"), "Oliver", "DevOps", Role.Lead),
            new(new("bob"), "Bob", "backend, parser", Role.Member),
            new(new("queenie"), "Queenie", "QA", Role.Member),
        ];
        Touchpoint[] touchpoints =
        [
            new("standup", TouchpointKind.Standup, "Standup", new(8, 50)) { RemindAt = new(9, 30), ClosesAt = new(9, 45) },
            new("dry-run", TouchpointKind.Checkpoint, "Alert dry-run", new(10, 30)) { Owner = new("oliver") },
            new("summary", TouchpointKind.Summary, "Day summary", new(17, 10)),
        ];
        return new Project("P0", "AutomatosX v2 Revamp", calendar, Playground.Place(Channel), members, touchpoints) { ChannelName = "#p0-week2-status" };
    }
}
