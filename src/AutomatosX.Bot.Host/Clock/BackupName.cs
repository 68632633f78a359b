using System.Globalization;

namespace AutomatosX.Bot.Host.Clock;

/// <summary>How backups are called that the bot makes by itself. Only what is called so is ever deleted.</summary>
internal static class BackupName
{
    private const string Beginning = "automatosx-bot-";
    private const string Moment = "yyyyMMdd'T'HHmmss'Z'";
    private const string Ending = ".db";

    private static readonly string[] Beside = [".sha256", ".running", ".unfinished", ".unfinished-journal", ".unfinished-wal", ".unfinished-shm"];

    /// <summary>Names in the order of their times, which are UTC.</summary>
    public static string Of(DateTimeOffset at) => Beginning + at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture) + Ending;

    /// <summary>When a backup of that name was made; null when it is none of ours.</summary>
    public static DateTimeOffset? MomentOf(string name) =>
        name.StartsWith(Beginning, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal) && name.Length > Beginning.Length + Ending.Length
        && DateTimeOffset.TryParseExact(name[Beginning.Length..^Ending.Length], Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at : null;

    /// <summary>The backup that a file beside it belongs to: its checksum, or what a killed program was writing. Null when it is none of ours.</summary>
    public static string? BackupOf(string name)
    {
        var backup = name[..Math.Min(name.Length, Of(default).Length)];
        return MomentOf(backup) is not null && Beside.Contains(name[backup.Length..], StringComparer.Ordinal) ? backup : null;
    }
}
