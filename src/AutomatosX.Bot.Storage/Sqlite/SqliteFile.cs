using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// The database file: looked at first without being touched, then opened for the one writer and for readers. All that is
/// SQLite's own about connections stands here.
/// </summary>
internal sealed class SqliteFile(string path, TimeSpan waitForLock)
{
    // Beyond this size a look at every page would be felt at start; damage there shows when the page is read.
    private const long MostToCheckWhole = 64 * 1024 * 1024;

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    public string Path { get; } = path;

    /// <summary>Opens the file for writing, after it proved to be ours, whole and not too new, and brings its schema up to date.</summary>
    /// <exception cref="StoreCannotOpenException">It cannot be opened; the file is as it was.</exception>
    public DbConnection OpenForWriting()
    {
        SqliteConnection? connection = null;
        try
        {
            LookAt();
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            connection = new KeepingConnection(Settings(SqliteOpenMode.ReadWriteCreate, Path, pooling: false));
            connection.Open();
            // Nothing is folded in inside a COMMIT (WalCheckpoints does that), and a short lock is waited for in short steps.
            connection.Execute("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA busy_timeout = 1000");
            connection.BringUpToDate(Path);
            if (connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL") != "wal")
                throw new StoreCannotOpenException(Path, "lies where SQLite cannot keep its log beside it", "Move it to a local disk.");
            MissingFile.RefuseCommits(connection, Path);
            return connection;
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException or StoreCannotOpenException)
        {
            connection?.Dispose();
            throw Refusal.Of(Path, error);
        }
    }

    /// <summary>A short connection that can only read; what it reads is one moment of the database, whatever the writer does.</summary>
    public DbConnection OpenForReading()
    {
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly, Path, pooling: true));
        connection.Open();
        return connection;
    }

    /// <summary>For one who reads all of it for long, or folds the log in; it makes no file and changes no row.</summary>
    public SqliteConnection OpenForCopying()
    {
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadWrite, Path, pooling: false));
        connection.Open();
        return connection;
    }

    /// <summary>A file that nobody writes to meanwhile, to be read without leaving a trace.</summary>
    public SqliteConnection OpenAsItLies()
    {
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly, Untouched(), pooling: false));
        connection.Open();
        return connection;
    }

    /// <summary>Lets go of the connections kept for the next reader.</summary>
    public void ForgetReaders()
    {
        using var any = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly, Path, pooling: true));
        SqliteConnection.ClearPool(any);
    }

    private void LookAt()
    {
        if (Directory.Exists(Path))
            throw new StoreCannotOpenException(Path, "is a folder", "Name a file in it.");
        if (SqliteHeader.Of(Path) is not { } header)
            return;
        if (!header.IsDatabase)
            throw Refusal.NotADatabase(Path);
        if (header.ApplicationId == SqliteHeader.OurApplicationId && header.Version > Migrations.Newest)
            throw Refusal.TooNew(Path, header.Version);
        if (new FileInfo(Path).IsReadOnly)
            throw new StoreCannotOpenException(Path, "is read-only", "Make it writable for the user who runs the bot.");
        using var connection = OpenAsItLies();
        CheckWhole(connection);
    }

    private void CheckWhole(SqliteConnection connection)
    {
        var ours = connection.ExecuteScalar<long>("PRAGMA application_id") == SqliteHeader.OurApplicationId;
        if (!ours && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") > 0)
            throw Refusal.OfAnotherProgram(Path);
        if (new FileInfo(Path).Length > MostToCheckWhole)
            return;
        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok" and var damage)
            throw Refusal.Damaged(Path, damage);
    }

    // A file that nobody has open is read as it lies there, without locks and without a log beside it: looking leaves no trace.
    private string Untouched()
    {
        if (File.Exists(Path + "-wal") || File.Exists(Path + "-journal"))
            return Path;
        // Uri takes a % in a name for an escape already made; a name may hold anything.
        var escaped = Path.Split(System.IO.Path.DirectorySeparatorChar).Select(Uri.EscapeDataString);
        return $"file:///{string.Join('/', escaped).TrimStart('/')}?immutable=1";
    }

    private string Settings(SqliteOpenMode mode, string source, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        Pooling = pooling,
        // It costs a statement with each opening, and readers cannot break a reference.
        ForeignKeys = mode == SqliteOpenMode.ReadOnly ? null : true,
        DefaultTimeout = Math.Max(1, (int)Math.Ceiling(waitForLock.TotalSeconds)),
    }.ToString();
}
