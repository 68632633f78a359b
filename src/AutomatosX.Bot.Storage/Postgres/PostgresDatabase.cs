using System.Data.Common;
using AutomatosX.Bot.Storing;
using Dapper;
using Npgsql;

namespace AutomatosX.Bot.Storage.Postgres;

/// <summary>
/// A database on a PostgreSQL server, shared by several replicas. One of them writes at a time, each time all that waits in it:
/// that keeps what SQLite promises (no version moves between its check and the commit, rows are numbered in the order of their
/// commits), and what it costs is shared by everybody in the batch.
/// </summary>
internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>The lock of whoever writes, among the database's advisory locks.</summary>
    private const long WritersLock = 0x4178_4274_0000_0001;

    private readonly NpgsqlDataSource _source;

    private PostgresDatabase(NpgsqlDataSource source, string name)
    {
        (_source, Name, Turns) = (source, name, new PostgresTurns(source, TimeProvider.System));
    }

    public string Name { get; }

    public bool IsOurs => false;

    public ITurns Turns { get; }

    /// <summary>Connects, sees that the server serves, and brings the schema up to date.</summary>
    /// <exception cref="StoreCannotOpenException">It cannot be reached or used; the message says why. Nothing was changed.</exception>
    public static PostgresDatabase Open(string connectionString)
    {
        var settings = PostgresSettings.Of(connectionString);
        var name = PostgresSettings.NameOf(settings);
        var source = NpgsqlDataSource.Create(settings);
        try
        {
            using var connection = source.OpenConnection();
            PostgresRefusal.Check(name, connection);
            PostgresMigrations.BringUpToDate(connection, name);
            return new PostgresDatabase(source, name);
        }
        catch (Exception error) when (error is NpgsqlException or IOException or TimeoutException or StoreCannotOpenException)
        {
            source.Dispose();
            throw PostgresRefusal.Of(name, error);
        }
    }

    public async Task<DbConnection> OpenForWriting() => await _source.OpenConnectionAsync();

    public async Task<DbConnection> OpenForReading(CancellationToken cancel) => await _source.OpenConnectionAsync(cancel);

    public Task Begin(DbConnection connection) => connection.ExecuteAsync("BEGIN; SELECT pg_advisory_xact_lock(@WritersLock)", new { WritersLock });

    /// <summary>Nothing is put off.</summary>
    public int Mark(DbConnection connection) => 0;

    public void BackTo(DbConnection connection, int mark)
    {
    }

    public Task Finish(DbConnection connection) => Task.CompletedTask;

    public string? Trouble(Exception error) => PostgresRefusal.Trouble(Name, error);

    public bool IsLost(DbConnection connection) => connection.State is not System.Data.ConnectionState.Open;

    /// <summary>They go with the source.</summary>
    public ValueTask LetOthersGo() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
