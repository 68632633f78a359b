using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>What a member answers for.</summary>
public static class MemberItems
{
    private static readonly string[] Order = [ActionKind.Key, RiskKind.Key, StoryKind.Key];

    /// <summary>What a member may say of an item, as an example: <c>R-4 green</c>.</summary>
    public static string Example(Item? item, string key) => $"{key} {(item?.Kind == RiskKind.Key ? "green" : "done")}";

    /// <summary>The member's open actions, risks and stories, in that order.</summary>
    public static IReadOnlyList<Item> Open(IEnumerable<Item> items, MemberId member) =>
    [
        .. items.Where(item => item.Owner == member && Order.Contains(item.Kind) && !Kind.Of(item.Kind).IsClosed(item))
            .OrderBy(item => Array.IndexOf(Order, item.Kind)),
    ];

    /// <summary>What the member planned, or is named for, on the working day before and on this one, and is not done yet; the earlier first.</summary>
    public static IReadOnlyList<Item> Planned(IEnumerable<Item> items, MemberId member, ProjectCalendar calendar, DateOnly today)
    {
        var before = calendar.PreviousWorkingDay(today);
        return
        [
            .. items.Where(item => item.Kind == PriorityKind.Key && (item.Owner == member || item.Created.By == member) && !Kind.Of(item.Kind).IsClosed(item))
                .Select(item => (Item: item, For: Due.Parse(item[FieldNames.For])?.Date))
                .Where(plan => plan.For == before || plan.For == today).OrderBy(plan => plan.For).Select(plan => plan.Item),
        ];
    }

    /// <summary>Everything that the member owns and that replies can name, in the register's order.</summary>
    public static IReadOnlyList<Item> Owned(IEnumerable<Item> items, MemberId member) =>
        [.. items.Where(item => item.Owner == member && Order.Contains(item.Kind))];
}
