namespace AutomatosX.Bot.Commands;

/// <summary>"Why is R-4 red?", said to the bot in words.</summary>
public static class WhyQuestion
{
    private static readonly string[] After = ["is", "are", "was", "did", "has", "s"];

    private static readonly char[] Marks = [' ', '\t', ',', '?', '!', '.', ':', '“', '”', '"', '`', '*', '\'', '’'];

    /// <summary>The key that a question is about, as typed; null for anything that is no such question.</summary>
    public static string? KeyIn(string text)
    {
        // A question stands alone: a page with a question on it is a reply.
        if (text.Trim() is not { Length: > 0 and < 120 } line || line.Contains('\n', StringComparison.Ordinal))
            return null;
        var words = line.Split(Marks, StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word.StartsWith('@')).ToList();
        return words is [var why, var verb, var key, ..] && string.Equals(why, "why", StringComparison.OrdinalIgnoreCase) && After.Contains(verb, StringComparer.OrdinalIgnoreCase) && key.Any(char.IsAsciiDigit) && words.Count <= 8 ? key : null;
    }
}
