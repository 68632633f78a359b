using System.Data.Common;
using AutomatosX.Bot.Storing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>The database in one file on this machine, which one process has for itself.</summary>
internal sealed class SqliteDatabase(SqliteFile file) : IDatabase
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int CannotReadOrWrite = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;

    private bool _gone;

    public string Name => file.Path;

    public bool IsOurs => true;

    public ITurns Turns { get; } = new OwnTurns();

    public Task<DbConnection> OpenForWriting() => Task.FromResult(file.OpenForWriting());

    public Task<DbConnection> OpenForReading(CancellationToken cancel) => Task.FromResult(file.OpenForReading());

    /// <summary>The write lock is taken before anything is read, so no version can move between its check and the commit.</summary>
    public async Task Begin(DbConnection connection)
    {
        // Who deletes the file leaves the process writing into nothing; what comes back under its name is another file.
        _gone = _gone || !File.Exists(file.Path);
        if (_gone)
            throw new FileNotFoundException("The database file was taken away while the bot ran.", file.Path);
        await connection.ExecuteAsync("BEGIN IMMEDIATE");
    }

    public string? Trouble(Exception error) => error switch
    {
        FileNotFoundException gone when gone.FileName == file.Path => $"{file.Path} was taken away while the bot ran. Put it back, or restore a backup, and start the bot again.",
        SqliteException { SqliteErrorCode: Busy or Locked } => $"{file.Path} is locked by another program. End that program, or wait until it is done.",
        SqliteException { SqliteErrorCode: ReadOnly } => $"{file.Path} or its folder became read-only. Make both writable for the user who runs the bot.",
        SqliteException { SqliteErrorCode: Full } => $"{file.Path} has no room left on its disk. Make room.",
        SqliteException { SqliteErrorCode: Corrupt } => $"{file.Path} is damaged. Stop the bot and restore a backup.",
        SqliteException { SqliteErrorCode: CannotOpen or CannotReadOrWrite } => $"{file.Path} cannot be read or written ({error.Message.TrimEnd('.')}). See that its disk is there and its folder can be written to.",
        _ => null,
    };

    public bool IsLost(DbConnection connection) => false;

    public void LetReadersGo() => file.ForgetReaders();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
