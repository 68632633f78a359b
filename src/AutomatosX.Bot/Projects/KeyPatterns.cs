namespace AutomatosX.Bot.Projects;

/// <summary>
/// Which tokens are keys, and how a new item is numbered. A pattern is written as a key with letters, digits and
/// <c>{n}</c> for a number: <c>ACTION-{n}</c>, <c>AI-W{n}D{n}-{n}</c>. The first pattern of a kind numbers its new items.
/// </summary>
/// <param name="Patterns">In the order in which they are tried.</param>
public sealed record KeyPatterns(IReadOnlyList<KeyPattern> Patterns)
{
    public static KeyPatterns Default { get; } = new(
    [
        new("action", "ACTION-{n}", 2),
        new("action", "AI-{n}", 1),
        new("action", "AI-W{n}D{n}-{n}", 2),
        new("risk", "R-{n}", 1),
        new("story", "P{n}-S{n}-{n}", 2),
    ]);

    /// <summary>Whether a word is a key of any family, whatever its letters' case.</summary>
    public bool Names(string word) => Patterns.Any(pattern => pattern.Fits(word));

    /// <summary>The pattern that numbers new items of a kind, or null when members name them.</summary>
    public KeyPattern? Numbering(string kind) => Patterns.FirstOrDefault(pattern => pattern.Kind == kind);
}

/// <summary>One family of keys.</summary>
/// <param name="Kind">The kind of the items that it names.</param>
/// <param name="Form">The key with <c>{n}</c> for each number.</param>
/// <param name="Digits">How many digits the last number has at least.</param>
public sealed record KeyPattern(string Kind, string Form, int Digits)
{
    /// <summary>Whether a word is a key of this family: its letters, whatever their case, and a number for each <c>{n}</c>.</summary>
    public bool Fits(string word)
    {
        var at = 0;
        for (var i = 0; i < Form.Length; i++)
        {
            if (Form[i] == '{')
            {
                var digits = at;
                while (at < word.Length && char.IsAsciiDigit(word[at]))
                    at++;
                if (at == digits)
                    return false;
                i += 2;
            }
            else if (at >= word.Length || char.ToUpperInvariant(word[at++]) != char.ToUpperInvariant(Form[i]))
            {
                return false;
            }
        }

        return at == word.Length;
    }
}
