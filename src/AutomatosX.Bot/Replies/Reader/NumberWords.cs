namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Reads whole numbers up to a hundred that are spelled out: forty, twenty-five.</summary>
internal static class NumberWords
{
    private static readonly PhraseBook<int> Words = English.Book("numberWords", English.Number);

    /// <summary>The number spelled at a token and the token after it, or null.</summary>
    public static (int Number, int Next)? At(Sheet sheet, int at, int end)
    {
        var next = Words.Match(sheet.Tokens, at, end, out var tens);
        if (next == at)
            return null;
        var one = next < end && sheet.Tokens[next].IsMark("-") ? next + 1 : next;
        return tens is >= 20 and < 100 && Words.Match(sheet.Tokens, one, end, out var ones) is var after && after > one && ones is > 0 and < 10 ? (tens + ones, after) : (tens, next);
    }
}
