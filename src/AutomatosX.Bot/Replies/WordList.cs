namespace AutomatosX.Bot.Replies;

/// <summary>Several words as one says them: <c>R-4, R-7 and ACTION-06</c>.</summary>
public static class WordList
{
    public static string Of(IReadOnlyList<string> words) =>
        words.Count <= 1 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
