namespace AutomatosX.Bot.Replies.Reader;

/// <summary>
/// The known keys by what people type of them: in any case, with other hyphens and noughts, or only the ending. Nothing is
/// made ready before somebody types so, since most people type a key as it is.
/// </summary>
/// <param name="idOf">What all spellings of a key have in common; null for a key of no pattern.</param>
internal sealed class KeyIndex(IEnumerable<string> keys, Func<string, string?> idOf)
{
    private const int Few = 16;
    private readonly Lazy<Dictionary<string, string?>> _byId = new(() => ById(keys, idOf));
    private readonly Lazy<Dictionary<string, string?>> _byEnding = new(() => ByEnding(keys));
    private int _asked;

    public static string Stem(string id) => id[..id.LastIndexOf('#')];

    /// <summary>The one key with this id; null when there is none, or several.</summary>
    public string? OfId(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>The keys that differ from one only in their last number.</summary>
    public IEnumerable<(string Id, string Key)> Like(string id) =>
        _byId.Value.Where(entry => entry.Value is not null && Stem(entry.Key) == Stem(id)).Select(entry => (entry.Key, entry.Value!));

    /// <summary>The key typed in another case, or the one key that ends so; null when there is none, or several.</summary>
    public string? OfEnding(string typed)
    {
        if (_asked++ >= Few)
            return _byEnding.Value.GetValueOrDefault(typed);
        string? only = null;
        foreach (var key in keys)
        {
            if (string.Equals(key, typed, StringComparison.OrdinalIgnoreCase))
                return key;
            if (!IsEnding(key, typed))
                continue;
            if (only is not null)
                return null;
            only = key;
        }

        return only;
    }

    private static bool IsEnding(string key, string typed) =>
        key.Length > typed.Length && key[key.Length - typed.Length - 1] == '-' && key.EndsWith(typed, StringComparison.OrdinalIgnoreCase) && typed.Contains('-', StringComparison.Ordinal);

    private static Dictionary<string, string?> ById(IEnumerable<string> keys, Func<string, string?> idOf)
    {
        var byId = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (idOf(key) is { } id)
                byId[id] = byId.ContainsKey(id) ? null : key;
        }

        return byId;
    }

    private static Dictionary<string, string?> ByEnding(IEnumerable<string> keys)
    {
        var byEnding = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys)
        {
            for (var hyphen = key.IndexOf('-', StringComparison.Ordinal); hyphen >= 0; hyphen = key.IndexOf('-', hyphen + 1))
            {
                var ending = key[(hyphen + 1)..];
                if (ending.Contains('-', StringComparison.Ordinal))
                    byEnding[ending] = byEnding.ContainsKey(ending) ? null : key;
            }
        }

        foreach (var key in keys)
            byEnding[key] = key;
        return byEnding;
    }
}
