using System.Globalization;

namespace AutomatosX.Bot.Slack.Events;

/// <summary>Slack's way to write an instant: seconds since 1970 with six digits after the point.</summary>
internal static class SlackTime
{
    private const int TicksPerMicrosecond = 10;

    /// <summary>The instant, or null when the text is none.</summary>
    public static DateTimeOffset? Of(string? ts)
    {
        var parts = (ts ?? "").Split('.');
        if (parts.Length > 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds() - 1)
            return null;
        var micros = parts.Length == 1 ? "" : parts[1];
        if (micros.Length > 6 || !int.TryParse(micros.PadRight(6, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var fraction))
            return null;
        return DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(fraction * TicksPerMicrosecond);
    }
}
