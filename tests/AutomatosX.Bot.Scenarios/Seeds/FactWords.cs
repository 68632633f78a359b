using System.Globalization;

namespace AutomatosX.Bot.Scenarios.Seeds;

/// <summary>
/// Whether a text says some words, token by token: a key or a figure is found whole or not at all (<c>AI-3</c> is not in
/// <c>AI-30</c>, nor <c>5.7</c> in <c>15.7</c>), while spaces, capitals, the sort of dash and Markdown's marks do not count.
/// </summary>
internal static class FactWords
{
    private const char Variation = '\uFE0F';

    public static bool Says(string text, string words)
    {
        var (all, sought) = (Tokens(text), Tokens(words));
        return Enumerable.Range(0, Math.Max(0, all.Count - sought.Count + 1)).Any(start => sought.Index().All(token => all[start + token.Index] == token.Item));
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            if (!char.IsWhiteSpace(text[at]) && text[at] is not ('*' or '`' or '\\' or Variation))
                tokens.Add(text[at..end].Replace('–', '-').Replace('—', '-').Replace('−', '-').ToLower(CultureInfo.InvariantCulture));
            at = end;
        }

        return tokens;
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        if (char.IsLetter(text[start]))
        {
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
        }
        else if (char.IsDigit(text[start]))
        {
            while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
                end++;
        }

        return end;
    }
}
