using System.Globalization;
using System.Net.Sockets;
using Dapper;
using Npgsql;

namespace AutomatosX.Bot.Storage.Postgres;

/// <summary>What a PostgreSQL server's errors mean for whoever runs the bot.</summary>
internal static class PostgresRefusal
{
    private const int OldestServer = 150_000;

    private const string Unchanged = "Nothing in it was changed.";

    /// <exception cref="StoreCannotOpenException">The server or the database is of no use to the bot.</exception>
    public static void Check(string name, NpgsqlConnection connection)
    {
        if (int.Parse(connection.ExecuteScalar<string>("SHOW server_version_num")!, CultureInfo.InvariantCulture) < OldestServer)
            throw new StoreCannotOpenException(name, $"is on PostgreSQL {connection.PostgreSqlVersion}", "The bot needs 15 or newer.", unchanged: Unchanged);
        if (connection.ExecuteScalar<string>("SHOW server_encoding") is not "UTF8" and var encoding)
            throw new StoreCannotOpenException(name, $"keeps its text as {encoding}", "Make a database with the encoding UTF8.", unchanged: Unchanged);
        if (connection.ExecuteScalar<string>("SHOW transaction_read_only") == "on")
            throw new StoreCannotOpenException(name, "can only be read (it may be a standby)", "Name the server that takes writes.", unchanged: Unchanged);
    }

    public static StoreCannotOpenException TooNew(string name, long version) => new(
        name,
        string.Create(CultureInfo.InvariantCulture, $"was written by a newer version of the bot (its schema is {version}, this bot knows up to {PostgresMigrations.Newest})"),
        "Run that version, or name another database.",
        unchanged: Unchanged);

    public static StoreCannotOpenException Of(string name, Exception error)
    {
        if (error is StoreCannotOpenException refusal)
            return refusal;
        var (what, remedy) = error switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                ("does not let this user in", "Check user and password in Storage:Postgres."),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => ("is not there", "Make the database (createdb), or name another one in Storage:Postgres."),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => ("does not let this user make its tables", "Let the user own the database or its schema."),
            PostgresException refused when IsTrouble(refused) => ($"does not serve now ({refused.MessageText})", "See what the server says, and start the bot again."),
            PostgresException refused => ($"cannot be used ({refused.SqlState}: {refused.MessageText})", "See what the server says of it."),
            _ => ($"cannot be reached ({Innermost(error).Message.TrimEnd('.')})", "See that the server runs and that host, port and name in Storage:Postgres are right."),
        };
        return new StoreCannotOpenException(name, what, remedy, error, Unchanged);
    }

    /// <summary>What is wrong and what to do, when it is trouble of the server and not of what was asked of it; else null.</summary>
    public static string? Trouble(string name, Exception error) => error switch
    {
        StoreCannotOpenException refusal => refusal.Message,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"{name} has no room left on its disk. Make room on the server.",
        PostgresException { SqlState: "25006" } => $"{name} can only be read now. Name the server that takes writes, or wait until it does.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => $"{name} does not let this user in any more. Check user and password in Storage:Postgres.",
        PostgresException refused when IsTrouble(refused) => $"{name} does not serve now ({refused.MessageText}). It is tried again by itself.",
        PostgresException => null,
        NpgsqlException or SocketException or IOException or TimeoutException => $"{name} cannot be reached ({Innermost(error).Message.TrimEnd('.')}). It is tried again by itself; see that the server runs.",
        _ => null,
    };

    // https://www.postgresql.org/docs/15/errcodes-appendix.html: connection, resources, operator's hand, system; timeouts and deadlocks.
    private static bool IsTrouble(PostgresException error) =>
        error.SqlState[..2] is "08" or "53" or "57" or "58" || error.SqlState is "25P03" or "55P03" or "40001" or "40P01";

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;
}
