namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Recognises words that say that there is nothing, in one phrase or in several: "all quiet, nothing to report today".</summary>
internal static class Nothings
{
    private static readonly IReadOnlySet<string> Beside = English.Words("besideNothing");

    public static bool Are(Sheet sheet, int from, int end)
    {
        var (any, said) = (false, false);
        for (var i = from; i < end;)
        {
            if (sheet.Tokens[i].Kind is TokenKind.Mark or TokenKind.Emoji)
                i++;
            else if (Wording.Nothing.Match(sheet.Tokens, i, end, out _) is var next && next > i)
                (any, said, i) = (true, true, next);
            else if (Beside.Contains(sheet.Tokens[i].Word))
                (said, i) = (true, i + 1);
            else
                return false;
        }

        return any || !said;
    }
}
