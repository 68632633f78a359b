namespace AutomatosX.Bot.Storage.Backups;

/// <summary>What is in a backup.</summary>
/// <param name="File">Its path in full.</param>
/// <param name="Schema">The schema it was written with.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Checksum">SHA-256 of the file in lower-case hexadecimal.</param>
public sealed record BackupFigures(string File, int Schema, long Projects, long Items, long Changes, long Replies, long Events, long Size = 0, string Checksum = "");
