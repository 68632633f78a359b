namespace AutomatosX.Bot.Replies.Reader;

/// <summary>
/// Which known key a token nearly is: one character changed, left out or put in. Each known key is kept under all of its
/// shapes with one character missing, so that looking one up costs the token's length, not the register's.
/// </summary>
internal sealed class NearKeys
{
    private const int Shortest = 5;
    private readonly Dictionary<string, string?> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _shapes = new(StringComparer.Ordinal);

    public NearKeys(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            var like = Alike(key);
            _exact[like] = _exact.ContainsKey(like) ? null : key;
            if (like.Length < Shortest)
                continue;
            Keep(like, key);
            foreach (var shape in Shapes(like))
                Keep(shape, key);
        }
    }

    /// <summary>The one known key that the token nearly is, or null when there is none or more than one.</summary>
    public string? To(string token)
    {
        var like = Alike(token);
        if (_exact.TryGetValue(like, out var exact))
            return exact;
        if (like.Length < Shortest || like.Length > 64)
            return null;
        var near = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in Shapes(like).Prepend(like))
        {
            if (_shapes.TryGetValue(shape, out var keys))
                near.UnionWith(keys.Where(key => IsOneOff(Alike(key), like) || IsSwapped(key, token)));
        }

        return near.Count == 1 ? near.First() : null;
    }

    // The letter O is typed for a nought, a small L or a capital I for a one; case never counts.
    private static string Alike(string key) =>
        string.Create(key.Length, key, (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
                into[i] = char.ToUpperInvariant(from[i]) switch { 'O' => '0', 'L' or 'I' => '1', var other => other };
        });

    private static IEnumerable<string> Shapes(string key)
    {
        for (var i = 0; i < key.Length && key.Length <= 64; i++)
            yield return key.Remove(i, 1);
    }

    private void Keep(string shape, string key)
    {
        if (!_shapes.TryGetValue(shape, out var keys))
            _shapes[shape] = keys = new HashSet<string>(StringComparer.Ordinal);
        keys.Add(key);
    }

    // Two keys that share a shape may still be two steps apart; digits that differ are another key, not a slip.
    private static bool IsOneOff(string known, string typed)
    {
        var (a, b) = known.Length <= typed.Length ? (known, typed) : (typed, known);
        if (b.Length - a.Length > 1)
            return false;
        var i = 0;
        while (i < a.Length && a[i] == b[i])
            i++;
        if (a.Length < b.Length)
            return a.AsSpan(i).SequenceEqual(b.AsSpan(i + 1));
        var same = Math.Min(i + 1, a.Length);
        return a.AsSpan(same).SequenceEqual(b.AsSpan(same));
    }

    // Two letters that changed places are one slip of a quick hand; two digits that did are another key.
    private static bool IsSwapped(string known, string typed)
    {
        if (known.Length != typed.Length)
            return false;
        var i = 0;
        while (i < known.Length && Same(known[i], typed[i]))
            i++;
        return i + 1 < known.Length && char.IsAsciiLetter(known[i]) && char.IsAsciiLetter(known[i + 1]) && Same(known[i], typed[i + 1]) && Same(known[i + 1], typed[i])
            && known.AsSpan(i + 2).Equals(typed.AsSpan(i + 2), StringComparison.OrdinalIgnoreCase);
    }

    private static bool Same(char known, char typed) => char.ToUpperInvariant(known) == char.ToUpperInvariant(typed);
}
