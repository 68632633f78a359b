using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// A file deleted or moved away can still be written to by whoever has it open, and all of that is gone when he closes it.
/// What cannot be found again must not be acknowledged: such a commit is taken back, and goes through again when the file is back.
/// </summary>
internal static class MissingFile
{
    public static void RefuseCommits(SqliteConnection connection, string path)
    {
        var (handle, log) = (connection.Handle!, $"{path}-wal");
        raw.sqlite3_commit_hook(handle, _ => File.Exists(log) && !NativeSqlite.HasMoved(handle) ? 0 : 1, null);
    }
}
