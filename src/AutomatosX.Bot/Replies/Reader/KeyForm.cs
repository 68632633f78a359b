using System.Globalization;
using System.Text;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>One key pattern, ready to be tried at a place in a text.</summary>
internal sealed class KeyForm
{
    private const char Digits = '#';
    private const int MostDigits = 6;
    private readonly string _form;
    private readonly int _numbers;

    public KeyForm(string kind, string form)
    {
        Kind = kind;
        _form = form.Replace("{n}", "#", StringComparison.Ordinal).ToUpperInvariant();
        _numbers = _form.Count(part => part == Digits);
    }

    public string Kind { get; }

    /// <summary>How a place in a text fits the form.</summary>
    /// <param name="Id">The same for all spellings of a key.</param>
    /// <param name="Strict">Whether every hyphen was typed.</param>
    public readonly record struct Fit(string Id, int End, bool Strict);

    public Fit? At(string text, int start)
    {
        var at = start;
        var strict = true;
        Span<int> numbers = _numbers <= 8 ? stackalloc int[8] : new int[_numbers];
        var read = 0;
        foreach (var part in _form)
        {
            if (part == Digits)
            {
                var from = at;
                while (at < text.Length && at - from <= MostDigits && char.IsAsciiDigit(text[at]))
                    at++;
                if (at == from || at - from > MostDigits)
                    return null;
                numbers[read++] = int.Parse(text.AsSpan(from, at - from), CultureInfo.InvariantCulture);
            }
            else if (part == '-')
            {
                strict &= at < text.Length && text[at] == '-';
                if (at < text.Length && text[at] is '-' or '_' or ' ' or '–' or '—' or '‒' or '−')
                    at++;
            }
            else if (at < text.Length && char.ToUpperInvariant(text[at]) == part)
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return IsOver(text, at) ? new Fit(IdOf(numbers), at, strict) : null;
    }

    // Made only for what fits: nearly every word of a reply is tried, and nearly none is a key.
    private string IdOf(ReadOnlySpan<int> numbers)
    {
        var id = new StringBuilder(Kind);
        var next = 0;
        foreach (var part in _form)
        {
            id.Append(part);
            if (part == Digits)
                id.Append(numbers[next++]);
        }

        return id.ToString();
    }

    /// <summary>Whether a key may end here: "R-4.5" and "AI-3b" are none; Japanese may follow at once, and so may the end of italics.</summary>
    public static bool IsOver(string text, int at)
    {
        if (at >= text.Length)
            return true;
        if (text[at] == '_')
            return at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]);
        if (char.IsLetterOrDigit(text[at]) && text[at] < '\u0250')
            return false;
        return text[at] is not ('-' or '.') || at + 1 >= text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]) || (text[at] == '.' && !char.IsAsciiDigit(text[at + 1]));
    }
}
