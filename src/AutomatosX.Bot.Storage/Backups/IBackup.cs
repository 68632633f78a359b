namespace AutomatosX.Bot.Storage.Backups;

/// <summary>
/// Writes all that is in the store, as it was at one moment, into one file, while the bot works on or rests. The file is a SQLite
/// database of the bot's own schema whatever the store is, so that one way of restoring serves all.
/// </summary>
public interface IBackup
{
    /// <summary>Returns when the file is on the disk, was read back whole, and its checksum stands beside it.</summary>
    /// <param name="file">Must not be there yet; its folder must.</param>
    /// <exception cref="BackupException">It was not made; the message says why and what to do. Nothing is left behind.</exception>
    /// <exception cref="StoreCannotOpenException">The store cannot be read.</exception>
    Task<BackupFigures> Write(string file, CancellationToken cancel = default);
}
