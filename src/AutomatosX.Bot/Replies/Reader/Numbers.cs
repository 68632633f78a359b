using System.Globalization;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>Figures as people type them.</summary>
internal static class Numbers
{
    /// <summary>What begins with the digit at <paramref name="at"/>: a date, a time of day or a number.</summary>
    public static TokenKind KindAt(string text, int at, int limit, out int end)
    {
        if (Fits(text, at, limit, "dddd-dd-dd") is { } date)
        {
            end = date;
            return TokenKind.Date;
        }

        if ((Fits(text, at, limit, "dd:dd") ?? Fits(text, at, limit, "d:dd")) is { } clock)
        {
            end = clock;
            return TokenKind.Clock;
        }

        end = NumberEnd(text, at, limit);
        return TokenKind.Number;
    }

    public static decimal? Value(string word) =>
        decimal.TryParse(word.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static int? Whole(Token token) =>
        token.Kind == TokenKind.Number && int.TryParse(token.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Where an arrow that begins here ends: ->, =>, →, ➡.</summary>
    public static int? Arrow(string text, int at, int end)
    {
        if (text[at] is '→' or '➡' or '➔' or '⇒')
            return at + 1;
        var dash = at;
        while (dash < end && dash - at < 3 && text[dash] is '-' or '=')
            dash++;
        return dash > at && dash < end && text[dash] == '>' ? dash + 1 : null;
    }

    private static int? Fits(string text, int at, int limit, string shape)
    {
        var end = at + shape.Length;
        if (end > limit || (end < limit && char.IsAsciiDigit(text[end])))
            return null;
        for (var i = 0; i < shape.Length; i++)
        {
            if (shape[i] == 'd' ? !char.IsAsciiDigit(text[at + i]) : text[at + i] != shape[i])
                return null;
        }

        return end;
    }

    private static int NumberEnd(string text, int at, int limit)
    {
        var end = at;
        var point = false;
        while (end < limit)
        {
            if (char.IsAsciiDigit(text[end]))
                end++;
            else if (text[end] == '.' && !point && end + 1 < limit && char.IsAsciiDigit(text[end + 1]))
                (point, end) = (true, end + 2);
            else if (text[end] == ',' && !point && IsGroup(text, end + 1, limit))
                end += 4;
            else
                break;
        }

        return end;
    }

    private static bool IsGroup(string text, int at, int limit) =>
        at + 3 <= limit && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == limit || !char.IsAsciiDigit(text[at + 3]));
}
