using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Documents;

/// <summary>A key found in a text.</summary>
/// <param name="Kind">By the project's patterns; null for a token that only looks like a key.</param>
/// <param name="Start">Where it begins, a bracket or backtick around it included.</param>
/// <param name="End">Where the text goes on.</param>
internal sealed record FoundKey(string Key, string? Kind, int Start, int End);

/// <summary>Finds keys: those of the project's patterns, and in the right places whatever is shaped like one.</summary>
internal sealed class KeyText(KeyPatterns patterns)
{
    private const int LongestKey = 40;

    /// <summary>The key that a text opens with, of any kind.</summary>
    public FoundKey? Leading(string text) => Shaped(text) is { } key ? key with { Kind = KindOf(key.Key) } : null;

    /// <summary>Every key of the project's patterns, in order.</summary>
    public IEnumerable<FoundKey> All(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsKeySign(text[i]) || (i > 0 && IsKeySign(text[i - 1])))
                continue;
            var token = Token(text, i);
            if (KindOf(token) is { } kind)
                yield return new FoundKey(token, kind, i, i + token.Length);
        }
    }

    /// <summary>The token that a text opens with when it is shaped like a key: capitals and digits in parts, the last a number.</summary>
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
        var last = token.LastIndexOf('-');
        return last > 0 && token.Length <= LongestKey && last < token.Length - 1 && char.IsAsciiLetterUpper(token[0])
            && token.AsSpan(last + 1).ContainsAnyExceptInRange('0', '9') is false
            && !token.Any(char.IsAsciiLetterLower) && token.IndexOf("--", StringComparison.Ordinal) < 0;
    }

    private string? KindOf(string token) => patterns.Patterns.FirstOrDefault(pattern => Matches(pattern.Shape, token))?.Kind;

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
