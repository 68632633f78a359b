using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "out Thursday and Friday, vacation": when the author is not there, and why.</summary>
internal static class Absences
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "i'm", "i", "am", "i'll", "will", "be", "heads", "up", "fyi", "also", "note", "reminder", "just", "-", ":", ",", "taking", "ps", "btw", "and", "a", "the", "i'd", "by", "way", "out" };

    private static readonly PhraseBook<string> Through = English.Book("through");

    public static bool Read(Sheet sheet, Ledger ledger, int from, int end)
    {
        var at = from;
        while (at < end && (Openers.Contains(sheet.Tokens[at].Word) || sheet.Tokens[at].Kind == TokenKind.Emoji) && !Wording.Absences.Has(sheet.Tokens, at, end))
            at++;
        var next = Wording.Absences.Match(sheet.Tokens, at, end, out var reason);
        if (next == at && Dates.At(sheet, at, end) is not null && LastIn(sheet, at, end) is { } last && !IsConditional(sheet, from, end))
            return DaysFirst(sheet, ledger, at, last.From, end, last.Reason);
        if (next == at || sheet.Is(next, end, "of") || IsConditional(sheet, from, end))
            return false;
        for (var i = next; i < end && reason == "away"; i++)
            reason = Wording.Absences.Match(sheet.Tokens, i, end, out var why) > i && why != "away" ? why : reason;
        if (Days(sheet, next, end) is not { } days)
        {
            if (reason != "sick" || end - from > 6)
                return false;
            days = (Dates.Iso(sheet.Today), Dates.Iso(sheet.Today));
        }

        return Make(sheet, ledger, from, end, days, reason!);
    }

    private static bool Make(Sheet sheet, Ledger ledger, int from, int end, (string From, string To) days, string reason)
    {
        var words = sheet.Words(from, end);
        ledger.Create("absence", [new FieldFinding(FieldNames.From, days.From, words), new FieldFinding(FieldNames.To, days.To, words), new FieldFinding(FieldNames.Reason, reason, words)], words);
        return true;
    }

    // "Thursday and Friday off": the days stand first, and nothing but the absence after them.
    private static bool DaysFirst(Sheet sheet, Ledger ledger, int from, int reasonFrom, int end, string reason) =>
        Days(sheet, from, reasonFrom) is { } days && Make(sheet, ledger, from, end, days, reason);

    private static (int From, string Reason)? LastIn(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end;)
        {
            if (Wording.Absences.Match(sheet.Tokens, i, end, out var reason) is var next && next > i)
                return IsLight(sheet, next, end) ? (i, reason!) : null;
            if (Dates.At(sheet, i, end) is { } day)
                i = day.Next;
            else if (Openers.Contains(sheet.Tokens[i].Word) || IsLight(sheet, i, i + 1) || Through.Has(sheet.Tokens, i, end))
                i++;
            else
                return null;
        }

        return null;
    }

    private static bool IsLight(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!(sheet.Tokens[i].Kind is TokenKind.Mark or TokenKind.Emoji || (Vocabulary.Tones.Match(sheet.Tokens, i, end, out var tone) > i && tone == Tone.Filler)))
                return false;
        }

        return true;
    }

    // "Until" is how long, no condition.
    private static bool IsConditional(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Vocabulary.Conditions.Has(sheet.Tokens, i, end) && !(sheet.Tokens[i].Word is "until" or "till"))
                return true;
        }

        return false;
    }

    private static (string From, string To)? Days(Sheet sheet, int at, int end)
    {
        DateOnly? first = null;
        DateOnly? last = null;
        for (var i = at; i < end;)
        {
            if (Dates.At(sheet, i, end) is not { } said)
            {
                if (first is not null && sheet.Tokens[i].Kind == TokenKind.Word && !(sheet.Tokens[i].Word is "and" or "to" or "through" or "thru" or "until" or "till"))
                    break;
                // After a comma only another day goes on: "sick today, back tomorrow".
                if (first is not null && sheet.Tokens[i].IsMark(",") && i + 1 < end && Dates.At(sheet, i + 1, end) is null)
                    break;
                i++;
                continue;
            }

            if (said.Date is not { } date)
                return first is null ? null : (Dates.Iso(first.Value), Dates.Iso(last!.Value));
            first ??= date;
            last = date < first ? date.AddDays(7) : date;
            i = said.Next;
        }

        return first is { } begin ? (Dates.Iso(begin), Dates.Iso(last!.Value)) : null;
    }
}
