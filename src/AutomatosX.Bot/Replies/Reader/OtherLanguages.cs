namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Recognises a state told in a language that is switched off, so that it is asked about and not lost.</summary>
internal sealed class OtherLanguages
{
    private readonly PhraseBook<string> _states = new();
    private readonly PhraseBook<string> _negations = new();
    private readonly List<string> _scripted = [];

    /// <param name="isActive">Whether a phrase means something in a language that is switched on.</param>
    public OtherLanguages(IReadOnlyList<string> languages, Func<string, bool> isActive)
    {
        foreach (var (phrase, meaning) in languages.SelectMany(Language.Entries).Where(entry => !isActive(entry.Phrase)))
        {
            if (English.MeaningOf("tones", meaning) is "negation" or "intent" or "history" or "hedge" || English.MeaningOf("conditions", meaning) is not null)
                _negations.Add("", phrase);
            else if (Language.StateOf(meaning) is { } state)
                Keep(phrase, state);
        }
    }

    public bool Says(Sheet sheet, int from, int end)
    {
        if (_negations.HasAnywhere(sheet.Tokens, from, end))
            return false;
        for (var i = from; i < end; i++)
        {
            var token = sheet.Tokens[i];
            if (token.Kind == TokenKind.Word && (_states.Has(sheet.Tokens, i, end) || (ScriptWords.IsOne(token.Word[0]) && _scripted.Exists(word => token.Word.Contains(word, StringComparison.Ordinal)))))
                return true;
        }

        return false;
    }

    private void Keep(string phrase, string state)
    {
        if (ScriptWords.IsOne(phrase[0]))
            _scripted.Add(phrase);
        else
            _states.Add(state, phrase);
    }
}
