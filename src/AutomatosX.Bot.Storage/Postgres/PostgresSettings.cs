using Npgsql;

namespace AutomatosX.Bot.Storage.Postgres;

/// <summary>How the bot connects: what the owner's connection string leaves open is set so that a dead end is noticed in seconds.</summary>
internal static class PostgresSettings
{
    // A replica that stands still in the middle of writing, or holding a turn, must not keep the others waiting for long.
    private const string Session = "-c idle_in_transaction_session_timeout=15s -c lock_timeout=20s -c statement_timeout=60s -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=3 -c tcp_keepalives_count=3";

    /// <summary>What the server calls a connection of the bot's.</summary>
    public const string Program = "AutomatosX.Bot";

    /// <exception cref="ArgumentException">It is no connection string; the message says what in it is not known.</exception>
    public static string Of(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Options = string.IsNullOrEmpty(given.Options) ? Session : $"{Session} {given.Options}",
            // What is private stays out of messages, whatever was asked for.
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
        };
        if (IsOpen("Application Name"))
            settings.ApplicationName = Program;
        if (IsOpen("Max Auto Prepare"))
            settings.MaxAutoPrepare = 100;
        if (IsOpen("Timeout"))
            settings.Timeout = 5;
        // A connection that closed by itself would be opened anew by the next statement, outside the transaction or the turn that it
        // belongs to. So only statements find out that it is gone, and the system watches over those that wait for an answer.
        settings.KeepAlive = 0;
        (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 5, 3);
        return settings.ConnectionString;

        // The builder counts every word that it knows as given.
        bool IsOpen(string word) => !given.Keys.Any(key => string.Equals(key, word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What is wrong with it, without a word of its values; null when nothing is.</summary>
    public static string? WrongIn(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrEmpty(settings.Host) ? "it names no Host." : string.IsNullOrEmpty(settings.Database) ? "it names no Database." : null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException)
        {
            return error is ArgumentException { Message: var message } && message.StartsWith("Couldn't set", StringComparison.Ordinal) ? "one of its values cannot be taken." : "there is a word in it that PostgreSQL connections do not know.";
        }
    }

    /// <summary>Server and database, as a person knows them.</summary>
    public static string NameOf(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}";
    }
}
