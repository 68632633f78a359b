using AutomatosX.Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace AutomatosX.Bot.Storage.Backups;

/// <summary>The embedded database's backup. It reads as one more reader, so the bot's own program may write on meanwhile, or not run at all.</summary>
internal sealed class SqliteBackup(IOptions<StorageOptions> options) : IBackup
{
    private readonly SqliteFile source = new(options.Value.FullPath, options.Value.WaitForLock);

    public Task<BackupFigures> Write(string file, CancellationToken cancel = default)
    {
        if (!File.Exists(source.Path))
            throw new BackupException($"There is no database at {source.Path}. Name one with --Storage:Path=…");
        return BackupFile.Write(file, unfinished => Task.Run(() => Copy(unfinished, file, cancel), cancel), cancel);
    }

    // VACUUM INTO reads one moment of the database, and leaves out pages that hold what was deleted.
    private void Copy(string unfinished, string file, CancellationToken cancel)
    {
        using var connection = Open();
        MakeLikeSource(unfinished);
        using var stop = cancel.Register(() => raw.sqlite3_interrupt(connection.Handle));
        try
        {
            connection.Execute("VACUUM INTO @unfinished", new { unfinished }, commandTimeout: 0);
        }
        catch (SqliteException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (SqliteException error)
        {
            throw error.SqliteErrorCode switch
            {
                raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Refusal.Of(source.Path, error),
                raw.SQLITE_FULL => new BackupException($"There is no room on the disk for {file}. Make room, or name a file on another one.", error),
                _ => new BackupException($"{file} cannot be written ({error.Message.TrimEnd('.')}). Let the user who runs the bot write to its folder, or name another file.", error),
            };
        }
    }

    private SqliteConnection Open()
    {
        try
        {
            return source.OpenForCopying();
        }
        catch (SqliteException error)
        {
            throw Refusal.Of(source.Path, error);
        }
    }

    // Who may not read the database may not read a copy of it.
    private void MakeLikeSource(string unfinished)
    {
        using var empty = new FileStream(unfinished, FileMode.CreateNew);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(unfinished, File.GetUnixFileMode(source.Path) | UnixFileMode.UserWrite);
    }
}
