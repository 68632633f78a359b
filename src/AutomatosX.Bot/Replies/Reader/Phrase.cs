namespace AutomatosX.Bot.Replies.Reader;

/// <summary>A phrase as a kind declares it, found at a token. A hyphen within is as good as a space, and a <c>#</c> is any number.</summary>
internal static class Phrase
{
    /// <summary>The token after the phrase, or <paramref name="at"/> itself when it does not stand there.</summary>
    /// <param name="number">The number that stands for the mark; empty for none.</param>
    public static int After(IReadOnlyList<Token> tokens, int at, int end, string phrase, out string number)
    {
        number = "";
        var i = at;
        foreach (var word in phrase.Split(' ', '-'))
        {
            if (i > at && i + 1 < end && tokens[i].IsMark("-") && !tokens[i].Spaced)
                i++;
            if (i >= end || !Is(tokens[i], word, ref number))
                return at;
            i++;
        }

        return i;
    }

    private static bool Is(Token token, string word, ref string number)
    {
        if (word != "#")
            return token.Word == word && token.Kind is TokenKind.Word or TokenKind.Mark && token.Word == word;
        if (token.Kind != TokenKind.Number || Numbers.Whole(token) is not { } said)
            return false;
        number = Registers.Number.Text(said);
        return true;
    }
}
