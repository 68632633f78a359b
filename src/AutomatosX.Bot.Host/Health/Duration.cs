using System.Globalization;

namespace AutomatosX.Bot.Host.Health;

/// <summary>How long something took, as a person says it: <c>40 s</c>, <c>14 min</c>, <c>2 h 5 min</c>.</summary>
internal static class Duration
{
    public static string Of(TimeSpan time) => time.TotalSeconds < 60 ? Text($"{(int)time.TotalSeconds} s")
        : time.TotalMinutes < 60 ? Text($"{(int)time.TotalMinutes} min")
        : Text($"{(int)time.TotalHours} h{(time.Minutes > 0 ? Text($" {time.Minutes} min") : "")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
