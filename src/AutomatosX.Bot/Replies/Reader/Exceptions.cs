namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "… except ACTION-16": the keys that a statement about many leaves alone.</summary>
internal sealed class Exceptions(Sheet sheet)
{
    private const int Reach = 10;

    private (int End, IReadOnlySet<string> Keys)? _last;

    /// <summary>The keys excepted in a sentence, from its first statement about many to its end.</summary>
    public IReadOnlySet<string> After(int from, int end)
    {
        if (_last is not { } last || last.End != end)
            _last = last = (end, Find(from, end));
        return last.Keys;
    }

    private HashSet<string> Find(int from, int end)
    {
        var but = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < end; i++)
        {
            if (IsDenied(i, end))
                but.Add(sheet.Tokens[i].Item!.Key);
            else if ((Vocabulary.TakenBack.Has(sheet.Tokens, i, end) || sheet.Is(i, end, "not")) && KeysAfter(i, end) is { } keys)
                but.UnionWith(keys.Items.Select(item => item.Key));
        }

        return but;
    }

    /// <summary>Of keys that stand side by side, those that the rest of the sentence does not leave alone: "R-1 to R-9 green except R-3".</summary>
    public IReadOnlyList<Named> Without(Group group, int end)
    {
        if (group.Items.Count == 1)
            return group.Items;
        var left = group.Items;
        for (var i = group.End; i < end; i++)
        {
            if (Vocabulary.TakenBack.Has(sheet.Tokens, i, end) && !(sheet.Tokens[i].Word is "but" or "although") && KeysAfter(i, end) is { } keys)
                left = [.. left.Where(item => !keys.Items.Any(but => but.Key == item.Key))];
        }

        return left.Count == 0 ? group.Items : left;
    }

    /// <summary>Where a statement about many goes on after the keys that it leaves alone: "mine, except ACTION-16, are done"; null where it names none.</summary>
    public int? Past(int at, int end)
    {
        at = PastComma(at, end);
        return Vocabulary.TakenBack.Has(sheet.Tokens, at, end) && KeysAfter(at, end) is { } keys ? PastComma(keys.End, end) : null;
    }

    private int PastComma(int at, int end) => sheet.Is(at, end, ",") ? at + 1 : at;

    // "Except for the ticket job ACTION-16": some words may stand between.
    private Group? KeysAfter(int at, int end)
    {
        var key = at + 1;
        while (key < end && sheet.Tokens[key].Kind == TokenKind.Word && key < at + Reach)
            key++;
        return key < end && sheet.Tokens[key].Kind == TokenKind.Key ? Groups.At(sheet, key, end) : null;
    }

    // "Mine are green, R-5 is not".
    private bool IsDenied(int at, int end)
    {
        if (sheet.Tokens[at].Kind != TokenKind.Key)
            return false;
        var not = at + 1 < end && sheet.Tokens[at + 1].Word is "is" or "are" ? at + 2 : at + 1;
        var next = Vocabulary.Tones.Match(sheet.Tokens, not, end, out var tone);
        return next > not && tone == Tone.Negation && (next == end || sheet.Tokens[next].Kind == TokenKind.Mark);
    }
}
