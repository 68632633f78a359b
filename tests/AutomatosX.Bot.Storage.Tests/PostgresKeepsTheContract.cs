using AutomatosX.Bot.Testing.Postgres;
using AutomatosX.Bot.Testing.StoreContracts;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Storage.Tests;

// The whole contract over a real server, in a database of its own for each test.

/// <summary>A database that is made for one test.</summary>
internal sealed class PostgresStore
{
    private SqlBotStore? _store;

    public async Task<IBotStore> Open() => _store = Open(await (await PostgresServer.Shared()).Database());

    public async Task Close()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    public static SqlBotStore Open(string connection) => SqlBotStore.Open(new StorageOptions { Postgres = connection }, NullLogger<SqlBotStore>.Instance);
}

/// <inheritdoc/>
public sealed class PostgresWorks : WorksContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresEvents : EventsContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresOutbox : OutboxContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresClaim : ClaimContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresPlatformState : PlatformStateContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresProjects : ProjectsContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresItems : ItemsContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresUndo : UndoContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresSearch : SearchContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresNumbers : NumbersContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresReplies : RepliesContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresRuns : RunsContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresDayReports : DayReportsContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresTurns : TurnsContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}

/// <inheritdoc/>
public sealed class PostgresTokens : TokensContract
{
    private readonly PostgresStore _database = new();

    protected override Task<IBotStore> Open() => _database.Open();

    protected override Task Close() => _database.Close();
}
