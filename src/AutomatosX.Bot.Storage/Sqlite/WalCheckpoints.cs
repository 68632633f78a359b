using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// Folds the log into the database file on a connection and a thread of its own, so that no commit waits for it. Who reads for
/// long keeps the log from being folded beyond what he sees; it grows meanwhile, and nobody is held up.
/// </summary>
internal sealed partial class WalCheckpoints : IAsyncDisposable
{
    private readonly Channel<bool> _grown = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SqliteFile _file;
    private readonly SqliteConnection _writer;
    private readonly WalLimits _limits;
    private readonly ILogger _log;
    private readonly NativeSqlite.AfterCommit _afterCommit;
    private readonly Task _loop;
    private SqliteConnection? _own;
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

    /// <summary>Folds in what can be, and lets the log begin anew where it has grown too long for waiting until it does by itself.</summary>
    internal void Fold()
    {
        try
        {
            _own ??= Open();
            // PASSIVE takes nobody's way. RESTART and TRUNCATE keep the writer out for the few pages that came since; neither waits for readers.
            var pages = Checkpoint("PASSIVE");
            if (pages >= _limits.PagesToRestart)
                Checkpoint(pages >= _limits.PagesToTruncate ? "TRUNCATE" : "RESTART");
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            Log.NotFolded(_log, _file.Path, error);
            _own?.Dispose();
            _own = null;
        }
    }

    // On the writer's thread, at each commit: a comparison and no more. After the log began anew the count begins anew.
    private int AfterCommit(int pages)
    {
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

    /// <summary>How many pages the log holds.</summary>
    private long Checkpoint(string mode) => _own!.QuerySingle<(long Busy, long Pages, long Folded)>($"PRAGMA wal_checkpoint({mode})").Pages;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The log of {Path} cannot be folded into it now, and grows until it can; nothing is lost. See that its disk has room and that it can be written to.")]
        public static partial void NotFolded(ILogger log, string path, Exception error);
    }
}

/// <summary>At how many pages in the log (4 KB each) what is done.</summary>
/// <param name="PagesToFold">With each so many more they are folded in, beside the writer.</param>
/// <param name="PagesToRestart">The log is made to begin anew. Under steady writing it never would by itself.</param>
/// <param name="PagesToTruncate">Its file gives its room back as well.</param>
internal sealed record WalLimits(int PagesToFold = 1_000, int PagesToRestart = 8_000, int PagesToTruncate = 32_000);
