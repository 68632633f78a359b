namespace AutomatosX.Bot.Commands;

/// <summary>"Why was I pinged?", said to the bot in words.</summary>
/// <param name="Key">The item or escalation that it names, as typed; null for whatever was told last.</param>
public sealed record PingQuestion(string? Key)
{
    private const int LongestText = 120;

    private static readonly char[] Marks = [' ', '\t', ',', '?', '!', '.', ':', '“', '”', '"', '`', '*', '(', ')'];

    private static readonly HashSet<string> Greetings = new(["hi", "hey", "hello", "ok", "so", "and", "but", "erm", "um", "bot"], StringComparer.OrdinalIgnoreCase);

    // What the bot does to somebody.
    private static readonly HashSet<string> Told = new(
        [
            "ping", "pinged", "pinging", "escalate", "escalated", "escalating", "escalation", "notify", "notified", "notifying", "notification", "alert", "alerted", "alerting",
            "tell", "told", "telling", "tag", "tagged", "tagging", "message", "messaged", "messaging", "remind", "reminded", "reminding", "reminder",
            "raise", "raised", "raising", "bother", "bothered", "bothering", "warn", "warned", "contact", "contacted", "get", "got", "getting", "receive", "received", "receiving",
            "send", "sent", "sending", "post", "posted", "ask", "asked", "asking",
        ], StringComparer.OrdinalIgnoreCase);

    // What may stand around it. A word beside these says something of its own, and then it is a reply.
    private static readonly HashSet<string> Around = new(
        ["why", "was", "were", "am", "is", "are", "did", "do", "does", "have", "has", "been", "being", "i", "me", "us", "we", "you", "the", "this", "that", "it", "these", "a", "an", "about", "of", "for", "on", "with", "from", "to", "again", "now", "today", "just", "here", "bot"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[][] Short = [["why", "me"], ["why", "this"], ["why", "that"]];

    /// <summary>The question that a text is; null for anything else, above all for a text that says something beside it.</summary>
    public static PingQuestion? In(string text)
    {
        if (text.Trim() is not { Length: > 0 and < LongestText } line || line.Contains('\n', StringComparison.Ordinal) || line.StartsWith('>'))
            return null;
        var words = line.Split(Marks, StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => word.StartsWith('@') || Greetings.Contains(word)).ToList();
        if (words.Count < 2 || !Is(words[0], "why"))
            return null;
        if (Short.Any(question => words.SequenceEqual(question, StringComparer.OrdinalIgnoreCase)))
            return new PingQuestion(Key: null);
        var others = words.Where(word => !Around.Contains(word) && !Told.Contains(word)).ToList();
        return words.Any(Told.Contains) && Asks(words[1]) && others is [] or [_] && others.TrueForAll(IsKey) ? new PingQuestion(others.Count == 0 ? null : others[0]) : null;
    }

    private static bool Asks(string word) => word.ToLowerInvariant() is "was" or "were" or "am" or "did" or "do" or "does" or "have" or "has" or "are" or "is";

    private static bool IsKey(string word) => char.IsAsciiLetter(word[0]) && word.Any(char.IsAsciiDigit);

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
