using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;

namespace AutomatosX.Bot.Storage.Sqlite;

/// <summary>
/// The schema as numbered steps (<c>Migrations/0001_….sql</c>). Those that a database has not had are applied in order, all
/// in one transaction: after a failure or a kill the database stands where it stood.
/// </summary>
internal static class Migrations
{
    private static readonly Assembly Here = typeof(Migrations).Assembly;

    private static readonly IReadOnlyList<(int Number, string Name)> Steps =
        [.. Here.GetManifestResourceNames().Where(name => char.IsAsciiDigit(name[0]) && name.EndsWith(".sql", StringComparison.Ordinal)).Select(Numbered).Order()];

    /// <summary>The schema that this program knows.</summary>
    public static int Newest => Steps[^1].Number;

    /// <exception cref="StoreCannotOpenException">The database is newer than this program.</exception>
    public static void BringUpToDate(this DbConnection connection, string path)
    {
        // Taken even when there is nothing to do: it shows at start whether the file can be written at all.
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            var version = connection.ExecuteScalar<long>("PRAGMA user_version");
            if (version > Newest)
                throw Refusal.TooNew(path, version);
            foreach (var (number, name) in Steps.Where(step => step.Number > version))
            {
                connection.Execute(Text(name));
                connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}; PRAGMA application_id = {SqliteHeader.OurApplicationId}"));
            }

            connection.Execute("COMMIT");
        }
        catch
        {
            TakeBack(connection);
            throw;
        }
    }

    private static void TakeBack(DbConnection connection)
    {
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (DbException)
        {
            // On a full disk SQLite has taken it back already; the first error is the one to tell.
        }
    }

    private static (int Number, string Name) Numbered(string name) => (int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name);

    private static string Text(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
