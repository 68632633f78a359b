using System.Globalization;
using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Replies.Reader;

namespace AutomatosX.Bot.Documents;

/// <summary>What a few words say of an item's state.</summary>
/// <param name="Rest">The words that say more than the state; empty when they say nothing more.</param>
internal sealed record StatusReading(string? Status, int? Percent, string Rest)
{
    /// <summary>Whether the state only follows from the percent.</summary>
    public bool IsImplied { get; init; }
}

/// <summary>
/// Words to a canonical state. A state counts only where the words open with it and go on as a statement of fact may:
/// "Done (100%)", "Completed 12:05 by Kim", not "Done once reviewed", not "Ready for bottling".
/// </summary>
internal static class StatusText
{
    private static readonly (string Words, string Status)[] Phrases =
    [
        .. Said(Statuses.Done, "merged and deployed", "completed", "complete", "done", "finished", "fixed", "closed", "shipped", "approved", "accepted", "resolved", "delivered", "wrapped up"),
        .. Said(Statuses.ReadyForReview, "ready for review", "in review", "up for review", "under review", "needs sign off", "pr is up"),
        .. Said(Statuses.NotStarted, "not started", "not yet started"),
        .. Said(Statuses.InProgress, "in progress", "underway", "under way", "started", "wip", "doing", "ongoing", "under investigation", "being investigated"),
        .. Said(Statuses.OnTrack, "on track"),
        .. Said(Statuses.AtRisk, "at risk", "slipping"),
        .. Said(Statuses.Blocked, "blocked", "stuck"),
        .. Said(Statuses.Dropped, "dropped", "cancelled", "canceled", "won't do"),
    ];

