using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Weighs the words after a value: a condition, a forecast or a hedge there takes the assertion back.</summary>
internal static class Doubts
{
    public static void Weigh(Sheet sheet, Predicate predicate, int from, int end)
    {
        var tokens = sheet.Tokens;
        var status = predicate.Said.FirstOrDefault(said => said.Field == FieldNames.Status).Value;
        if (Conditioned(sheet, status, from, end) || (status is Statuses.Done or Statuses.Dropped or Statuses.ReadyForReview && Forecast(sheet, from, end)))
            predicate.Intended = true;
        if (!Vocabulary.Lasting.Contains(status ?? "") && Passed(sheet, from, end))
            predicate.Past = true;
        // "Not yellow any longer": it changed, but to what?
        if (predicate.Negated && (tokens[from].Word is "anymore" || (tokens[from].Is("any") && (sheet.Is(from + 1, end, "more") || sheet.Is(from + 1, end, "longer")))))
            predicate.NoLonger = true;
        if (Objects.Has(sheet, predicate, status, from, end))
            predicate.Intended = true;
        if (Objects.Nearly(sheet, predicate, status, from, end))
            predicate.Hedged = true;
        // "Done apart from the docs", "done for today".
        if (status == Statuses.Done && !Sections.HasKey(sheet, from, end) && (tokens[from].Word is "minus" or "besides" or "bar" || Vocabulary.TakenBack.Match(tokens, from, end, out _) is var back && back > from + 1 || (sheet.Is(from, end, "for") && sheet.Is(from + 1, end, "today"))))
            predicate.Hedged = true;
        if (Wording.TakenBackLater.HasAnywhere(tokens, from, end))
            predicate.Hedged = true;
        // "Owner Bob from Monday", "in review by noon": not yet.
        if (predicate.Said.Exists(said => said.Field is FieldNames.Owner or FieldNames.Percent || said.Value == Statuses.ReadyForReview) && Ahead(sheet, from, end))
            predicate.Hedged = true;
        if (predicate.Said.Exists(said => said.Field == FieldNames.Percent) && IsOnesTime(sheet, from, end))
            predicate.Hedged = true;
        if (WouldBe(sheet, from, end))
            predicate.Intended = true;
        if (Vocabulary.TakenBack.Has(tokens, from, end) && Vocabulary.Missing.HasAnywhere(tokens, from + 1, end) || IsHedgeAt(sheet, from, end) || (end - 1 > from && IsHedgeAt(sheet, end - 1, end)) || (end - 2 > from && IsHedgeAt(sheet, end - 2, end)))
            predicate.Hedged = true;
        // "Green or yellow", "yellow/green": which of the two is the question.
        if (tokens[from].Word is "or" or "/" && from + 1 < end && (Vocabulary.Colours.Has(tokens, from + 1, end) || Vocabulary.Statuses.Has(tokens, from + 1, end) || tokens[from + 1].Kind == TokenKind.Number))
            predicate.Hedged = true;
        if (Vocabulary.SecondHand.Has(tokens, from, end))
            predicate.Hedged = true;
        if (Denied(sheet, predicate, status, from, end))
            predicate.Hedged = true;
    }

    /// <summary>Whether a phrase only takes back what stood before it: "but not really", "I think", "then backed out".</summary>
    public static bool TakesBack(Sheet sheet, int from, int end) =>
        Wording.TakenBackLater.HasAnywhere(sheet.Tokens, from, Math.Min(end, from + 4)) ||
        (Vocabulary.TakenBack.Match(sheet.Tokens, from, end, out _) is var next && next > from && !(next < end && sheet.Tokens[next].Kind == TokenKind.Number) && Vocabulary.Missing.HasAnywhere(sheet.Tokens, from, end))
        || (IsHedgeAt(sheet, from, end) && end - from <= 4)
        || (Vocabulary.Tones.Match(sheet.Tokens, from, end, out var tone) == end && tone == Tone.Negation);

    /// <summary>Whether a sentence of its own does nothing else than to take back the one before it: "Just kidding." "Reverted."</summary>
    public static bool IsTakingBack(Sheet sheet, int from, int end)
    {
        while (end > from && sheet.Tokens[end - 1].Kind is TokenKind.Emoji or TokenKind.Mark)
            end--;
        return end > from && ((Vocabulary.Tones.Match(sheet.Tokens, from, end, out var tone) == end && tone is Tone.Hedge or Tone.Negation) || (end - from <= 3 && Wording.TakenBackLater.Has(sheet.Tokens, from, end)));
    }

