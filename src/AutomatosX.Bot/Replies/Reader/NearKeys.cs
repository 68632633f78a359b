namespace AutomatosX.Bot.Replies.Reader;

/// <summary>
/// Which known key a token nearly is: one character changed, left out or put in, or two letters that changed places.
/// The first few tokens are held against each key. After them each known key is kept under all of its shapes with one
/// character missing, so that looking one up costs the token's length, not the register's.
/// </summary>
internal sealed class NearKeys(IEnumerable<string> keys)
{
    private const int Shortest = 5;
    private const int Longest = 64;
    private const int Few = 16;
    private Dictionary<string, HashSet<string>>? _shapes;
    private int _asked;

    /// <summary>The one known key that the token nearly is, or null when there is none or more than one.</summary>
    public string? To(string token)
    {
        if (token.Length > Longest)
            return null;
        var candidates = _asked++ < Few ? keys : Sharing(token);
        string? near = null;
        var found = 0;
        foreach (var key in candidates)
        {
            if (Alike(key, token))
                return Only(key, token, candidates);
            if (token.Length < Shortest || !(IsOneOff(key, token) || IsSwapped(key, token)))
                continue;
            near = key;
            found++;
        }

        return found == 1 ? near : null;
    }

    // No distance at all: the letter O typed for a nought goes before any slip, unless two keys are that near.
    private static string? Only(string key, string token, IEnumerable<string> candidates) =>
        candidates.Count(other => Alike(other, token)) == 1 ? key : null;

    private IEnumerable<string> Sharing(string token)
    {
        _shapes ??= Shaped();
        var near = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shape in Shapes(token))
        {
            if (_shapes.TryGetValue(shape, out var sharing))
                near.UnionWith(sharing);
        }

        return near;
    }

    private Dictionary<string, HashSet<string>> Shaped()
    {
        var shapes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            foreach (var shape in Shapes(key))
            {
                if (!shapes.TryGetValue(shape, out var sharing))
                    shapes[shape] = sharing = new HashSet<string>(StringComparer.Ordinal);
                sharing.Add(key);
            }
        }

        return shapes;
    }

    private static IEnumerable<string> Shapes(string key)
    {
        var like = string.Create(key.Length, key, (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
                into[i] = Like(from[i]);
        });
        yield return like;
        for (var i = 0; i < like.Length && like.Length <= Longest; i++)
            yield return like.Remove(i, 1);
    }

    // The letter O is typed for a nought, a small L or a capital I for a one; case never counts.
    private static char Like(char c) => char.ToUpperInvariant(c) switch { 'O' => '0', 'L' or 'I' => '1', var other => other };

    private static bool Alike(ReadOnlySpan<char> known, ReadOnlySpan<char> typed)
    {
        if (known.Length != typed.Length)
            return false;
        for (var i = 0; i < known.Length; i++)
        {
            if (Like(known[i]) != Like(typed[i]))
                return false;
        }

        return true;
    }

    private static bool IsOneOff(ReadOnlySpan<char> known, ReadOnlySpan<char> typed)
    {
        if (known.Length < Shortest || Math.Abs(known.Length - typed.Length) > 1)
            return false;
        var i = 0;
        while (i < known.Length && i < typed.Length && Like(known[i]) == Like(typed[i]))
            i++;
        return Alike(known[Math.Min(i + (known.Length >= typed.Length ? 1 : 0), known.Length)..], typed[Math.Min(i + (typed.Length >= known.Length ? 1 : 0), typed.Length)..]);
    }

    // Two letters that changed places are one slip of a quick hand; two digits that did are another key.
    private static bool IsSwapped(ReadOnlySpan<char> known, ReadOnlySpan<char> typed)
    {
        if (known.Length != typed.Length || known.Length < Shortest)
            return false;
        var i = 0;
        while (i < known.Length && Same(known[i], typed[i]))
            i++;
        return i + 1 < known.Length && char.IsAsciiLetter(known[i]) && char.IsAsciiLetter(known[i + 1]) && Same(known[i], typed[i + 1]) && Same(known[i + 1], typed[i])
            && known[(i + 2)..].Equals(typed[(i + 2)..], StringComparison.OrdinalIgnoreCase);
    }

    private static bool Same(char known, char typed) => char.ToUpperInvariant(known) == char.ToUpperInvariant(typed);
}
