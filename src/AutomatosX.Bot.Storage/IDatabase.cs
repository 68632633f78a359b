using System.Data.Common;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Storage;

/// <summary>A database engine: how it is opened, how its one writer begins, and which of its errors are not the caller's.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>What a person knows it by: a path, or a server and a name. Never a password.</summary>
    string Name { get; }

    /// <summary>Whether only this process writes, so that what was read stays true until it writes itself.</summary>
    bool IsOurs { get; }

    ITurns Turns { get; }

    /// <summary>A connection for the writer.</summary>
    Task<DbConnection> OpenForWriting();

    /// <summary>A short connection for a reader.</summary>
    Task<DbConnection> OpenForReading(CancellationToken cancel);

    /// <summary>Begins the transaction in which the writer writes; when it returns nobody else writes until it ends.</summary>
    Task Begin(DbConnection connection);

    /// <summary>A place within the transaction to come back to, for what the database puts off until its end.</summary>
    int Mark(DbConnection connection);

    /// <summary>What was put off since the mark is taken back with the rest.</summary>
    void BackTo(DbConnection connection, int mark);

    /// <summary>Writes what was put off; the commit follows.</summary>
    Task Finish(DbConnection connection);

    /// <summary>What is wrong and what to do, when the error is trouble of the database and not of what was asked; else null.</summary>
    string? Trouble(Exception error);

    /// <summary>Closes all connections but the writer's.</summary>
    ValueTask LetOthersGo();

    /// <summary>Whether the connection is of no use any more after the error.</summary>
    bool IsLost(DbConnection connection);
}
