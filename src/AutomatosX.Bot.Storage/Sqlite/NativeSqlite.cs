using System.Runtime.InteropServices;
using SQLitePCL;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>What SQLite offers and the package around it does not pass on.</summary>
internal static class NativeSqlite
{
    // SQLITE_FCNTL_HAS_MOVED
    private const int HasMovedCode = 20;

    /// <summary>Called after each commit, on the thread that committed.</summary>
    /// <param name="pages">How many pages are in the log now.</param>
    /// <returns>0, or a result code that the commit then returns although it was made.</returns>
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int AfterCommit(nint context, nint database, nint name, int pages);

    /// <summary>Whether the file that a connection has open is no longer under the name it was opened by. (https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html)</summary>
    public static bool HasMoved(sqlite3 connection)
    {
        var moved = 0;
        return FileControl(connection, 0, HasMovedCode, ref moved) == raw.SQLITE_OK && moved != 0;
    }

    /// <summary>Whoever registers keeps the callback alive until he takes it away with null, or the connection is closed.</summary>
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_wal_hook", CallingConvention = CallingConvention.Cdecl)]
    public static extern nint WalHook(sqlite3 connection, AfterCommit? callback, nint context);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    private static extern int FileControl(sqlite3 connection, nint name, int operation, ref int argument);
}
