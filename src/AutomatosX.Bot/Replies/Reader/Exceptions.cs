namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "… except ACTION-16": the keys that a statement about many leaves alone.</summary>
internal sealed class Exceptions(Sheet sheet)
{
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
            if (!Vocabulary.TakenBack.Has(sheet.Tokens, i, end) && !sheet.Is(i, end, "not"))
                continue;
            var key = i + 1;
            while (key < end && sheet.Tokens[key].Kind == TokenKind.Word && key < i + 4)
                key++;
            if (key < end && sheet.Tokens[key].Kind == TokenKind.Key)
                but.UnionWith(Groups.At(sheet, key, end).Items.Select(item => item.Key));
        }

        return but;
    }
}
