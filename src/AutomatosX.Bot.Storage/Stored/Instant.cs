using System.Globalization;

namespace AutomatosX.Bot.Storage.Stored;

/// <summary>Instants and dates as columns hold them.</summary>
internal static class Instant
{
    /// <summary>From UTC ticks and the offset in minutes that it was said in.</summary>
    public static DateTimeOffset Of(long utcTicks, long offset) =>
        new DateTimeOffset(utcTicks, TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(offset));

    public static long OffsetOf(DateTimeOffset instant) => instant.TotalOffsetMinutes;

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
