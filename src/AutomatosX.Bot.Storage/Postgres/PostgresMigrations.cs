using System.Globalization;
using System.Reflection;
using Dapper;
using Npgsql;

namespace AutomatosX.Bot.Storage.Postgres;

/// <summary>
/// The schema as numbered steps (<c>Migrations/Postgres/0004_….sql</c>; the numbers count with SQLite's). Replicas of two
/// neighbouring versions work side by side: each step says which is the oldest schema whose programs can go on with what it made.
/// </summary>
internal static class PostgresMigrations
{
    private const string Prefix = "postgres/";
    private const string Oldest = "-- oldest: ";

    /// <summary>Whoever changes the schema, among the database's advisory locks.</summary>
    private const long Lock = 0x4178_4274_0000_0002;

    private static readonly Assembly Here = typeof(PostgresMigrations).Assembly;

    public static IReadOnlyList<PostgresStep> Steps { get; } =
        [.. Here.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(Read).OrderBy(step => step.Number)];

    /// <summary>The schema that this program knows.</summary>
    public static int Newest => Steps[^1].Number;

    /// <exception cref="StoreCannotOpenException">The database is newer, and this program too old to go on with it.</exception>
    public static void BringUpToDate(NpgsqlConnection connection, string name) => BringUpToDate(connection, name, Steps);

    /// <summary>The same for a program that knows these steps.</summary>
    internal static void BringUpToDate(NpgsqlConnection connection, string name, IReadOnlyList<PostgresStep> steps)
    {
        using var transaction = connection.BeginTransaction();
        // Replicas that start together take their turn; the second finds nothing left to do.
        connection.Execute("SELECT pg_advisory_xact_lock(@Lock)", new { Lock }, transaction);
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL, oldest BIGINT NOT NULL)", transaction: transaction);
        var (version, oldest) = connection.QuerySingleOrDefault<(long Version, long Oldest)>("SELECT version, oldest FROM schema_version", transaction: transaction);
        if (version > steps[^1].Number && oldest > steps[^1].Number)
            throw PostgresRefusal.TooNew(name, version);
        foreach (var step in steps.Where(step => step.Number > version))
        {
            connection.Execute(step.Sql, transaction: transaction);
            // Whom an earlier step shut out, no later one lets in again.
            oldest = Math.Max(oldest, step.Oldest);
            connection.Execute("DELETE FROM schema_version; INSERT INTO schema_version (version, oldest) VALUES (@Number, @oldest)", new { step.Number, oldest }, transaction);
        }

        transaction.Commit();
    }

    private static PostgresStep Read(string name)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream(name)!);
        var sql = reader.ReadToEnd();
        var oldest = sql.StartsWith(Oldest, StringComparison.Ordinal)
            ? sql.AsSpan(Oldest.Length, sql.IndexOf('\n', StringComparison.Ordinal) - Oldest.Length).Trim()
            : throw new FormatException($"{name} has to begin with \"{Oldest}N\": the oldest schema whose programs can go on after it.");
        return new PostgresStep(Number(name.AsSpan(Prefix.Length, 4)), Number(oldest), sql);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>A step of the schema.</summary>
/// <param name="Oldest">Programs that know at least this schema can work on what the step made.</param>
internal sealed record PostgresStep(int Number, int Oldest, string Sql);
