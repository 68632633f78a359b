namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Finds the longest known phrase that begins at a token. A hyphen within a phrase is as good as a space: "at-risk".</summary>
internal sealed class PhraseBook<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirstWord = new(StringComparer.Ordinal);

    public PhraseBook<T> Add(T value, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ');
            if (!_byFirstWord.TryGetValue(words[0], out var list))
                _byFirstWord[words[0]] = list = [];
            list.Add((words, value));
            list.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }

        return this;
    }

    /// <summary>The token after the phrase that begins at <paramref name="at"/>, or <paramref name="at"/> itself when none does.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at, int end, out T? value)
    {
        value = default;
        if (at >= end || !_byFirstWord.TryGetValue(tokens[at].Word, out var phrases))
            return at;
        foreach (var (words, meant) in phrases)
        {
            var next = After(tokens, at, end, words);
            if (next == at)
                continue;
            value = meant;
            return next;
        }

        return at;
    }

    public bool Has(IReadOnlyList<Token> tokens, int at, int end) => Match(tokens, at, end, out _) > at;

    public bool HasAnywhere(IReadOnlyList<Token> tokens, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (Has(tokens, i, end))
                return true;
        }

        return false;
    }

    private static int After(IReadOnlyList<Token> tokens, int at, int end, string[] words)
    {
        var i = at;
        for (var w = 0; w < words.Length; w++)
        {
            if (w > 0 && i + 1 < end && tokens[i].IsMark("-") && !tokens[i].Spaced && !tokens[i + 1].Spaced)
                i++;
            if (i >= end || tokens[i].Word != words[w] || tokens[i].Kind is TokenKind.Key or TokenKind.Code or TokenKind.Quoted or TokenKind.Link)
                return at;
            i++;
        }

        return i;
    }
}
