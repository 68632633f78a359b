using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies;

/// <summary>A reading less what would bring up under a name of its own what has that name already.</summary>
/// <param name="Taken">The names, as the register spells them.</param>
public sealed record TakenNames(Reading Left, IReadOnlyList<string> Taken)
{
    /// <param name="own">What the reply itself brought up before.</param>
    public static TakenNames In(Reading reading, IReadOnlyDictionary<string, Item> items, IReadOnlyList<(string Kind, string Key)> own)
    {
        var taken = new Dictionary<Finding, string>(ReferenceEqualityComparer.Instance);
        foreach (var create in reading.Findings.OfType<CreateFinding>().Where(create => create.Key is not null && !own.Any(old => old.Key == create.Key)))
        {
            if (items.Keys.FirstOrDefault(key => string.Equals(key, create.Key, StringComparison.OrdinalIgnoreCase)) is { } there)
                taken[create] = there;
        }

        return taken.Count == 0 ? new TakenNames(reading, []) : new TakenNames(reading with { Findings = [.. reading.Findings.Where(finding => !taken.ContainsKey(finding))] }, [.. taken.Values]);
    }

    /// <summary>What the author hears.</summary>
    public IEnumerable<string> Said => Taken.Select(key => $"{key} is here already; nothing of it was changed. To change it, say what it is now: {key} baseline 79.9");
}
