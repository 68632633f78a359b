using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Registers;

/// <summary>A key that somebody brings along instead of taking the next number.</summary>
public static class NewKey
{
    private const int Longest = 64;

    /// <summary>Why it cannot be one, as a sentence goes on after its name; null when it can.</summary>
    public static string? Problem(Kind kind, string key)
    {
        // What members name themselves may be two words: parse_duration_ms p95.
        var parts = kind.NamedByMembers ? key.Split(' ') : [key];
        if (key.Length <= Longest && parts.Length <= 2 && parts.All(part => part.Length > 0 && !part.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign))))
            return null;
        return FormattableString.Invariant($"is no key; {(kind.NamedByMembers ? "one word, or two," : "a word")} of at most {Longest} letters is");
    }
}
