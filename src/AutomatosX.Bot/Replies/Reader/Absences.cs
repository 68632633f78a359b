using AutomatosX.Bot.Registers;
using AutomatosX.Bot.Registers.Kinds;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "out Thursday and Friday, vacation" and "I'm back": when the author is not there, and why.</summary>
internal static class Absences
{
    private static readonly IReadOnlySet<string> Openers = English.Words("absenceOpeners");

    private static readonly PhraseBook<string> HalvesOff = English.Book("halvesOff");

    private static readonly PhraseBook<string> Through = English.Book("through");

    private static readonly PhraseBook<string> Halves = English.Book("halfDays");

    private static readonly PhraseBook<string> Returning = English.Book("returning");

    // What may stand beside "back" without making it another thing: "back early", "back in the office", "back from vacation".
    private static readonly IReadOnlySet<string> Beside = English.Words("besideBack");

    public static bool Read(Sheet sheet, Ledger ledger, int from, int end)
    {
        var at = Opening(sheet, from, end);
        var next = Wording.Absences.Match(sheet.Tokens, at, end, out var reason);
        var part = next > at && Halves.HasAnywhere(sheet.Tokens, at, end) ? AbsenceKind.Half : null;
        if (next == at && Dates.At(sheet, at, end) is not null && LastIn(sheet, at, end) is { } last && !IsConditional(sheet, from, end))
            return AwayDays.Read(sheet, at, last.DaysEnd, part) is { } said && Create(ledger, said, last.Reason, sheet.Words(from, end));
        if (next == at)
            (next, reason) = (HalvesOff.Match(sheet.Tokens, at, end, out part), AbsenceKind.Away);
        if (next == at || sheet.Is(next, end, "of") || sheet.Is(next, end, "to") || IsConditional(sheet, from, end))
            return false;
        for (var i = next; i < end && reason == AbsenceKind.Away; i++)
            reason = Wording.Absences.Match(sheet.Tokens, i, end, out var why) > i && why != AbsenceKind.Away ? why : reason;
        var timed = AwayHours.OrDaySaid(sheet, next, end) || AwayLengths.Said(sheet, next, end);
        if (AwayDoubts.TakesBack(sheet, next, end))
            return timed && Keep(sheet, ledger, from, end);
        if (AwayDays.Read(sheet, next, end, part) is not { } days)
        {
            if (timed || reason != AbsenceKind.Sick || end - from > 6)
                return timed && Keep(sheet, ledger, from, end);
            days = [new Stay(sheet.Today, sheet.Today, part)];
        }

        return Create(ledger, days, reason!, sheet.Words(from, end));
    }

    // Somebody speaks of being away, but whether or when cannot be told for sure: it is kept as it was said.
    private static bool Keep(Sheet sheet, Ledger ledger, int from, int end)
    {
        var (text, words) = sheet.Own(from, end);
        ledger.Create(NoteKind.Key, [new FieldFinding(FieldNames.Text, text, words)], words);
        return true;
    }

    /// <summary>The token after the words that lead an absence in: "FYI I'll be …".</summary>
    public static int Opening(Sheet sheet, int from, int end)
    {
        var at = from;
        while (at < end && (Openers.Contains(sheet.Tokens[at].Word) || sheet.Tokens[at].Kind == TokenKind.Emoji) && !Wording.Absences.Has(sheet.Tokens, at, end))
            at++;
        return at;
    }

    // "Thursday and Friday off", "Friday afternoon off": the days stand first, and nothing but the absence after them.
    private static (int DaysEnd, string Reason)? LastIn(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end;)
        {
            if (Wording.Absences.Match(sheet.Tokens, i, end, out var reason) is var next && next > i)
                return IsLight(sheet, next, end) ? (i, reason!) : null;
            if (HalvesOff.Match(sheet.Tokens, i, end, out _) is var half && half > i)
                return IsLight(sheet, half, end) ? (i + 1, AbsenceKind.Away) : null;
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

    /// <summary>
    /// Reads that the author is there again. It takes nothing from what else the words say: whoever was not away only says hello.
    /// </summary>
    public static void ReadReturn(Sheet sheet, Ledger ledger, int from, int end)
    {
        var at = from;
        while (at < end && sheet.Tokens[at].Kind is TokenKind.Emoji or TokenKind.Mark || (at < end && sheet.Tokens[at].Word is "and" or "also" or "fyi" or "ok" or "so" or "actually" or "hi" or "hey" or "all"))
            at++;
        var next = Returning.Match(sheet.Tokens, at, end, out _);
        if (next == at || IsConditional(sheet, from, end))
            return;
        DateOnly? day = null;
        var i = next;
        for (; i < end; i++)
        {
            // "I'm back early, from tomorrow": after a comma only the day goes on.
            if (sheet.Tokens[i].Kind == TokenKind.Mark && !(day is null && sheet.Tokens[i].IsMark(",") && DayAfter(sheet, i + 1, end)))
                break;
            if (Beside.Contains(sheet.Tokens[i].Word) || sheet.Tokens[i].Kind is TokenKind.Mark or TokenKind.Emoji)
                continue;
            if (day is not null || Dates.At(sheet, i, end) is not { Date: { } said } found || found.Value!.Contains('T', StringComparison.Ordinal))
                return;
            (day, i) = (said, found.Next - 1);
        }

        if (day is null || day >= sheet.Today)
            ledger.Note(new BackFinding(day ?? sheet.Today, sheet.Words(at, i)));
    }

    private static bool DayAfter(Sheet sheet, int at, int end)
    {
        while (at < end && sheet.Tokens[at].Word is "from" or "as" or "of")
            at++;
        return Dates.At(sheet, at, end) is { Date: not null };
    }

    private static bool Create(Ledger ledger, List<Stay> days, string reason, Words words)
    {
        foreach (var stay in days)
        {
            List<FieldFinding> fields = [new(FieldNames.From, Dates.Iso(stay.From), words), new(FieldNames.To, Dates.Iso(stay.To), words), new(FieldNames.Reason, reason, words)];
            if (stay.Part is { } part)
                fields.Add(new FieldFinding(FieldNames.Part, part, words));
            ledger.Create(AbsenceKind.Key, fields, words);
        }

        return days.Count > 0;
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
}