    /// <summary>Whether a condition at the end of a sentence is short and nothing follows from it: "done, if the tide allows".</summary>
    public static bool IsProviso(Sheet sheet, int from, int end) => end - from <= 6 && !Sections.HasKey(sheet, from, end) && !(sheet.Tokens[from].Word is "until" or "till");

    /// <summary>Whether a phrase only says how little sure the sentence after it is: "apparently, …", "according to Rui, …".</summary>
    /// <param name="goesOn">Whether it goes on about an item: then "crew told, …" tells of that item.</param>
    public static bool Opens(Sheet sheet, int from, int end, bool goesOn) =>
        (Vocabulary.Tones.Match(sheet.Tokens, from, end, out var tone) == end && tone == Tone.Hedge)
        || (!goesOn && end - from <= 4 && sheet.Tokens[end - 1].Kind is TokenKind.Word or TokenKind.Mention && Vocabulary.SecondHand.HasAnywhere(sheet.Tokens, from, end));

    // "Red since last week" still holds.
    private static bool Passed(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end && !sheet.Tokens[i].Is("since"); i++)
        {
            if (Vocabulary.Periods.Has(sheet.Tokens, i, end))
                return true;
        }

        return false;
    }

    // "I'm at 50% this week": of one's own time, or of the work?
    private static bool IsOnesTime(Sheet sheet, int from, int end) =>
        Enumerable.Range(Math.Max(0, from - 6), Math.Min(6, from)).Any(i => sheet.Tokens[i].Word is "i'm" or "im" or "i") && (Vocabulary.Periods.Has(sheet.Tokens, from, end) || (sheet.Is(from, end, "this") && from + 1 < end && sheet.Tokens[from + 1].Word is "week" or "month" or "sprint" or "quarter") || (sheet.Tokens[from].Word is "today" or "on" or "until" or "for" && Dates.At(sheet, from, end) is not null));

    private static bool Ahead(Sheet sheet, int from, int end)
    {
        if (from > 0 && sheet.Tokens[from - 1].Is("from") && Dates.At(sheet, from, end) is not null)
            return true;
        if (!(sheet.Tokens[from].Word is "by" or "from" or "before" or "tomorrow" or "starting"))
            return false;
        var at = sheet.Tokens[from].Word is "from" or "starting" ? from + 1 : from;
        return Dates.At(sheet, at, end) is { } said ? said.Date is not { } day || day >= sheet.Today : !sheet.Is(from, end, "from") && Clocks.At(sheet, at, end) is not null;
    }

    // "Done by the 7th would be lovely": only imagined.
    private static bool WouldBe(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (sheet.Tokens[i].Is("would") || sheet.Tokens[i].Is("wouldn't"))
                return true;
        }

        return false;
    }

    // "Done - NOT", "100% not done": the word after the value denies it. "Green not red" only says it once more.
    private static bool Denied(Sheet sheet, Predicate predicate, string? status, int from, int end)
    {
        var next = Vocabulary.Tones.Match(sheet.Tokens, from, end, out var tone);
        if (next == from || tone != Tone.Negation)
            return false;
        var whole = status == Statuses.Done || predicate.Said.Exists(said => said is { Field: FieldNames.Percent, Value: "100" });
        return next == end || (whole && Vocabulary.Statuses.Match(sheet.Tokens, next, end, out var denied) > next && denied == Statuses.Done);
    }

    private static bool Conditioned(Sheet sheet, string? status, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Vocabulary.Conditions.Has(sheet.Tokens, i, end) && !(sheet.Tokens[i].Word is "until" or "till" && status is not (Statuses.Done or Statuses.Dropped)))
                return true;
            if (Vocabulary.Reservations.Has(sheet.Tokens, i, end))
                return true;
        }

        return false;
    }

    // "Done by Friday", "done tomorrow": it is not done. "Closed today" is.
    private static bool Forecast(Sheet sheet, int from, int end) =>
        sheet.Tokens[from].Word is "soon" or "shortly" or "later" || sheet.Tokens[from].Word is "by" or "before" or "tomorrow" or "next" or "eod" or "until" or "in" && Dates.At(sheet, from, end) is not null;

    private static bool IsHedgeAt(Sheet sheet, int at, int end) => Vocabulary.Tones.Match(sheet.Tokens, at, end, out var tone) > at && tone == Tone.Hedge;
}
