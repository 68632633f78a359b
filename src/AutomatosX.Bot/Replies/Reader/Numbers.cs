using System.Globalization;

namespace AutomatosX.Bot.Replies.Reader;

/// <summary>How a project's people write figures.</summary>
/// <param name="Comma">With a decimal comma, and a point between thousands.</param>
/// <param name="DayFirst">With the day before the month: <c>24.12.</c></param>
internal readonly record struct Figuring(bool Comma, bool DayFirst);

/// <summary>Figures as people type them.</summary>
internal static class Numbers
{
    /// <summary>What begins with the digit at <paramref name="at"/>: a date, a time of day or a number.</summary>
    public static TokenKind KindAt(string text, int at, int limit, Figuring figuring, out int end)
    {
        if (figuring.DayFirst && (DottedEnd(text, at, limit) is { } dotted))
        {
            end = dotted;
            return TokenKind.Date;
        }

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

        end = NumberEnd(text, at, limit, figuring.Comma ? ',' : '.');
        return TokenKind.Number;
    }

    /// <summary>A number as typed with a decimal point.</summary>
    public static string Pointed(string number, bool comma) =>
        comma ? number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : number;

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

    // "24.12.", "4.3.2026": a point after the month tells it from a figure.
    private static int? DottedEnd(string text, int at, int limit)
    {
        if (DigitsEnd(text, at, limit, 2) is not { } day || day >= limit || text[day] != '.' || DigitsEnd(text, day + 1, limit, 2) is not { } month || month >= limit || text[month] != '.')
            return null;
        return DigitsEnd(text, month + 1, limit, 4) is { } year && (year == limit || text[year] != '.') ? year : month + 1 == limit || !char.IsAsciiDigit(text[month + 1]) ? month + 1 : null;
    }

    private static int? DigitsEnd(string text, int at, int limit, int most)
    {
        var end = at;
        while (end < limit && char.IsAsciiDigit(text[end]))
            end++;
        return end > at && end - at <= most ? end : null;
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

    private static int NumberEnd(string text, int at, int limit, char sign)
    {
        var group = sign == '.' ? ',' : '.';
        var end = at;
        var decimals = false;
        while (end < limit)
        {
            if (char.IsAsciiDigit(text[end]))
                end++;
            else if (text[end] == sign && !decimals && end + 1 < limit && char.IsAsciiDigit(text[end + 1]))
                (decimals, end) = (true, end + 2);
            else if (text[end] == group && !decimals && IsGroup(text, end + 1, limit))
                end += 4;
            else
                break;
        }

        return end;
    }

    private static bool IsGroup(string text, int at, int limit) =>
        at + 3 <= limit && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == limit || !char.IsAsciiDigit(text[at + 3]));
}
