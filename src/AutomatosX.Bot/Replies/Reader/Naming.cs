namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Finds where a phrase names what it is about: a key, an address that holds one, or all that is the author's own.</summary>
internal sealed class Naming(Sheet sheet)
{
    private List<Token> Tokens => sheet.Tokens;

    /// <summary>The first token of the phrase that names an item, or -1.</summary>
    /// <param name="goesOn">Whether the phrase goes on about an item: then an address only stands beside.</param>
    public int KeyIn(Stretch phrase, bool goesOn)
    {
        for (var i = phrase.From; i < phrase.End; i++)
        {
            if (Tokens[i].Kind == TokenKind.Key || Tokens[i] is { Kind: TokenKind.Link, Item: not null } && !goesOn && (i == phrase.From || Wording.Acts.Match(Tokens, phrase.From, i, out _) == i))
                return i;
        }

        return -1;
    }

    /// <summary>The next key from a token on, or -1.</summary>
    public int NextKey(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.Key)
                return i;
        }

        return -1;
    }

    /// <summary>Where "mine" or the like stands in front of any key, or null.</summary>
    public (int At, Mine.Own Own)? OwnIn(int from, int end)
    {
        for (var i = from; i < Math.Min(end, from + 8) && Tokens[i].Kind != TokenKind.Key; i++)
        {
            if (Mine.At(sheet, i, end) is { } own && (own.Sure || i == from || (i == from + 1 && Tokens[from].Word is "that's" or "thats" or "so" or "ok")))
                return (i, own);
        }

        return null;
    }
}
