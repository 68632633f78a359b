namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Web addresses in a text.</summary>
internal static class Links
{
    private static readonly string[] Schemes = ["https://", "http://", "<https://", "<http://", "www.", "ftp://", "mailto:"];

    /// <summary>Where the address that begins here ends; null when none begins here.</summary>
    public static int? EndOf(string text, int at, int end)
    {
        if (text[at] is not ('h' or 'H' or 'w' or 'W' or '<' or 'f' or 'm' or 'F' or 'M') || !Begins(text, at, end))
            return null;
        var stop = at;
        while (stop < end && text[stop] is not (' ' or '\t'))
            stop++;
        while (stop > at && text[stop - 1] is '.' or ',' or ';' or '!' or '?' or ')' or '"' or '\'')
            stop--;
        return stop;
    }

    /// <summary>The known key in an address, if it holds exactly one.</summary>
    public static Named? KeyIn(string text, int start, int end, KeyBook keys)
    {
        Named? found = null;
        for (var i = start; i < end; i++)
        {
            if (!char.IsAsciiLetter(text[i]) || char.IsAsciiLetterOrDigit(text[i - (i > start ? 1 : 0)]) && i > start)
                continue;
            var stop = i;
            while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] == '-'))
                stop++;
            if (stop - i <= 48 && keys.Of(text[i..stop]) is { Doubt: null } item)
                found = found is null || found.Key == item.Key ? item with { Doubt = Doubt.KeyInQuote } : null;
            i = stop;
        }

        return found;
    }

    private static bool Begins(string text, int at, int end)
    {
        foreach (var scheme in Schemes)
        {
            if (end - at > scheme.Length && text.AsSpan(at, scheme.Length).Equals(scheme, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
