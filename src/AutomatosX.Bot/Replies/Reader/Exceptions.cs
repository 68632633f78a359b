namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads "… except ACTION-16": the keys that a statement about many leaves alone.</summary>
internal sealed class Exceptions(Sheet sheet)
{
    public IReadOnlySet<string> After(int from, int end)
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
