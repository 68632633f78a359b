using System.Globalization;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Documents;

/// <summary>What a few words say of an item's state.</summary>
/// <param name="Rest">The words that say more than the state; empty when they say nothing more.</param>
internal sealed record StatusReading(string? Status, int? Percent, string Rest);

/// <summary>
/// Words to a canonical state. A state counts only where the words open with it and go on as a statement of fact may:
/// "Done (100%)", "Completed 12:05 by Kim", not "Done once reviewed", not "Ready for bottling".
/// </summary>
internal static class StatusText
{
    private static readonly (string Words, string Status)[] Phrases =
    [
        .. Said(Statuses.Done, "merged and deployed", "completed", "complete", "done", "finished", "closed", "shipped", "approved", "accepted", "resolved", "delivered", "wrapped up"),
        .. Said(Statuses.ReadyForReview, "ready for review", "in review", "up for review", "under review", "needs sign off", "pr is up"),
        .. Said(Statuses.NotStarted, "not started", "not yet started"),
        .. Said(Statuses.InProgress, "in progress", "underway", "under way", "started", "wip", "ongoing"),
        .. Said(Statuses.OnTrack, "on track"),
        .. Said(Statuses.AtRisk, "at risk", "slipping"),
        .. Said(Statuses.Blocked, "blocked", "stuck"),
        .. Said(Statuses.Dropped, "dropped", "cancelled", "canceled", "won't do"),
    ];

    private static readonly string[] Plans = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN", "DAY", "EOD", "EOW", "END", "NEXT", "TOMORROW", "WEEK", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

    /// <summary>Null when the words open with no state and no percent.</summary>
    public static StatusReading? Read(string text)
    {
        var (ticked, words) = Unmarked(text.Trim());
        foreach (var (phrase, status) in Phrases)
        {
            if (Opens(words, phrase))
                return Follows(words[phrase.Length..], status) ? Stated(status, words, words[phrase.Length..]) : null;
        }

        if (PercentText.Leading(words) is { } percent)
            return Counted(percent.Percent, percent.After);
        return ticked && words.Length == 0 ? new StatusReading(Statuses.Done, null, "") : null;
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

        // A percent of something else ("40% of the users") says nothing of the item.
        return rest.Length == 0 ? Of(percent, "") : null;
    }

    private static StatusReading Of(int percent, string rest) =>
        new(percent switch { 100 => Statuses.Done, 0 => null, _ => Statuses.InProgress }, percent, rest);

    private static bool Follows(string after, string status)
    {
        var rest = after.TrimStart();
        if (rest.Length == 0 || rest[0] is ',' or ':' or '(' or '.' or '-' or '–' or '—' or '!')
            return !rest.Contains("not ", StringComparison.OrdinalIgnoreCase) || status != Statuses.Done || rest[0] is not '(';
        if (status is not (Statuses.Done or Statuses.Dropped or Statuses.ReadyForReview))
            return true;
        var word = rest.Split(' ', 2)[0];
        if (char.IsAsciiDigit(word[0]))
            return word.Contains(':', StringComparison.Ordinal) || word.EndsWith('%') || (word.Length >= 10 && word[4] == '-');
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
