using AutomatosX.Bot.Testing.StoreContracts;

namespace AutomatosX.Bot.Storage.Tests;

// The whole contract over a real file. xunit finds the tests by these classes; there is nothing to say in them but how to open.

/// <inheritdoc/>
public sealed class SqliteWorks : WorksContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteEvents : EventsContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteOutbox : OutboxContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteClaim : ClaimContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqlitePlatformState : PlatformStateContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteProjects : ProjectsContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteItems : ItemsContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteUndo : UndoContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteSearch : SearchContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteNumbers : NumbersContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteReplies : RepliesContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteRuns : RunsContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteDayReports : DayReportsContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteTurns : TurnsContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}

/// <inheritdoc/>
public sealed class SqliteTokens : TokensContract
{
    private readonly StoreFolder _folder = new();

    protected override Task<IBotStore> Open() => Task.FromResult<IBotStore>(_folder.Open());

    protected override Task Close() => _folder.DisposeAsync().AsTask();
}
