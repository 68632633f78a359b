namespace AutomatosX.Bot.Storage.Backups;

/// <summary>A backup that is the database now.</summary>
/// <param name="Figures">What was in it.</param>
/// <param name="Database">Where the database is.</param>
/// <param name="Schema">The schema it has now.</param>
/// <param name="Before">Where the database that was there lies now; null when there was none.</param>
/// <param name="Checked">Whether a checksum stood beside the backup.</param>
public sealed record Restored(BackupFigures Figures, string Database, int Schema, string? Before, bool Checked);
