using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Tells the verb that is an item's state from the verb that has an object of its own: "closed", but "closed the PR".</summary>
internal static class Objects
{
    private static readonly IReadOnlySet<string> Verbs = English.Words("objectVerbs");
    private static readonly IReadOnlySet<string> Determiners = English.Words("determiners");
    private static readonly IReadOnlySet<string> Stages = English.Words("stages");

    /// <summary>"Closed the PR", "finished 3 of 5 tests": the object is told.</summary>
    public static bool Has(Sheet sheet, Predicate predicate, string? status, int from, int end)
    {
        if (!IsVerb(sheet, predicate, status, from) || SaysWhen(sheet, from, end))
            return false;
        return (Determiners.Contains(sheet.Tokens[from].Word) && from + 1 < end) || (sheet.Tokens[from].Kind == TokenKind.Number && from + 1 < end && sheet.Tokens[from + 1].Kind == TokenKind.Word && Dates.At(sheet, from, end) is null && Clocks.At(sheet, from, end) is null);
    }

    /// <summary>"Approved budget 5k", "shipped to staging", "stuck in traffic": the item's state, or that of something else beside it.</summary>
    public static bool Nearly(Sheet sheet, Predicate predicate, string? status, int from, int end)
    {
        if (status == Statuses.Done && IsStage(sheet, from, end))
            return true;
        if (status == Statuses.Blocked)
            return from > 0 && !sheet.Tokens[from - 1].Is("blocked") && sheet.Is(from, end, "in") && from + 1 < end && Dates.At(sheet, from, end) is null;
        return status is Statuses.Done or Statuses.Dropped && IsVerb(sheet, predicate, status, from) && !SaysWhen(sheet, from, end) && IsNoun(sheet, from, end);
    }

    /// <summary>Whether a verb right before a key has that key as its object: "AI-6 unblocked ACTION-03".</summary>
    public static bool IsKey(Sheet sheet, Predicate predicate, int key) =>
        predicate.RestFrom == key && key > 0 && predicate.Said.Count == 1 && sheet.Tokens[key - 1].Kind == TokenKind.Word && (Verbs.Contains(sheet.Tokens[key - 1].Word) || Wording.Told.Contains(sheet.Tokens[key - 1].Word));

    private static bool IsVerb(Sheet sheet, Predicate predicate, string? status, int from) =>
        predicate.Said is [{ Field: FieldNames.Status }] && status is not null && from > 0 && Verbs.Contains(sheet.Tokens[from - 1].Word);

    private static bool SaysWhen(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (sheet.Tokens[i].Is("ago") || sheet.Tokens[i].Word is "day" or "morning" or "afternoon" or "evening")
                return true;
        }

        return false;
    }

    private static bool IsNoun(Sheet sheet, int at, int end) =>
        sheet.Tokens[at].Kind == TokenKind.Word && at + 1 < end && !Vocabulary.Soft.Has(sheet.Tokens, at, end) && !Vocabulary.Tones.Has(sheet.Tokens, at, end) && !Vocabulary.Conditions.Has(sheet.Tokens, at, end)
        && !Vocabulary.SecondHand.Has(sheet.Tokens, at, end) && !Wording.Labels.Has(sheet.Tokens, at, end) && !Wording.TextLabels.Has(sheet.Tokens, at, end) && Dates.At(sheet, at, end) is null;

    // What went only as far as a place to try things in is not done yet.
    private static bool IsStage(Sheet sheet, int at, int end)
    {
        if (sheet.Tokens[at].Word is "to" or "in" or "on" or "into")
            at++;
        else if (at == 0 || !(sheet.Tokens[at - 1].Word is "to" or "in" or "on" or "into"))
            return false;
        at = at < end && Determiners.Contains(sheet.Tokens[at].Word) ? at + 1 : at;
        return at < end && Stages.Contains(sheet.Tokens[at].Word);
    }
}
