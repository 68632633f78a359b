using AutomatosX.Bot.Storage.Backups;
using AutomatosX.Bot.Storage.Postgres;
using AutomatosX.Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Storage.Copies;

/// <summary>A server's backup: one moment of it, in a SQLite file of the bot's own schema, while replicas work on.</summary>
internal sealed class PostgresBackup(IOptions<StorageOptions> options) : IBackup
{
    public Task<BackupFigures> Write(string file, CancellationToken cancel = default) => BackupFile.Write(file, unfinished => Copy(unfinished, cancel), cancel);

    private async Task Copy(string unfinished, CancellationToken cancel)
    {
        await using var database = PostgresDatabase.Open(options.Value.Postgres);
        await using var from = await database.OpenForReading(cancel);
        // One moment, however long it takes.
        await from.ExecuteAsync("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        await using var to = (SqliteConnection)new SqliteFile(unfinished, options.Value.WaitForLock).OpenForWriting();
        await to.ExecuteAsync("BEGIN IMMEDIATE");
        var read = await CopyTables.Run(from, to, to, cancel);
        await to.ExecuteAsync("COMMIT");
        await from.ExecuteAsync("COMMIT; RESET ALL");
        var written = await CopyTables.Digests(to, to, cancel);
        if (!read.SequenceEqual(written))
            throw new BackupException("What was written does not read back as it was on the server. See to the disk, or name a file on another one.");
        await to.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    }
}
