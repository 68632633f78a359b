namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Finds the words of a script that puts no spaces between them, as Japanese does: the longest known one at each place.</summary>
internal sealed class ScriptWords
{
    private readonly Dictionary<char, List<string>> _byFirst = [];

    /// <summary>Whether a character is of such a script.</summary>
    public static bool IsOne(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or '\u3005';

    public void Add(string phrase)
    {
        if (!IsOne(phrase[0]))
            return;
        if (!_byFirst.TryGetValue(phrase[0], out var words))
            _byFirst[phrase[0]] = words = [];
        words.Add(phrase);
        words.Sort((left, right) => right.Length.CompareTo(left.Length));
    }

    /// <summary>The end of the word at a place: of the longest known one, or of all that comes before the next known one.</summary>
    public int EndAt(string text, int at, int end)
    {
        if (Known(text, at, end, opens: true) is { } known)
            return known;
        var next = at + 1;
        while (next < end && IsOne(text[next]) && Known(text, next, end, opens: false) is null)
            next++;
        return next;
    }

    // A single sign is a word only at the start of a run or right before another word: elsewhere it is part of one.
    private int? Known(string text, int at, int end, bool opens)
    {
        if (!_byFirst.TryGetValue(text[at], out var words))
            return null;
        foreach (var word in words)
        {
            if (end - at < word.Length || string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
                continue;
            var next = at + word.Length;
            if (word.Length > 1 || opens || next == end || !IsOne(text[next]) || LongAt(text, next, end))
                return next;
        }

        return null;
    }

    private bool LongAt(string text, int at, int end) =>
        _byFirst.TryGetValue(text[at], out var words) && words.Exists(word => word.Length > 1 && end - at >= word.Length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0);
}
