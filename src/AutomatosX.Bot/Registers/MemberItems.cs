using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>What a member answers for.</summary>
public static class MemberItems
{
    private static readonly string[] Order = [ActionKind.Key, RiskKind.Key, StoryKind.Key];

    /// <summary>The member's open actions, risks and stories, in that order.</summary>
    public static IReadOnlyList<Item> Open(IEnumerable<Item> items, MemberId member) =>
    [
        .. items.Where(item => item.Owner == member && Order.Contains(item.Kind) && !Kind.Of(item.Kind).IsClosed(item))
            .OrderBy(item => Array.IndexOf(Order, item.Kind)),
    ];

    /// <summary>Everything that the member owns and that replies can name, in the register's order.</summary>
    public static IReadOnlyList<Item> Owned(IEnumerable<Item> items, MemberId member) =>
        [.. items.Where(item => item.Owner == member && Order.Contains(item.Kind))];
}
