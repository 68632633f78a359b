namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Recognises a state told in a language that is switched off, so that it is asked about and not lost.</summary>
internal static class OtherLanguage
{
    private static readonly HashSet<string> Words = [.. Vocabulary.OtherLanguages];
    private static readonly HashSet<string> Negations = [.. Vocabulary.OtherNegations];

    public static bool Says(Sheet sheet, int from, int end)
    {
        var found = false;
        for (var i = from; i < end; i++)
        {
            var token = sheet.Tokens[i];
            if (token.Kind != TokenKind.Word)
                continue;
            if (Negations.Contains(token.Word))
                return false;
            found |= Words.Contains(token.Word) || (token.Word[0] >= '\u3040' && Vocabulary.OtherScripts.Any(word => token.Word.Contains(word, StringComparison.Ordinal)));
        }

        return found;
    }
}
