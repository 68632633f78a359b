using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Rhythm;

/// <summary>What the rules of a project are looked at against.</summary>
/// <param name="Items">The register as it stands, with the escalations that were raised before.</param>
/// <param name="Since">Of items that are blocked, and of red risks: the change with which that began.</param>
public sealed record RegisterFacts(Project Project, IReadOnlyList<Item> Items, IReadOnlyDictionary<string, Change> Since)
{
    private const string Nothing = "none";

    /// <param name="pasts">The changes of each item that <see cref="NeedsPast"/>, by key: all, or those that say since when it has its colour.</param>
    public static RegisterFacts Of(Project project, IReadOnlyList<Item> items, IReadOnlyDictionary<string, IReadOnlyList<Change>> pasts) => new(
        project, items, items.Where(item => pasts.ContainsKey(item.Key)).ToDictionary(item => item.Key, item => Began(item, pasts[item.Key]), StringComparer.Ordinal));

    /// <summary>Whether a rule asks since when it is so: only then its past is read.</summary>
    public static bool NeedsPast(Project project, Item item) => !Kind.Of(item.Kind).IsClosed(item)
        && ((IsRed(item) && Watches(project, RuleTrigger.RiskRed)) || (IsBlocked(item) && Watches(project, RuleTrigger.Blocked)));

    public static bool IsRed(Item item) => item.Kind == RiskKind.Key && item[FieldNames.Rag] == Rags.Red;

    /// <summary>Whether something stands in the way of the item itself.</summary>
    public static bool IsBlocked(Item item) => !IsNothing(item[FieldNames.Blockers]);

    private static bool IsNothing(string? value) => value is null || string.Equals(value.Trim('.', ' '), Nothing, StringComparison.OrdinalIgnoreCase);

    private static bool Watches(Project project, RuleTrigger trigger) => project.Rules.Any(rule => rule.When == trigger);

    private static Change Began(Item item, IReadOnlyList<Change> past) => IsRed(item)
        ? Beginning(past, FieldNames.Rag, value => value == Rags.Red) ?? item.Fields[FieldNames.Rag]
        : Beginning(past, FieldNames.Blockers, value => !IsNothing(value)) ?? item.Fields[FieldNames.Blockers];

    // The first of those that have held without a break until now: saying it again does not begin it anew.
    private static Change? Beginning(IEnumerable<Change> history, string field, Func<string?, bool> holds)
    {
        Change? first = null;
        foreach (var change in history.Where(change => change.Field == field && !change.Revoked).OrderBy(change => change.Order))
            first = holds(change.Value) ? first ?? change : null;
        return first;
    }
}
