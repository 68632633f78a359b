using System.Globalization;

namespace AutomatosX.Bot.Registers;

/// <summary>A look at how a change behaves, some time after it was made: <c>+12 h log sampling</c>.</summary>
/// <param name="Number">As people name it, from 1 on.</param>
/// <param name="After">Real time: hours on a clock that nobody sets.</param>
/// <param name="What">What to look at, as it was planned; empty for no more than how it is.</param>
public sealed record ObservationCheck(int Number, TimeSpan After, string What)
{
    /// <summary>What is looked at where nobody planned otherwise.</summary>
    public const string Usual = "+1 h\n+12 h\n+24 h\n+48 h";

    public const string None = "none";

    /// <summary><c>+12 h</c>, <c>+30 min</c>.</summary>
    public string Label => After.TotalMinutes % 60 == 0 ? string.Create(CultureInfo.InvariantCulture, $"+{After.TotalHours} h") : string.Create(CultureInfo.InvariantCulture, $"+{After.TotalMinutes} min");

    /// <summary>Reads <c>+1h</c>, <c>+24 h: log sampling</c>, <c>+2 days</c>; null for anything else.</summary>
    public static ObservationCheck? Parse(string text, int number)
    {
        var words = text.Trim().TrimStart('+').TrimStart();
        var digits = words.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 4 || !int.TryParse(words.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            return null;
        var rest = words[digits..].TrimStart();
        var letters = rest.TakeWhile(char.IsAsciiLetter).Count();
        TimeSpan? after = rest[..letters].ToLowerInvariant() switch
        {
            "h" or "hr" or "hrs" or "hour" or "hours" => TimeSpan.FromHours(count),
            "m" or "min" or "mins" or "minute" or "minutes" => TimeSpan.FromMinutes(count),
            "d" or "day" or "days" => TimeSpan.FromDays(count),
            _ => null,
        };
        return after is { } time && time <= TimeSpan.FromDays(60) ? new ObservationCheck(number, time, rest[letters..].Trim(' ', ':', '-', '–', '(', ')')) : null;
    }
}
