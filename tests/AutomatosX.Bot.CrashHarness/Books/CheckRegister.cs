using System.Text.Json;
using AutomatosX.Bot.CrashHarness.Traffic;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.CrashHarness.Books;

/// <summary>The items as they are stored against the fold of their changes; and no number was given twice.</summary>
internal sealed class CheckRegister(IBotStore store, Cast cast, DateTimeOffset now)
{
    public async Task<IReadOnlyList<Discrepancy>> Run()
    {
        var found = new List<Discrepancy>();
        foreach (var project in cast.Projects)
        {
            var items = (await store.Items(project.Key)).ToDictionary(item => item.Key, StringComparer.Ordinal);
            var changed = await store.ChangesOn(project.Key, project.Today(now));
            foreach (var key in changed.Select(change => change.Item).Concat(items.Keys).Distinct(StringComparer.Ordinal))
                found.AddRange(Check(project.Key, key, items.GetValueOrDefault(key), await store.History(project.Key, key)));
        }

        return found;
    }

    private static IEnumerable<Discrepancy> Check(string project, string key, Item? stored, IReadOnlyList<Change> history)
    {
        var (folded, there) = (Said(Register.Fold(history)), Said(stored));
        if (folded != there)
            yield return new Discrepancy(Sort.Wrong, $"{project} {key}", folded, there);
        var creators = history.Where(change => change is { Kind: ActionKind.Key, Field: FieldNames.Title }).Select(change => change.Reply).Distinct(StringComparer.Ordinal).ToList();
        if (creators.Count > 1)
            yield return new Discrepancy(Sort.Doubled, $"{project} {key}", "a number that was given once", $"it was given to {string.Join(" and ", creators)}");
    }

    private static string Said(Item? item) => item is null
        ? "no item"
        : JsonSerializer.Serialize(new { item.Key, item.Kind, Created = item.Created.Order, Fields = item.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => new { field.Key, field.Value.Value, field.Value.Reply, field.Value.Order }) });
}
