using System.Globalization;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Activities;

/// <summary>When something happened in Teams.</summary>
internal static class MsTeamsTime
{
    /// <summary>No message of Teams is older than Teams.</summary>
    private static readonly long Earliest = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>When an activity was sent, or <paramref name="at"/> when it does not say.</summary>
    public static DateTimeOffset Sent(JsonObject body, DateTimeOffset at) =>
        DateTimeOffset.TryParse(body.Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var sent) ? sent : at;

    /// <summary>When the message was said that an activity tells of. Its id is that moment, and stays when the words change; the timestamp is the change's.</summary>
    public static DateTimeOffset Said(JsonObject body, DateTimeOffset at) =>
        long.TryParse(body.Id("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds >= Earliest && milliseconds <= at.AddDays(1).ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : Sent(body, at);
}
