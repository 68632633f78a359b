using System.Globalization;

namespace AutomatosX.Bot.Documents;

/// <summary>A percent as a whole number from 0 to 100. A range or a fraction of one is none.</summary>
internal static class PercentText
{
    /// <summary>The percent that a text opens with, and what follows it.</summary>
    public static (int Percent, string After)? Leading(string text)
    {
        var start = text.AsSpan().TrimStart("~≈ ").Length;
        var words = text[^start..];
        var digits = 0;
        while (digits < words.Length && char.IsAsciiDigit(words[digits]))
            digits++;
        var sign = digits;
        while (sign < words.Length && words[sign] == ' ')
            sign++;
        if (digits is 0 or > 3 || sign >= words.Length || words[sign] != '%' || sign > digits + 1)
            return null;
        var percent = int.Parse(words.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        var rest = words[(sign + 1)..];
        if (percent > 100 || (rest.Length > 0 && (rest[0] is '-' or '–' or '→' || char.IsLetterOrDigit(rest[0]))))
            return null;
        return (percent, rest.TrimStart(')', ',', '.', ' '));
    }

    /// <summary>A percent with or without its sign, and nothing else.</summary>
    public static int? Alone(string text)
    {
        var words = text.Trim();
        if (Leading(words) is { After: "" } percent)
            return percent.Percent;
        return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number : null;
    }
}
