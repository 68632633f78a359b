using System.Data.Common;
using System.Threading.Channels;
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
    private readonly DbConnection _connection;
    private readonly ILogger _log;
    private readonly Task _loop;

    /// <param name="connection">Owned by the writer from here on; nobody else uses it.</param>
    public Writer(DbConnection connection, ILogger log)
    {
        _connection = connection;
        _log = log;
        _loop = Task.Run(Loop);
    }

    /// <summary>
    /// Carries the effect out and returns when it is on the disk. It can be cancelled until the writer takes it up;
    /// from then on the caller waits, so that a cancelled write is one that did not happen.
    /// </summary>
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
        await _connection.DisposeAsync();
    }

    private async Task Loop()
    {
        var batch = new List<Pending>(MostAtOnce);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var pending))
                batch.Add(pending);
            await Commit(batch);
            batch.Clear();
        }
    }

    private async Task Commit(List<Pending> batch)
    {
        try
        {
            // IMMEDIATE: the write lock is taken before anything is read, so no version can move between its check and the commit.
            await _connection.ExecuteAsync("BEGIN IMMEDIATE");
            foreach (var pending in batch)
                await Try(pending);
            await _connection.ExecuteAsync("COMMIT");
        }
        catch (Exception error)
        {
            Log.BatchFailed(_log, batch.Count, error);
            await RollBack();
            batch.ForEach(pending => pending.Fail(error));
        }

        batch.ForEach(pending => pending.Release());
    }

    private async Task Try(Pending pending)
    {
        await _connection.ExecuteAsync("SAVEPOINT piece");
        try
        {
            await pending.Carry(_connection);
            await _connection.ExecuteAsync("RELEASE piece");
        }
        catch (Exception error)
        {
            if (!await Undo())
                throw;
            pending.Fail(error);
        }
    }

    // A full disk takes the whole transaction back by itself; then there is no savepoint left, and nobody's piece is safe.
    private async Task<bool> Undo()
    {
        try
        {
            await _connection.ExecuteAsync("ROLLBACK TO piece; RELEASE piece");
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private async Task RollBack()
    {
        try
        {
            await _connection.ExecuteAsync("ROLLBACK");
        }
        catch (DbException)
        {
            // Nothing was open any more: that is what was wanted.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database did not take {Count} pending writes; their callers were told.")]
        public static partial void BatchFailed(ILogger log, int count, Exception error);
    }
}
