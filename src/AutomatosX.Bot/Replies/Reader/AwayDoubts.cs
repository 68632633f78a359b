using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Weighs the words beside an absence: "vacation tomorrow is cancelled", "off Friday, not sure yet" tell of no absence that stands.</summary>
internal static class AwayDoubts
{
    private static readonly IReadOnlySet<string> Copulas = English.Words("resultCopulas");

    /// <param name="from">The token after the words that name the absence.</param>
    public static bool TakesBack(Sheet sheet, int from, int end)
    {
        var clause = ClauseEnd(sheet, from, end);
        return Vocabulary.Reservations.HasAnywhere(sheet.Tokens, from, end) || InClause(sheet, from, clause)
            || Phrases.Of(sheet, clause, end).Exists(phrase => !Excepts(sheet, phrase.From, phrase.End) && (Drops(sheet, phrase.From, phrase.End) || Doubts.TakesBack(sheet, phrase.From, phrase.End)));
    }

    // What tells something of the absence itself: before the days a doubt, behind them a verb of its own.
    private static bool InClause(Sheet sheet, int from, int end)
    {
        var days = false;
        for (var i = from; i < end;)
        {
            if (sheet.Tokens[i].Word is "back" || Excepts(sheet, i, end))
                return false;
            if (Dates.At(sheet, i, end) is { } day)
                (days, i) = (true, day.Next);
            else if (Drops(sheet, i, end) || (days && Copulas.Contains(sheet.Tokens[i].Word) && i + 1 < end && Dates.At(sheet, i + 1, end) is null) || IsDoubt(sheet, i, end))
                return true;
            else
                i++;
        }

        return false;
    }

    private static bool Drops(Sheet sheet, int at, int end) =>
        Vocabulary.Statuses.Match(sheet.Tokens, at, end, out var status) > at && status is Statuses.Dropped || Wording.PlannedDates.Has(sheet.Tokens, at, end);

    private static bool IsDoubt(Sheet sheet, int at, int end) =>
        Vocabulary.Tones.Match(sheet.Tokens, at, end, out var tone) is var next && next > at && tone is not Tone.Filler && !(tone == Tone.Intent && LeadsBack(sheet, next, end));

    private static bool LeadsBack(Sheet sheet, int at, int end) => sheet.Is(at, end, "back") || (sheet.Is(at, end, "be") && sheet.Is(at + 1, end, "back"));

    private static bool Excepts(Sheet sheet, int at, int end) => AwayExceptions.At(sheet, at, end) is not null;

    // "Off Friday and Rui covers": what goes on without a day is told of something else.
    private static int ClauseEnd(Sheet sheet, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var token = sheet.Tokens[i];
            if ((token.Kind == TokenKind.Mark && (token.Word is "," or "(" or ")" || (token.IsMark("-") && token.Spaced)) || token.Word is "and" or "so" or "while" or "because" or "but") && (i + 1 == end || Dates.At(sheet, i + 1, end) is null))
                return i;
        }

        return end;
    }
}
