using AutomatosX.Bot.CrashHarness.Faults;
using AutomatosX.Bot.CrashHarness.Hosts;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Testing.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.CrashHarness;

/// <summary>The database of a run: what hosts are told of it, how the books are opened, and how it is taken away from everybody for a while.</summary>
internal sealed class SharedDatabase : IAsyncDisposable
{
    /// <summary>In the place of a connection string: a server of the run's own.</summary>
    public const string Own = "own";

    private readonly StorageOptions storage;
    private readonly PostgresServer? server;

    private SharedDatabase(StorageOptions storage, PostgresServer? server) => (this.storage, this.server) = (storage, server);

    public IReadOnlyList<string> Settings => [storage.Postgres.Length > 0 ? $"--Storage:Postgres={storage.Postgres}" : $"--Storage:Path={storage.Path}"];

    /// <summary>A server, or a file of the run's own.</summary>
    public static async Task<SharedDatabase> Of(CrashOptions options)
    {
        var own = options.Database == Own ? await PostgresServer.Start(durable: true) : null;
        var path = Path.Combine(options.Folder, "bot.db");
        return new SharedDatabase(new StorageOptions { Path = path, Postgres = own is null ? options.Database : await own.Database() }, own);
    }

    public SqlBotStore Open() => SqlBotStore.Open(storage, NullLogger<SqlBotStore>.Instance);

    /// <summary>Nobody can write for so long: the server is stopped, or another program has the file locked.</summary>
    /// <exception cref="CrashException">The server is somebody else's.</exception>
    public async Task Away(TimeSpan time)
    {
        if (server is not null)
        {
            await server.Stop();
            await Slowness.Of(time);
            await server.Start();
        }
        else if (storage.Postgres.Length == 0)
        {
            await Lock(time);
        }
        else
        {
            throw new CrashException($"Only a server of the run's own can be stopped: --database {Own}.");
        }
    }

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Lock(TimeSpan time)
    {
        await using var other = new SqliteConnection($"Data Source={storage.Path};Pooling=False;Default Timeout=60");
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        await begin.ExecuteNonQueryAsync();
        await Slowness.Of(time);
        begin.CommandText = "ROLLBACK";
        await begin.ExecuteNonQueryAsync();
    }
}