    private const int LongestPhrase = 40;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "today", "yesterday", "week", "this", "sprint", "items", "tasks", "actions", "stories", "tickets", "things", "yet", "now", "far", "so" };
    private static readonly HashSet<string> Leads = new(StringComparer.OrdinalIgnoreCase) { "both", "all", "now", "is", "are", "currently", "still", "already", "since" };

    private static readonly string[] Plans = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN", "DAY", "EOD", "EOW", "END", "NEXT", "TOMORROW", "WEEK", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>Null when the words open with no state and no percent.</summary>
    public static StatusReading? Read(string text)
    {
        var (ticked, words) = Unmarked(text.Trim().Trim('*', '_', '`', ' '));
        return Open(words) ?? Open(Unfilled(words)) ?? Ended(words) ?? (ticked && words.Length == 0 ? new StatusReading(Statuses.Done, null, "") : null);
    }

    /// <summary>The state that is all a heading says: "Done", "Blocked today", "Not started yet".</summary>
    public static string? Whole(string text)
    {
        var words = Unmarked(text.Trim(':', ' ')).Words.ToLowerInvariant().Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 1 && Fillers.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        var said = string.Join(' ', words);
        return Array.Find(Phrases, phrase => phrase.Words == said).Status ?? English.MeaningOf("statuses", said);
    }

    private static StatusReading? Open(string words)
    {
        foreach (var (phrase, status) in Phrases)
        {
            if (Opens(words, phrase))
                return Follows(words[phrase.Length..], status) ? Stated(status, words, words[phrase.Length..]) : null;
        }

        // "60 % → 75 %": from where to where.
        if (words.IndexOfAny(['→', '⇒']) is var arrow and > 1 && PercentText.Alone(words[..arrow]) is not null && PercentText.Leading(words[(arrow + 1)..].TrimStart()) is { } now)
            return Counted(now.Percent, now.After);
        if (PercentText.Leading(words) is { } percent)
            return Counted(percent.Percent, percent.After);
        return InChat(words);
    }

    // Words that people use in chat, too; here a mark has to follow them, or who did it, or when.
    private static StatusReading? InChat(string words)
    {
        for (var end = words.Length <= LongestPhrase ? words.Length : words.LastIndexOf(' ', LongestPhrase); end > 0; end = words.LastIndexOfAny([' ', ',', ';', ':', '(', '.', '!'], end - 1))
        {
            var head = words[..end].TrimEnd(' ', ',', ';', ':', '(', '.', '!', '–', '—');
            if (head.Length == 0)
                return null;
            if (English.MeaningOf("statuses", head.ToLowerInvariant().Replace('-', ' ')) is { } meaning)
                return Follows(words[head.Length..], Statuses.Done) ? Stated(meaning, words, words[head.Length..]) : null;
        }

        return null;
    }

    // "both completed", "now in review".
    private static string Unfilled(string words)
    {
        var first = words.Split(' ', 2);
        return first.Length == 2 && Leads.Contains(first[0]) ? first[1] : "";
    }

    // "Fix is ready for review", "Overdue, not begun", "Partially complete (50 %)".
    private static StatusReading? Ended(string words)
    {
        if (words.Length > LongestPhrase * 2)
            return null;
        if (words.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 && !words[..comma].Contains(' ', StringComparison.Ordinal) && Whole(words[(comma + 2)..]) is { } second and not Statuses.Done)
            return new StatusReading(second, null, words);
        if (words.IndexOf(" is ", StringComparison.Ordinal) is var at and > 0 && !words[..at].Contains(' ', StringComparison.Ordinal) && Whole(words[(at + 4)..]) is { } status)
            return new StatusReading(status, null, words);
        return words.EndsWith(')') && words.LastIndexOf('(') is var open and > 0 && PercentText.Leading(words[(open + 1)..^1]) is { After: "" } percent && percent.Percent < 100
            ? new StatusReading(percent.Percent == 0 ? null : Statuses.InProgress, percent.Percent, words[..open].Trim())
            : null;
    }

    private static StatusReading Stated(string status, string words, string after)
    {
        var tail = after.TrimStart(' ', '(', ',', ':', '-', '–', '—', '~');
        if (after.Length > tail.Length && PercentText.Leading(tail) is { } percent && !(status == Statuses.Done && percent.After.StartsWith("of ", StringComparison.Ordinal)))
            return new StatusReading(status, percent.Percent, percent.After);
        // What only a comma or a colon parts from the state stands for itself; other words need the state to be understood.
        var rest = after.TrimStart();
        if (rest.Length == 0 || rest[0] is ',' or ':' or '-' or '–' or '—' or '.')
            return new StatusReading(status, null, rest.Trim(',', ':', '-', '–', '—', '.', ' '));
        return new StatusReading(status, null, words);
    }

    private static StatusReading? Counted(int percent, string rest)
    {
        foreach (var word in (string[])["complete", "completed", "done", "there", "finished"])
        {
            if (InlineText.StartsWithWord(rest, word) && (rest.Length == word.Length || rest[word.Length] is ',' or '.' or ')'))
                return Of(percent, rest[word.Length..].Trim(',', '.', ')', ' '));
        }

        // "70 %, on track"
        if (Open(rest) is { Status: { } status, Percent: null } stated)
            return stated with { Status = status, Percent = percent };
        // A percent of something else ("40% of the users") says nothing of the item.
        return rest.Length == 0 ? Of(percent, "") : null;
    }

    private static StatusReading Of(int percent, string rest) =>
        new(percent switch { 100 => Statuses.Done, 0 => null, _ => Statuses.InProgress }, percent, rest) { IsImplied = rest.Length == 0 };

    private static bool Follows(string after, string status)
    {
        var rest = after.TrimStart();
        if (rest.Length == 0 || rest[0] is ',' or ':' or '(' or '.' or '-' or '–' or '—' or '!')
            return !rest.Contains("not ", StringComparison.OrdinalIgnoreCase) || status != Statuses.Done || rest[0] is not '(';
        if (status is not (Statuses.Done or Statuses.Dropped or Statuses.ReadyForReview))
            return true;
        var word = rest.Split(' ', 2)[0];
        if (char.IsAsciiDigit(word[0]))
            return word.Contains(':', StringComparison.Ordinal) || word.EndsWith('%') || DateText.Of([word.Trim(',', ')')], 0) is not null;
        if (string.Equals(word, "by", StringComparison.OrdinalIgnoreCase))
            return !IsPlan(rest[2..].TrimStart());
        return word.ToUpperInvariant() is "ON" or "AT" or "TODAY" or "YESTERDAY" or "SINCE";
    }

    private static bool IsPlan(string words) =>
        words.Length == 0 || char.IsAsciiDigit(words[0]) || Plans.Any(plan => words.StartsWith(plan, StringComparison.OrdinalIgnoreCase));

    private static bool Opens(string text, string phrase)
    {
        if (text.Length < phrase.Length || (text.Length > phrase.Length && char.IsLetterOrDigit(text[phrase.Length])))
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            var sign = text[i] switch { '-' or '_' => ' ', '’' => '\'', var other => char.ToLowerInvariant(other) };
            if (sign != phrase[i])
                return false;
        }

        return true;
    }

    private static (bool Ticked, string Words) Unmarked(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] != '~' && text[start] != '%'
            && (char.IsSurrogate(text[start]) || text[start] is '\uFE0F' or ' ' || CharUnicodeInfo.GetUnicodeCategory(text[start]) == UnicodeCategory.OtherSymbol))
            start++;
        var marks = text[..start];
        return (marks.AsSpan().IndexOfAny('✅', '✔', '☑') >= 0, text[start..].TrimStart());
    }

    private static IEnumerable<(string Words, string Status)> Said(string status, params string[] phrases) => phrases.Select(phrase => (phrase, status));
}
