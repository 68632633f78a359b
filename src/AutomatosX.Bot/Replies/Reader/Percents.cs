using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads shares of the work done: 60%, three quarters, 3/4 done. A share of anything else is none.</summary>
internal static class Percents
{
    private static readonly PhraseBook<int> Shares = English.Book("shares", English.Number);

    private static readonly PhraseBook<string> Signs = English.Book("percentSigns");

    private static readonly PhraseBook<string> Completions = English.Book("completions");

    public static (int Next, Said Said)? At(Sheet sheet, int at, int end) =>
        Between(sheet, at, end) ?? Share(sheet, at, end) ?? Fraction(sheet, at, end) ?? Figure(sheet, at, end);

    /// <summary>The token after a percent sign in any spelling, or the same token.</summary>
    public static int AfterSign(Sheet sheet, int at, int end) => Signs.Match(sheet.Tokens, at, end, out _);

    // "Between 75 and 85%": which figure it is, nobody knows.
    private static (int, Said)? Between(Sheet sheet, int at, int end)
    {
        if (!sheet.Is(at, end, "between") || at + 3 >= end || sheet.Tokens[at + 1].Kind != TokenKind.Number)
            return null;
        var and = AfterSign(sheet, at + 2, end);
        if (!sheet.Is(and, end, "and") || and + 1 >= end || sheet.Tokens[and + 1].Kind != TokenKind.Number)
            return null;
        var next = AfterSign(sheet, and + 2, end);
        return next > and + 2 ? (next, Doubtful(sheet, at, next)) : null;
    }

    private static (int, Said)? Share(Sheet sheet, int at, int end)
    {
        var next = Shares.Match(sheet.Tokens, at, end, out var share);
        return next > at ? Whole(sheet, at, next, end, share) : null;
    }

    private static (int, Said)? Fraction(Sheet sheet, int at, int end)
    {
        if (at + 3 >= end || Numbers.Whole(sheet.Tokens[at]) is not { } part || !sheet.Tokens[at + 1].IsMark("/") || Numbers.Whole(sheet.Tokens[at + 2]) is not { } all)
            return null;
        var done = Completions.Match(sheet.Tokens, at + 3, end, out _);
        return done > at + 3 && part <= all && all is > 0 and <= 1000 ? Whole(sheet, at, at + 3, end, (int)Math.Round(100m * part / all, MidpointRounding.AwayFromZero)) : null;
    }

    private static (int, Said)? Figure(Sheet sheet, int at, int end)
    {
        if (at >= end)
            return null;
        if (NumberWords.At(sheet, at, end) is { } typed)
            return AfterSign(sheet, typed.Next, end) is var sign && sign > typed.Next ? Whole(sheet, at, sign, end, typed.Number) : null;
        if (sheet.Tokens[at].Kind != TokenKind.Number)
            return null;
        var next = AfterSign(sheet, at + 1, end);
        if (next > at + 1)
        {
            if (Range(sheet, next, end) is { } wide)
                return (wide, Doubtful(sheet, at, wide));
            // "+5%" is so much more than nobody knows what.
            if (at > 0 && sheet.Tokens[at - 1].IsMark("+") && sheet.Tokens[at - 1].Spaced)
                return null;
            // "-5%" is below nothing, or a dash without its space.
            if (at > 0 && sheet.Tokens[at - 1].IsMark("-") && sheet.Tokens[at - 1].Spaced && !sheet.Tokens[at].Spaced)
                return (next, Doubtful(sheet, at, next));
            return Numbers.Whole(sheet.Tokens[at]) is { } percent and <= 100 ? Whole(sheet, at, next, end, percent) : (next, Doubtful(sheet, at, next));
        }

        // "From 40 to 60%", "40 -> 60%".
        if (at + 2 < end && (sheet.Tokens[at + 1].IsMark("->") || (sheet.Tokens[at + 1].Is("to") && at > 0 && sheet.Tokens[at - 1].Is("from"))) && sheet.Tokens[at + 2].Kind == TokenKind.Number && AfterSign(sheet, at + 3, end) > at + 3)
            return Figure(sheet, at + 2, end);
        return Range(sheet, at + 1, end) is { } range && AfterSign(sheet, range - 1, range) == range ? (range, Doubtful(sheet, at, range)) : null;
    }

    // "60-70%", "60 to 70%": which of the two is the question. "60% -> 70%" is a step and not read here.
    private static int? Range(Sheet sheet, int at, int end)
    {
        if (at + 1 >= end || !(sheet.Tokens[at].IsMark("-") || sheet.Tokens[at].Is("or")) || sheet.Tokens[at + 1].Kind != TokenKind.Number)
            return null;
        var next = AfterSign(sheet, at + 2, end);
        return next > at + 2 ? next : null;
    }

    private static Said Doubtful(Sheet sheet, int from, int end) => new(FieldNames.Percent, sheet.Own(from, end).Text, sheet.Words(from, end), Doubt.UnclearPercent);

    private static (int, Said)? Whole(Sheet sheet, int from, int at, int end, int percent)
    {
        var confident = Wording.Labels.Match(sheet.Tokens, at, end, out var label);
        if ((confident > at && label == FieldNames.Confidence) || Vocabulary.ConfidenceNames.Match(sheet.Tokens, at, end, out _) is var sure && (confident = sure) > at && !sheet.Is(at, end, "ready"))
            return (confident, new Said(FieldNames.Confidence, Number.Text(percent), sheet.Words(from, confident)));
        if (Wording.LeftOver.Match(sheet.Tokens, at, end, out _) is var left && left > at && !sheet.Is(left, end, ":"))
            return (left, new Said(FieldNames.Percent, Number.Text(100 - percent), sheet.Words(from, left), Doubt.UnclearPercent));
        var next = Completions.Match(sheet.Tokens, at, end, out _);
        if (Vocabulary.Statuses.Match(sheet.Tokens, at, end, out _) > next)
            next = at;
        if (IsOfAnother(sheet, next, end))
            return null;
        return (next, new Said(FieldNames.Percent, Number.Text(percent), sheet.Words(from, at)));
    }

    /// <summary>Whether the words behind a share say that it is one of something else than the work: "of the tests", "test coverage".</summary>
    public static bool IsOfAnother(Sheet sheet, int at, int end) =>
        at < end && sheet.Tokens[at].Kind == TokenKind.Word && (sheet.Is(at, end, "of") || Vocabulary.OtherQuantities.Contains(sheet.Tokens[at].Word) || !(MayFollow(sheet, at, end) || Completions.Has(sheet.Tokens, at, end)));

    private static bool MayFollow(Sheet sheet, int at, int end) =>
        Vocabulary.Soft.Has(sheet.Tokens, at, end) || Vocabulary.Tones.Has(sheet.Tokens, at, end) || Vocabulary.Statuses.Has(sheet.Tokens, at, end) || Vocabulary.Colours.Has(sheet.Tokens, at, end)
        || Wording.Labels.Has(sheet.Tokens, at, end) || Wording.TextLabels.Has(sheet.Tokens, at, end) || Wording.Obstacles.Has(sheet.Tokens, at, end) || Vocabulary.LevelFields.Has(sheet.Tokens, at, end) || Vocabulary.Conditions.Has(sheet.Tokens, at, end);
}
