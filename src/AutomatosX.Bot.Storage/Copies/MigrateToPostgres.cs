using AutomatosX.Bot.Storage.Postgres;
using AutomatosX.Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace AutomatosX.Bot.Storage.Copies;

/// <summary>
/// Moves the bot from its file to a PostgreSQL server: copies one moment of the file, whether a bot runs on it or not, and reads
/// both back to compare them. The file stays as it is.
/// </summary>
public sealed class MigrateToPostgres(StorageOptions options)
{
    /// <param name="replace">Whether what an earlier copy left on the server may be replaced.</param>
    /// <exception cref="StoreCannotOpenException">One of the two cannot be opened, or the server's database is in use.</exception>
    public async Task<Migrated> Run(bool replace, CancellationToken cancel = default)
    {
        if (!File.Exists(options.FullPath))
            throw new StoreCannotOpenException(options.FullPath, "is not there", "Name the database with --Storage:Path=….");
        await BringUpToDate(cancel);
        await using var database = PostgresDatabase.Open(options.Postgres);
        await using var from = new SqliteFile(options.FullPath, options.WaitForLock).OpenForCopying();
        var before = await from.ExecuteScalarAsync<long>("PRAGMA data_version");
        await using var to = (NpgsqlConnection)await database.OpenForWriting();
        await database.Begin(to);
        await MustBeFree(to, database.Name, replace);
        await from.ExecuteAsync("BEGIN DEFERRED");
        var read = await CopyTables.Run(from, to, from, cancel);
        var written = await CopyTables.Digests(to, from, cancel);
        if (read.Zip(written).FirstOrDefault(pair => pair.First != pair.Second) is ({ } one, { } other))
            throw new InvalidOperationException($"The table {one.Table} does not read back as it was: {one.Rows} rows became {other.Rows}. Nothing was kept on the server.");
        await to.ExecuteAsync("COMMIT");
        await from.ExecuteAsync("COMMIT");
        return new Migrated(options.FullPath, database.Name, read, await from.ExecuteScalarAsync<long>("PRAGMA data_version") != before);
    }

    // An older file gets today's tables first; where a bot runs on it, it has them.
    private async Task BringUpToDate(CancellationToken cancel)
    {
        if (SqliteHeader.Of(options.FullPath) is { IsDatabase: true, ApplicationId: SqliteHeader.OurApplicationId, Version: var version } && version == Migrations.Newest)
            return;
        cancel.ThrowIfCancellationRequested();
        await SqlBotStore.Open(new StorageOptions { Path = options.FullPath, WaitForLock = options.WaitForLock }, NullLogger<SqlBotStore>.Instance).DisposeAsync();
    }

    private static async Task MustBeFree(NpgsqlConnection to, string name, bool replace)
    {
        // The owner's connection string may name the bot otherwise.
        const string Others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name IN (@Program, current_setting('application_name')) AND pid <> pg_backend_pid()";
        if (await to.ExecuteScalarAsync<long>(Others, new { PostgresSettings.Program }) > 0)
            throw new StoreCannotOpenException(name, "is in use: an AutomatosX.Bot runs on it", "Stop it first.", unchanged: "Nothing in it was changed.");
        var names = string.Join(", ", CopiedTable.All.Select(table => table.Name));
        if (replace)
            await to.ExecuteAsync($"TRUNCATE {names}, item_words");
        else if (await to.ExecuteScalarAsync<bool>($"SELECT {string.Join(" OR ", CopiedTable.All.Select(table => $"EXISTS (SELECT 1 FROM {table.Name})"))}"))
            throw new StoreCannotOpenException(name, "has data in it", "Name an empty database, or add --replace to put this copy in the place of what is there.", unchanged: "Nothing in it was changed.");
    }
}

/// <summary>What was moved.</summary>
/// <param name="Moved">Whether somebody wrote to the file meanwhile: the copy lacks what came since.</param>
public sealed record Migrated(string From, string To, IReadOnlyList<TableDigest> Tables, bool Moved);
