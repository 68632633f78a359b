using System.Security.Cryptography;

namespace AutomatosX.Bot.Storage.Backups;

/// <summary>The checksum beside a backup, written as <c>sha256sum</c> writes it, so that <c>sha256sum -c</c> checks it too.</summary>
internal static class Checksum
{
    private const int HexLength = 2 * SHA256.HashSizeInBytes;

    public static string FileOf(string backup) => $"{backup}.sha256";

    public static async Task<string> Of(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    /// <exception cref="IOException">There is one already.</exception>
    public static async Task Keep(string backup, string checksum, CancellationToken cancel)
    {
        await using (var stream = new FileStream(FileOf(backup), FileMode.CreateNew, FileAccess.Write))
        await using (var writer = new StreamWriter(stream))
            await writer.WriteAsync(Line(Path.GetFileName(backup), checksum).AsMemory(), cancel);
        OnDisk.Flush(FileOf(backup));
    }

    /// <summary>The checksum that stands beside a backup; null when none does.</summary>
    /// <exception cref="BackupException">What stands there is no checksum.</exception>
    public static async Task<string?> Kept(string backup, CancellationToken cancel)
    {
        if (!File.Exists(FileOf(backup)))
            return null;
        var text = (await File.ReadAllTextAsync(FileOf(backup), cancel)).TrimStart('\\');
        if (text.Length >= HexLength && text[..HexLength].All(char.IsAsciiHexDigit) && (text.Length == HexLength || char.IsWhiteSpace(text[HexLength])))
            return text[..HexLength].ToLowerInvariant();
        throw new BackupException($"{FileOf(backup)} holds no SHA-256 checksum. Remove it to restore the backup without one, or take another backup.");
    }

    // A name with a line break or a backslash is written escaped, and the line says so by a backslash of its own.
    private static string Line(string name, string checksum)
    {
        var escaped = name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
        return $"{(escaped == name ? "" : "\\")}{checksum}  {escaped}\n";
    }
}
