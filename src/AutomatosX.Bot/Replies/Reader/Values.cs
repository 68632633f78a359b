using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads the one value that begins at a token: a state, a colour, a share, a level, a figure.</summary>
internal sealed class Values(Sheet sheet)
{
    private static readonly IReadOnlySet<string> LevelLeadIns = English.Words("levelLeadIns");

    private static readonly IReadOnlySet<string> NounVerbs = English.Words("nounVerbs");

    private List<Token> Tokens => sheet.Tokens;

    /// <summary>What is said at a token and the token after it; null when nothing is.</summary>
    public (int Next, Said Said)? At(int at, int end) =>
        Leveled(at, end) ?? Points(at, end) ?? Percent(at, end) ?? Stepped(Vocabulary.Statuses, FieldNames.Status, at, end) ?? Colour(at, end) ?? BareLevel(at, end) ?? Judged(at, end);

    /// <summary>How many tokens the state or judgement at a token takes; 0 for none.</summary>
    public int LengthOfWord(int at, int end) =>
        Math.Max(Vocabulary.Statuses.Match(Tokens, at, end, out _), Math.Max(Vocabulary.Unclear.Match(Tokens, at, end, out _), Vocabulary.NamedLevels.Match(Tokens, at, end, out _))) - at;

    private Said Of(string field, string value, int from, int end, Doubt? doubt = null) => new(field, value, sheet.Words(from, end), doubt);

    // "from X to Y", "X -> Y": the last of the steps holds.
    private (int, Said)? Stepped(PhraseBook<string> book, string field, int at, int end)
    {
        var next = book.Match(Tokens, at, end, out var value);
        if (next == at)
            return null;
        for (var step = AfterStep(next, end); step > next; step = AfterStep(next, end))
        {
            var after = book.Match(Tokens, step, end, out var later);
            if (after == step)
                break;
            (next, value) = (after, later);
        }

        return (next, Of(field, value!, at, next));
    }

    private int AfterStep(int at, int end)
    {
        var i = at;
        while (i < end && (Tokens[i].IsMark("->") || Tokens[i].Word is "to" || (Tokens[i].Word is "back" && sheet.Is(i + 1, end, "to")) || (i > at && Tokens[i].Word is "back" or "now")))
            i++;
        return i;
    }

    private (int, Said)? Colour(int at, int end)
    {
        if (Stepped(Vocabulary.Colours, FieldNames.Rag, at, end) is not { } found)
            return null;
        var (next, said) = found;
        if (next >= end || Tokens[next].Kind != TokenKind.Word || Tokens[next - 1].Kind == TokenKind.Emoji || Follows(next, end))
            return found;
        // "Red team exercise": a colour before a noun names something else.
        for (var i = next; i < end; i++)
        {
            if (NounVerbs.Contains(Tokens[i].Word))
                return null;
        }

        return (next, said with { Doubt = Doubt.UnclearWord });
    }

    private bool Follows(int at, int end) =>
        Vocabulary.Soft.Has(Tokens, at, end) || Vocabulary.Tones.Has(Tokens, at, end) || Vocabulary.LevelFields.Has(Tokens, at, end) || Vocabulary.Levels.Has(Tokens, at, end)
        || Wording.Labels.Has(Tokens, at, end) || Wording.TextLabels.Has(Tokens, at, end) || Wording.NoBlockers.Has(Tokens, at, end) || Vocabulary.TakenBack.Has(Tokens, at, end) || Vocabulary.SecondHand.Has(Tokens, at, end);

    private (int, Said)? Percent(int at, int end)
    {
        if (Percents.At(sheet, at, end) is not { } found)
            return null;
        for (var step = AfterStep(found.Next, end); step > found.Next; step = AfterStep(found.Next, end))
        {
            if (Percents.At(sheet, step, end) is not { } later)
                break;
            found = later;
        }

        return found;
    }

    private (int, Said)? Leveled(int at, int end)
    {
        var next = Vocabulary.NamedLevels.Match(Tokens, at, end, out var named);
        if (next > at && !Vocabulary.LevelFields.Has(Tokens, next, end))
            return (next, Of(named.Field, named.Level, at, next));
        next = Vocabulary.LevelFields.Match(Tokens, at, end, out var field);
        if (next > at)
            return LevelAfter(field!, at, next, end);
        next = Vocabulary.Levels.Match(Tokens, at, end, out var level);
        var after = next > at ? Vocabulary.LevelFields.Match(Tokens, next, end, out field) : next;
        return after > next ? (after, Of(field!, level!, at, after)) : null;
    }

    private (int, Said)? LevelAfter(string field, int at, int next, int end)
    {
        while (next < end && (Tokens[next].Kind == TokenKind.Mark && Tokens[next].Word is ":" or "=" or "->" or "-" || LevelLeadIns.Contains(Tokens[next].Word)))
            next++;
        if (Vocabulary.NamedLevels.Match(Tokens, next, end, out var named) is var after && after > next)
            return (after, Of(field, named.Level, at, after));
        return Stepped(Vocabulary.Levels, field, next, end) is { } found ? (found.Item1, Of(field, found.Item2.Value, at, found.Item1)) : null;
    }

    private (int, Said)? BareLevel(int at, int end)
    {
        var next = Vocabulary.Levels.Match(Tokens, at, end, out var level);
        return next > at && (next == end || Tokens[next].Kind != TokenKind.Word || Vocabulary.Soft.Has(Tokens, next, end)) ? (next, Of(Said.Level, level!, at, next, Doubt.WrongKind)) : null;
    }

    // "8 points", "from 3 to 5 points", "3 -> 5 pts": the last figure holds.
    private (int, Said)? Points(int at, int end)
    {
        var figure = at;
        while (figure + 2 < end && Numbers.Whole(Tokens[figure]) is not null && (Tokens[figure + 1].Is("to") || Tokens[figure + 1].IsMark("->")) && Numbers.Whole(Tokens[figure + 2]) is not null)
            figure += 2;
        if (figure + 1 >= end || Numbers.Whole(Tokens[figure]) is not { } points || points > 1000)
            return null;
        var next = Wording.Labels.Match(Tokens, figure + 1, end, out var label);
        if (next == figure + 1 && Tokens[figure + 1].IsMark("-") && !Tokens[figure + 1].Spaced)
            next = Wording.Labels.Match(Tokens, figure + 2, end, out label);
        // "3 points left" and "8 points done" tell of a part.
        return next > figure + 1 && label == FieldNames.Points && !Wording.LeftOver.Has(Tokens, next, end) && !Vocabulary.Statuses.Has(Tokens, next, end) ? (next, Of(FieldNames.Points, Number.Text(points), at, next)) : null;
    }

    private (int, Said)? Judged(int at, int end)
    {
        var next = Vocabulary.Unclear.Match(Tokens, at, end, out _);
        if (next == at || (next < end && Tokens[next].Kind == TokenKind.Word && !Vocabulary.Soft.Has(Tokens, next, end)))
            return null;
        return (next, Of(Said.Judgement, sheet.Own(at, next).Text, at, next, Doubt.UnclearWord));
    }
}
