using System.Text;

namespace AutomatosX.Bot.Documents;

/// <summary>A line's words without their emphasis, code kept as written.</summary>
internal static class InlineText
{
    /// <summary>Marks of bold taken away outside code; everything else as written.</summary>
    public static string Plain(string text)
    {
        if (!text.Contains("**", StringComparison.Ordinal) && !text.Contains("__", StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal))
            return text.Trim();
        var mask = new TextMask(text);
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsBold(text, i, mask))
                i++;
            else if (text[i] == '\\' && !mask.InCode(i) && i + 1 < text.Length && char.IsPunctuation(text[i + 1]))
                plain.Append(text[++i]);
            else
                plain.Append(text[i]);
        }

        return plain.ToString().Trim();
    }

    /// <summary>Splits a line that opens in bold: <c>**Status:** Done</c> gives <c>Status:</c> and <c>Done</c>. Null when it does not.</summary>
    public static (string Bold, string After)? BoldLead(string text)
    {
        var start = text.TrimStart();
        if (!start.StartsWith("**", StringComparison.Ordinal) && !start.StartsWith("__", StringComparison.Ordinal))
            return null;
        var end = start.IndexOf(start[..2], 2, StringComparison.Ordinal);
        return end < 0 ? null : (Plain(start[2..end]), Plain(start[(end + 2)..]));
    }

    /// <summary>Without the punctuation that ends it; <c>v2.0</c>, <c>etc…</c> and brackets stay.</summary>
    public static string Trimmed(string text) => text.Trim().TrimEnd('.', ';', ',', ':', ' ');

    public static bool IsNone(string text)
    {
        var word = text.TrimStart();
        if (word.StartsWith("none of ", StringComparison.OrdinalIgnoreCase))
            return false;
        return StartsWithWord(word, "none") || StartsWithWord(word, "nothing") || Trimmed(word).ToUpperInvariant() is "NO" or "N/A" or "—" or "–" or "-" or "NIL";
    }

    public static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    private static bool IsBold(string text, int at, TextMask mask)
    {
        if (at + 1 >= text.Length || text[at] != text[at + 1] || mask.InCode(at))
            return false;
        if (text[at] == '*')
            return true;
        return text[at] == '_' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));
    }
}
