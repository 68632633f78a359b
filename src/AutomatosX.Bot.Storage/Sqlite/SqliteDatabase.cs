using System.Data.Common;
using AutomatosX.Bot.Storing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>The database in one file on this machine, which one process has for itself.</summary>
internal sealed class SqliteDatabase(SqliteFile file, ILogger log) : IDatabase
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int CannotReadOrWrite = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private const int CommitRefused = 531;

    private WalCheckpoints? _checkpoints;

    public string Name => file.Path;

    public bool IsOurs => true;

    public ITurns Turns { get; } = new OwnTurns();

    public Task<DbConnection> OpenForWriting()
    {
        var connection = file.OpenForWriting();
        _checkpoints = new WalCheckpoints(file, connection, log);
        return Task.FromResult(connection);
    }

    public Task<DbConnection> OpenForReading(CancellationToken cancel) => Task.FromResult(file.OpenForReading());

    /// <summary>The write lock is taken before anything is read, so no version can move between its check and the commit.</summary>
    public Task Begin(DbConnection connection) => connection.ExecuteAsync("BEGIN IMMEDIATE");

    public int Mark(DbConnection connection) => connection is KeepingConnection keeping ? keeping.Words.Mark : 0;

    public void BackTo(DbConnection connection, int mark) => (connection as KeepingConnection)?.Words.BackTo(mark);

    public Task Finish(DbConnection connection) => connection is KeepingConnection keeping ? keeping.Words.Write(connection) : Task.CompletedTask;

    public string? Trouble(Exception error) => error switch
    {
        SqliteException { SqliteExtendedErrorCode: CommitRefused } => $"{file.Path} or its log is no longer where it was opened. Put it back where it was, or stop the bot and restore a backup.",
        SqliteException { SqliteErrorCode: Busy or Locked } => $"{file.Path} is locked by another program. End that program, or wait until it is done.",
        SqliteException { SqliteErrorCode: ReadOnly } => $"{file.Path} or its folder became read-only. Make both writable for the user who runs the bot.",
        SqliteException { SqliteErrorCode: Full } => $"{file.Path} has no room left on its disk. Make room.",
        SqliteException { SqliteErrorCode: Corrupt } => $"{file.Path} is damaged. Stop the bot and restore a backup.",
        SqliteException { SqliteErrorCode: CannotOpen or CannotReadOrWrite } => $"{file.Path} cannot be read or written ({error.Message.TrimEnd('.')}). See that its disk is there and its folder can be written to.",
        _ => null,
    };

    public bool IsLost(DbConnection connection) => false;

    public async ValueTask LetOthersGo()
    {
        file.ForgetReaders();
        if (_checkpoints is not null)
            await _checkpoints.DisposeAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
