namespace AutomatosX.Bot.Registers;

/// <summary>Items that belong together. The link is kept with one of them, and shown with both.</summary>
public static class Links
{
    /// <summary>The keys in a field, each once: <c>ACTION-15, P0-S1-03</c>.</summary>
    public static IReadOnlyList<string> Parse(string? keys) => keys is null or "none" ? [] :
        [.. keys.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static string Text(IEnumerable<string> keys) => string.Join(", ", keys);

    /// <summary>The items that an item is linked to, from its own side or from theirs, in the register's order.</summary>
    public static IReadOnlyList<Item> Of(Item item, IEnumerable<Item> all)
    {
        var own = Parse(item[FieldNames.Links]);
        return [.. all.Where(other => other.Key != item.Key && (own.Contains(other.Key, StringComparer.OrdinalIgnoreCase) || Parse(other[FieldNames.Links]).Contains(item.Key, StringComparer.OrdinalIgnoreCase)))];
    }
}
