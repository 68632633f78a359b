using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// Folds the log into the database file on a connection and a thread of its own, so that no commit waits for it. Under steady
/// writing something always comes meanwhile, and the log never begins anew by itself: when it is long, the writer gives way between
/// two commits, for the few pages that are left. Who reads for long keeps the log from being folded beyond what he sees; it grows
/// meanwhile, and nobody is held up.
/// </summary>
internal sealed partial class WalCheckpoints : IAsyncDisposable
{
    // More than these 4 MB are not folded in while the writer waits.
    private const int MostInTheWay = 1_000;

    private readonly Lock _folding = new();
    private readonly Channel<bool> _grown = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SqliteFile _file;
    private readonly SqliteConnection _writer;
    private readonly WalLimits _limits;
    private readonly ILogger _log;
    private readonly NativeSqlite.AfterCommit _afterCommit;
    private readonly Task _loop;
    private SqliteConnection? _own;
    private volatile string? _due;
    private int _asked;

    /// <param name="writer">The connection whose commits let the log grow.</param>
    public WalCheckpoints(SqliteFile file, DbConnection writer, ILogger log, WalLimits? limits = null)
    {
        (_file, _writer, _log, _limits) = (file, (SqliteConnection)writer, log, limits ?? new WalLimits());
        _afterCommit = (_, _, _, pages) => AfterCommit(pages);
        NativeSqlite.WalHook(_writer.Handle!, _afterCommit, 0);
        _loop = Task.Run(Loop);
    }

    /// <summary>Ends before the writer does, whose last act folds in what is left.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_writer.Handle is { } writer)
            NativeSqlite.WalHook(writer, null, 0);
        _grown.Writer.TryComplete();
        await _loop;
        GC.KeepAlive(_afterCommit);
    }

    /// <summary>Folds in what can be, in nobody's way, and says whether the log has to begin anew.</summary>
    internal void Fold()
    {
        // The writer's turn; under a fold after a fold he would never get it.
        if (_due is not null)
            return;
        lock (_folding)
        {
            Checkpoint("PASSIVE", (pages, left) => _due = pages < _limits.PagesToRestart || left > MostInTheWay ? null : pages < _limits.PagesToTruncate ? "RESTART" : "TRUNCATE");
        }
    }

    // On the writer's thread, at each commit: it is made, the lock is free, and nobody has been told yet. Mostly a comparison and no more.
    private int AfterCommit(int pages)
    {
        if (_due is { } mode && _folding.TryEnter())
        {
            // Readers are not waited for; while one is in the way the next fold finds it due again.
            _due = null;
            Checkpoint(mode, (_, _) => { });
            _folding.Exit();
        }

        // After the log began anew the count begins anew.
        if (pages < _asked)
            _asked = 0;
        if (pages - _asked < _limits.PagesToFold)
            return 0;
        _asked = pages;
        _grown.Writer.TryWrite(true);
        return 0;
    }

    private async Task Loop()
    {
        await foreach (var _ in _grown.Reader.ReadAllAsync())
            Fold();
        _own?.Dispose();
    }

    private SqliteConnection Open()
    {
        var connection = _file.OpenForCopying();
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0");
        return connection;
    }

    /// <param name="then">Is told how many pages the log holds, and how many of them are not folded in.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "SQLite calls this from its own code, which no exception may pass through.")]
    private void Checkpoint(string mode, Action<long, long> then)
    {
        try
        {
            _own ??= Open();
            var (_, pages, folded) = _own.QuerySingle<(long Busy, long Pages, long Folded)>($"PRAGMA wal_checkpoint({mode})");
            then(pages, pages - folded);
        }
        catch (Exception error)
        {
            Log.NotFolded(_log, _file.Path, error);
            _own?.Dispose();
            _own = null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The log of {Path} cannot be folded into it now, and grows until it can; nothing is lost. See that its disk has room and that it can be written to.")]
        public static partial void NotFolded(ILogger log, string path, Exception error);
    }
}

/// <summary>At how many pages in the log (4 KB each) what is done.</summary>
/// <param name="PagesToFold">With each so many more they are folded in, beside the writer.</param>
/// <param name="PagesToRestart">The log is made to begin anew.</param>
/// <param name="PagesToTruncate">Its file gives its room back as well.</param>
internal sealed record WalLimits(int PagesToFold = 1_000, int PagesToRestart = 8_000, int PagesToTruncate = 32_000);
