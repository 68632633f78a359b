namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads what a phrase says of the item that it is about: from its first word, value after value, until the words are only told.</summary>
internal sealed class Predicates(Sheet sheet, Owners owners)
{
    private static readonly IReadOnlySet<string> SkippedMarks = English.Words("skippedMarks");

    private readonly Values _values = new(sheet);
    private readonly Fields _fields = new(sheet, owners);

    private List<Token> Tokens => sheet.Tokens;

    public Predicate Read(int at, int end)
    {
        var predicate = new Predicate();
        var i = at;
        while (i < end && predicate.TextField is null)
        {
            var next = Toned(predicate, i, end) ?? Valued(predicate, i, end);
            if (next is { } after && after > i)
                i = after;
            else if (Tokens[i].Kind == TokenKind.Mark && SkippedMarks.Contains(Tokens[i].Word))
                i++;
            else if (Tokens[i].Kind == TokenKind.Emoji)
                i++;
            else
                break;
        }

        predicate.RestFrom = predicate.TextField is null ? i : end;
        if (predicate.Says && i < end)
            Doubts.Weigh(sheet, predicate, i, end);
        return predicate;
    }

    private int? Toned(Predicate predicate, int at, int end)
    {
        if (IsDenied(at, end))
        {
            predicate.Negated = true;
            return at + 1;
        }

        var next = Vocabulary.Tones.Match(Tokens, at, end, out var tone);
        if (next == at && Tokens[at].Kind == TokenKind.Word && Tokens[at].Word.EndsWith("n't", StringComparison.Ordinal))
            (next, tone) = (at + 1, Tone.Negation);
        if (Vocabulary.Conditions.Match(Tokens, at, end, out _) > next)
            return null;
        if (tone == Tone.Filler && Percents.At(sheet, at, end) is not null)
            return null;
        if (next == at || next - at < _values.LengthOfWord(at, end) || (next - at == _values.LengthOfWord(at, end) && tone == Tone.Filler) || _fields.LengthOfLead(at, end) >= next - at)
            return null;
        if (predicate.Says && tone is not (Tone.Filler or Tone.Hedge))
            return null;
        Mark(predicate, tone);
        return next;
    }

    // "!done", "!= done", "≠ done".
    private bool IsDenied(int at, int end) => Tokens[at].IsMark("≠") || (Tokens[at].IsMark("!") && Tokens[at].Spaced && at + 1 < end && !Tokens[at + 1].Spaced && (Tokens[at + 1].Kind == TokenKind.Word || Tokens[at + 1].IsMark("=")));

    private static void Mark(Predicate predicate, Tone tone)
    {
        predicate.Negated |= tone == Tone.Negation;
        predicate.NoLonger |= tone == Tone.NoLonger;
        predicate.Intended |= tone == Tone.Intent;
        predicate.Past |= tone == Tone.History;
        predicate.Hedged |= tone == Tone.Hedge;
    }

    private int? Valued(Predicate predicate, int at, int end)
    {
        if (_fields.At(predicate, at, end) is { } next)
            return next;
        if (_values.At(at, end) is not { } found)
            return null;
        if (found.Said.Field == Said.Judgement && predicate.Said.Count > 0)
            return null;
        predicate.Said.Add(found.Said);
        return found.Next;
    }
}
