using System.Globalization;
using System.Text;
using AutomatosX.Bot.Registers;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>
/// A reply without what nobody sees: zero-width characters, direction marks and variation selectors are gone, every kind of
/// space is a space and every hyphen a hyphen. Knows for each character where it stood in the reply.
/// </summary>
internal sealed class CleanText
{
    private readonly int[] _at;

    private CleanText(string text, int[] at) => (Text, _at) = (text, at);

    public string Text { get; }

    public static CleanText Of(string reply)
    {
        var text = new StringBuilder(reply.Length);
        var at = new List<int>(reply.Length + 1);
        for (var i = 0; i < reply.Length; i++)
        {
            if (Clean(reply, i) is not { } kept)
                continue;
            text.Append(kept);
            at.Add(i);
        }

        at.Add(reply.Length);
        return new CleanText(text.ToString(), [.. at]);
    }

    /// <summary>The stretch of the reply that a stretch of the clean text came from.</summary>
    public Words Words(int start, int end)
    {
        if (end <= start)
            return new Words(_at[start], 0);
        var first = _at[start];
        return new Words(first, _at[end - 1] + 1 - first);
    }

    private static char? Clean(string reply, int i)
    {
        var c = reply[i];
        if (c is '\n' or '\t' || c is > ' ' and < '\u007f')
            return c;
        if (c == '\r')
            return i + 1 < reply.Length && reply[i + 1] == '\n' ? null : '\n';
        if (c is '\u2028' or '\u2029' or '\u0085')
            return '\n';
        // Full-width forms, as Japanese keyboards type them, mean the same as the plain ones.
        if (c is >= '\uff01' and <= '\uff5e')
            return (char)(c - 0xfee0);
        if (char.IsSurrogate(c))
            return IsPaired(reply, i) ? c : ' ';
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format => null,
            UnicodeCategory.NonSpacingMark when c is >= '\ufe00' and <= '\ufe0f' => null,
            UnicodeCategory.Control or UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.DashPunctuation when c is '\u2010' or '\u2011' or '\ufe63' or '\uff0d' => '-',
            _ => c,
        };
    }

    private static bool IsPaired(string reply, int i) =>
        char.IsHighSurrogate(reply[i])
            ? i + 1 < reply.Length && char.IsLowSurrogate(reply[i + 1])
            : i > 0 && char.IsHighSurrogate(reply[i - 1]);
}
