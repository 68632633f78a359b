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

    /// <summary>Reads what is needed, and of an item's past only where a rule asks for it.</summary>
    public static async Task<RegisterFacts> Load(IItems store, Project project, IReadOnlyList<Item> items, CancellationToken cancel)
    {
        var since = new Dictionary<string, Change>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => !Kind.Of(item.Kind).IsClosed(item)))
        {
            if (IsRed(item) && Watches(project, RuleTrigger.RiskRed))
                since[item.Key] = Beginning(await store.Grounds(project.Key, item.Key, cancel), FieldNames.Rag, value => value == Rags.Red) ?? item.Fields[FieldNames.Rag];
            else if (IsBlocked(item) && Watches(project, RuleTrigger.Blocked))
                since[item.Key] = Beginning(await store.History(project.Key, item.Key, cancel), FieldNames.Blockers, value => !IsNothing(value)) ?? item.Fields[FieldNames.Blockers];
        }

        return new RegisterFacts(project, items, since);
    }

    public static bool IsRed(Item item) => item.Kind == RiskKind.Key && item[FieldNames.Rag] == Rags.Red;

    /// <summary>Whether something stands in the way of the item itself.</summary>
    public static bool IsBlocked(Item item) => !IsNothing(item[FieldNames.Blockers]);

    private static bool IsNothing(string? value) => value is null || string.Equals(value.Trim('.', ' '), Nothing, StringComparison.OrdinalIgnoreCase);

    private static bool Watches(Project project, RuleTrigger trigger) => project.Rules.Any(rule => rule.When == trigger);

    // The first of those that have held without a break until now: saying it again does not begin it anew.
    private static Change? Beginning(IEnumerable<Change> history, string field, Func<string?, bool> holds)
    {
        Change? first = null;
        foreach (var change in history.Where(change => change.Field == field && !change.Revoked).OrderBy(change => change.Order))
            first = holds(change.Value) ? first ?? change : null;
        return first;
    }
}
