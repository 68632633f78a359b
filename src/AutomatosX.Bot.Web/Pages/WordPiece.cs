namespace AutomatosX.Bot.Web.Pages;

/// <summary>A stretch of a line as a page shows it: an address can be followed, a key stays on one line, the rest is text.</summary>
/// <param name="Address">Where it leads, or null.</param>
/// <param name="IsKey">Whether it is a key such as <c>AI-W1D5-04</c>; a browser would break it behind any of its hyphens.</param>
public sealed record WordPiece(string Text, string? Address = null, bool IsKey = false)
{
    private const int LongestKey = 24;
    private const int LongestAddress = 2_000;

    public static IReadOnlyList<WordPiece> Of(string text)
    {
        var pieces = new List<WordPiece>();
        var plain = 0;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny(' ', '\n');
            end = end < 0 ? text.Length : start + end;
            var core = text.AsSpan(start..end).TrimStart("(\"").TrimEnd(".,;:!?)\"");
            if (Named(core) is { } piece)
            {
                var from = start + text.AsSpan(start..end).IndexOf(core);
                if (from > plain)
                    pieces.Add(new WordPiece(text[plain..from]));
                pieces.Add(piece);
                plain = from + core.Length;
            }

            start = end + 1;
        }

        if (plain < text.Length)
            pieces.Add(new WordPiece(text[plain..]));
        return pieces;
    }

    private static WordPiece? Named(ReadOnlySpan<char> word)
    {
        if (IsKeyed(word))
            return new WordPiece(word.ToString(), IsKey: true);
        if (word.Length > LongestAddress || !(word.StartsWith("http://", StringComparison.Ordinal) || word.StartsWith("https://", StringComparison.Ordinal)))
            return null;
        // The words come from chat: what is no web address as it stands stays text.
        var text = word.ToString();
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 ? new WordPiece(text, address.AbsoluteUri) : null;
    }

    private static bool IsKeyed(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestKey || !word.Contains('-') || !char.IsAsciiLetterUpper(word[0]) || !char.IsAsciiDigit(word[^1]))
            return false;
        foreach (var character in word)
        {
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character) && character != '-')
                return false;
        }

        return true;
    }
}
