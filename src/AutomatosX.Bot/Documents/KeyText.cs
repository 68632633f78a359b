using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>A key found in a text.</summary>
/// <param name="Kind">By the project's patterns, else by the document; null for a token that only looks like a key.</param>
/// <param name="Start">Where it begins, a bracket or backtick around it included.</param>
/// <param name="End">Where the text goes on.</param>
internal sealed record FoundKey(string Key, string? Kind, int Start, int End);

/// <summary>Finds keys: those of the project's patterns, those of the families that the document itself tells of, and in the right places whatever is shaped like one.</summary>
/// <param name="families">The kind of each family, by <see cref="Family"/>.</param>
internal sealed class KeyText(KeyPatterns patterns, IReadOnlyDictionary<string, string> families)
{
    private const int LongestKey = 40;
    private const int MostKeys = 12;

    // Quarters, halves, weeks, percentiles, versions, paper and phases.
    private static readonly HashSet<string> NoKeys = new(StringComparer.Ordinal) { "Q", "H", "W", "KW", "CW", "P", "V", "DIN", "PH" };

    /// <summary>The key that a text opens with, of any kind.</summary>
    public FoundKey? Leading(string text) => Shaped(text) is { } key && KindOf(key.Key) is var kind && kind is not "" ? key with { Kind = kind } : null;

    /// <summary>The keys that a text opens with, when it opens with several of a family: "AI-3 &amp; AI-4: …".</summary>
    public IReadOnlyList<FoundKey> LeadingSeveral(string text)
    {
        var keys = new List<FoundKey>();
        for (var next = Leading(text); next is not null && keys.Count < MostKeys; next = Joined(text, next))
            keys.Add(next);
        return keys;
    }

    /// <summary>A heading without the number of its section: "3.1 AI-3 …", "2) …".</summary>
    public static string Unnumbered(string heading)
    {
        var words = heading.TrimStart().Split(' ', 2);
        return words.Length == 2 && words[0].Length > 0 && words[0].All(sign => char.IsAsciiDigit(sign) || sign is '.' or ')') ? words[1].TrimStart() : heading;
    }

    private FoundKey? Joined(string text, FoundKey key)
    {
        foreach (var joint in (string[])[" & ", "/", ", ", " and ", " + ", " / "])
        {
            if (string.CompareOrdinal(text, key.End, joint, 0, joint.Length) == 0 && Leading(text[(key.End + joint.Length)..]) is { } next && Family(next.Key) == Family(key.Key))
                return next with { Start = next.Start + key.End + joint.Length, End = next.End + key.End + joint.Length };
        }

        return null;
    }

    /// <summary>The family of a key: itself with a sign for each number.</summary>
    public static string Family(string key)
    {
        var family = new System.Text.StringBuilder(key.Length);
        foreach (var sign in key)
        {
            if (!char.IsAsciiDigit(sign))
                family.Append(sign);
            else if (family.Length == 0 || family[^1] != '#')
                family.Append('#');
        }

        return family.ToString();
    }

    /// <summary>Every key whose kind is known, in order.</summary>
    public IEnumerable<FoundKey> All(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsKeySign(text[i]) || (i > 0 && IsKeySign(text[i - 1])))
                continue;
            var token = Token(text, i);
            if (KindOf(token) is { Length: > 0 } kind)
                yield return new FoundKey(token, kind, i, i + token.Length);
        }
    }

    /// <summary>The token that a text opens with when it is shaped like a key: capitals and digits in parts, the last a number, with a few letters before it at most.</summary>
    public static FoundKey? Shaped(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '`' or '[')
            start++;
        var key = Token(text, start);
        if (!IsShaped(key))
            return null;
        var end = start + key.Length;
        while (start > 0 && end < text.Length && text[end] is '`' or ']')
            end++;
        return end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_') ? null : new FoundKey(key, null, 0, end);
    }

    private static string Token(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestKey && IsKeySign(text[end]))
            end++;
        return text[start..end].TrimEnd('-');
    }

    private static bool IsKeySign(char sign) => char.IsAsciiLetterOrDigit(sign) || sign == '-';

    private static bool IsShaped(string token)
    {
        if (IsShort(token))
            return true;
        var last = token.LastIndexOf('-');
        return last > 0 && token.Length <= LongestKey && last < token.Length - 1 && char.IsAsciiLetterUpper(token[0])
            && IsNumber(token[(last + 1)..])
            && !token.Any(char.IsAsciiLetterLower) && token.IndexOf("--", StringComparison.Ordinal) < 0;
    }

    /// <summary>"A1", "R12": letters and a number without anything between. Much else looks like that, so that only a whole list of such keys counts.</summary>
    public static bool IsShort(string token)
    {
        var letters = token.TakeWhile(char.IsAsciiLetterUpper).Count();
        return letters is 1 or 2 && token.Length - letters is >= 1 and <= 3 && token.Skip(letters).All(char.IsAsciiDigit) && !NoKeys.Contains(token[..letters]);
    }

    // "07", "A12": what stands behind the last hyphen.
    private static bool IsNumber(string part)
    {
        var letters = part.TakeWhile(char.IsAsciiLetterUpper).Count();
        return letters <= 2 && letters < part.Length && part.Skip(letters).All(char.IsAsciiDigit);
    }

    private string? KindOf(string token) => patterns.Patterns.FirstOrDefault(pattern => Matches(pattern.Shape, token))?.Kind ?? (IsShaped(token) ? families.GetValueOrDefault(Family(token)) : null);

    private static bool Matches(string form, string token)
    {
        var at = 0;
        for (var i = 0; i < form.Length; i++)
        {
            if (string.CompareOrdinal(form, i, "{n}", 0, 3) == 0)
            {
                var from = at;
                while (at < token.Length && char.IsAsciiDigit(token[at]))
                    at++;
                if (at == from)
                    return false;
                i += 2;
            }
            else if (at >= token.Length || token[at++] != form[i])
            {
                return false;
            }
        }

        return at == token.Length;
    }
}
