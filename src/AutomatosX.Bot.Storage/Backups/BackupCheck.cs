using AutomatosX.Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AutomatosX.Bot.Storage.Backups;

/// <summary>Reads a backup from its first page to its last: whether it is the bot's, whole, and not too new, and what is in it.</summary>
internal static class BackupCheck
{
    private const string TakeAnother = "Take another backup.";

    /// <param name="file">Opened to read only; nothing is made beside it.</param>
    /// <param name="named">The name that a refusal gives it.</param>
    /// <exception cref="StoreCannotOpenException">It is no whole database of the bot's.</exception>
    public static BackupFigures Of(string file, string named)
    {
        if (SqliteHeader.Of(file) is not { IsDatabase: true } header)
            throw Refusal.NotADatabase(named);
        if (header.ApplicationId == SqliteHeader.OurApplicationId && header.Version > Migrations.Newest)
            throw Refusal.TooNew(named, header.Version);
        try
        {
            using var connection = new SqliteFile(file, TimeSpan.FromSeconds(1)).OpenAsItLies();
            return Look(connection, file, named);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            throw Refusal.Damaged(named, "its pages contradict each other", error, TakeAnother);
        }
        catch (SqliteException error)
        {
            throw Refusal.Of(named, error);
        }
    }

    private static BackupFigures Look(SqliteConnection connection, string file, string named)
    {
        if (connection.ExecuteScalar<long>("PRAGMA application_id") != SqliteHeader.OurApplicationId)
            throw Refusal.OfAnotherProgram(named);
        if (connection.ExecuteScalar<string>("PRAGMA integrity_check(1)") is not "ok" and var damage)
            throw Refusal.Damaged(named, damage, remedy: TakeAnother);
        return new BackupFigures(named, connection.ExecuteScalar<int>("PRAGMA user_version"), Count("project"), Count("item"), Count("change"), Count("reply"), Count("event"), new FileInfo(file).Length);

        long Count(string table) => connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}");
    }
}
