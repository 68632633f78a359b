using System.Data.Common;
using System.Threading.Channels;
using AutomatosX.Bot.Storing;
using Dapper;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Storage;

/// <summary>
/// The one task that writes. It takes everything that waits, gives each piece its own savepoint, and commits all of it in one
/// transaction: many authors share one wait for the disk. Callers hear of their piece only after the commit.
/// </summary>
internal sealed partial class Writer : IAsyncDisposable
{
    // A full queue makes the next caller wait, and with it the acknowledgement of its event: the platform then delivers again.
    private const int MostWaiting = 1024;
    private const int MostAtOnce = 256;

    private readonly Channel<Pending> _waiting = Channel.CreateBounded<Pending>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly IDatabase _database;
    private readonly ILogger _log;
    private readonly Task _loop;
    private DbConnection? _connection;
    private bool _troubled;

    /// <param name="connection">Owned by the writer from here on; nobody else uses it.</param>
    public Writer(IDatabase database, DbConnection connection, ILogger log)
    {
        _database = database;
        _connection = connection;
        _log = log;
        _loop = Task.Run(Loop);
    }

    /// <summary>
    /// Carries the effect out and returns when it is on the disk. It can be cancelled until the writer takes it up;
    /// from then on the caller waits, so that a cancelled write is one that did not happen.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database is in trouble; whether it was written is not certain.</exception>
    public async Task<T> Do<T>(Func<DbConnection, Task<T>> effect, CancellationToken cancel)
    {
        var pending = new Pending<T>(effect, cancel);
        try
        {
            await _waiting.Writer.WriteAsync(pending, cancel);
        }
        catch (ChannelClosedException error)
        {
            throw new ObjectDisposedException("The store is closed.", error);
        }

        return await pending.Outcome;
    }

    /// <summary>Finishes what waits, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        await Drop();
    }

    private async Task Loop()
    {
        var batch = new List<Pending>(MostAtOnce);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            TakeWaiting(batch);
            await Commit(batch);
            batch.Clear();
        }
    }

    private void TakeWaiting(List<Pending> batch)
    {
        while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var pending))
            batch.Add(pending);
    }

    private async Task Commit(List<Pending> batch)
    {
        try
        {
            var connection = await Begin();
            for (var next = 0; next < batch.Count; next++)
            {
                await Try(connection, batch[next]);
                // Authors who all heard of the last commit come back one after the other: who comes while the first are written goes with them.
                if (next == batch.Count - 1)
                    TakeWaiting(batch);
            }

            await _database.Finish(connection);
            await connection.ExecuteAsync("COMMIT");
            Recovered();
        }
        catch (Exception error)
        {
            var told = Told(error);
            Failed(batch.Count, told);
            await TakeBack();
            batch.ForEach(pending => pending.Fail(told));
        }

        batch.ForEach(pending => pending.Release());
    }

    // Between two batches a connection may have ended, with the server at its other end; nothing was begun on it, so another one serves.
    private async Task<DbConnection> Begin()
    {
        if (_connection is { } ended && _database.IsLost(ended))
            await Drop();
        if (_connection is { } kept)
        {
            try
            {
                await _database.Begin(kept);
                return kept;
            }
            catch (DbException) when (_database.IsLost(kept))
            {
                await Drop();
            }
        }

        _connection = await _database.OpenForWriting();
        await _database.Begin(_connection);
        return _connection;
    }

    private async Task Try(DbConnection connection, Pending pending)
    {
        var mark = _database.Mark(connection);
        await connection.ExecuteAsync("SAVEPOINT piece");
        try
        {
            await pending.Carry(connection);
            await connection.ExecuteAsync("RELEASE SAVEPOINT piece");
        }
        catch (Exception error)
        {
            if (!await Undo(connection))
                throw;
            _database.BackTo(connection, mark);
            pending.Fail(Told(error));
        }
    }

    // A full disk takes the whole transaction back by itself; then there is no savepoint left, and nobody's piece is safe.
    private static async Task<bool> Undo(DbConnection connection)
    {
        try
        {
            await connection.ExecuteAsync("ROLLBACK TO SAVEPOINT piece; RELEASE SAVEPOINT piece");
            return true;
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            return false;
        }
    }

    private async Task TakeBack()
    {
        if (_connection is not { } connection)
            return;
        _database.BackTo(connection, 0);
        try
        {
            await connection.ExecuteAsync("ROLLBACK");
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            // Nothing was open any more: that is what was wanted.
        }

        if (_database.IsLost(connection))
            await Drop();
    }

    private async Task Drop()
    {
        if (_connection is { } connection)
            await connection.DisposeAsync();
        _connection = null;
    }

    private Exception Told(Exception error) => _database.Trouble(error) is { } trouble ? new StoreUnavailableException(trouble, error) : error;

    // While a database is away everybody fails; that it is away, and that it is back, is said once.
    private void Failed(int count, Exception told)
    {
        if (told is not StoreUnavailableException)
            Log.BatchFailed(_log, count, told);
        else if (!_troubled)
            Log.Unavailable(_log, told.Message, told.InnerException!);
        _troubled = told is StoreUnavailableException;
    }

    private void Recovered()
    {
        if (_troubled)
            Log.Available(_log, _database.Name);
        _troubled = false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database did not take {Count} pending writes; their callers were told.")]
        public static partial void BatchFailed(ILogger log, int count, Exception error);

        [LoggerMessage(2, LogLevel.Error, "{Trouble} Until then nothing is acknowledged, and platforms send it again.")]
        public static partial void Unavailable(ILogger log, string trouble, Exception error);

        [LoggerMessage(3, LogLevel.Warning, "{Database} takes writes again.")]
        public static partial void Available(ILogger log, string database);
    }
}
