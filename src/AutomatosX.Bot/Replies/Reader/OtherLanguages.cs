namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Recognises a state told in a language that is switched off, so that it is asked about and not lost.</summary>
internal sealed class OtherLanguages
{
    private readonly PhraseBook<string> _states = new();
    private readonly PhraseBook<string> _negations = new();
    private readonly List<string> _scripted = [];
    private readonly List<string> _scriptedNegations = [];

    /// <param name="isActive">Whether a phrase means something in a language that is switched on.</param>
    public OtherLanguages(IReadOnlyList<string> languages, Func<string, bool> isActive)
    {
        foreach (var (phrase, meaning) in languages.SelectMany(Language.Entries).Where(entry => !isActive(entry.Phrase)))
        {
            if (English.MeaningOf("tones", meaning) is "negation" or "intent" or "history" or "hedge" || English.MeaningOf("conditions", meaning) is not null)
                Keep(Translation.Bare(phrase), meaning, _negations, _scriptedNegations);
            else if (Language.StateOf(meaning) is not null)
                Keep(Translation.Bare(phrase), meaning, _states, _scripted);
        }
    }

    public bool Says(Sheet sheet, int from, int end)
    {
        if (_negations.HasAnywhere(sheet.Tokens, from, end) || Enumerable.Range(from, end - from).Any(i => Holds(sheet.Tokens[i], _scriptedNegations)))
            return false;
        for (var i = from; i < end; i++)
        {
            var token = sheet.Tokens[i];
            if (token.Kind == TokenKind.Word && (_states.Has(sheet.Tokens, i, end) || Holds(token, _scripted)))
                return true;
        }

        return false;
    }

    // A script without spaces hides its words in one run.
    private static bool Holds(Token token, List<string> words) =>
        token.Kind == TokenKind.Word && ScriptWords.IsOne(token.Word[0]) && words.Exists(word => token.Word.Contains(word, StringComparison.Ordinal));

    private static void Keep(string phrase, string meaning, PhraseBook<string> spaced, List<string> scripted)
    {
        if (ScriptWords.IsOne(phrase[0]))
            scripted.Add(phrase);
        else
            spaced.Add(meaning, phrase);
    }
}
