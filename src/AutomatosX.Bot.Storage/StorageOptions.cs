using AutomatosX.Bot.Storage.Postgres;

namespace AutomatosX.Bot.Storage;

/// <summary>Where the bot keeps its data.</summary>
public sealed class StorageOptions
{
    /// <summary>The database file; empty means <see cref="DefaultPath"/>. Missing folders are made.</summary>
    public string Path { get; set; } = "";

    /// <summary>The connection string of a PostgreSQL database, as Npgsql reads it; when it is given, the file is not used.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>What is wrong with a connection string, without a word of what stands in it; null when nothing is.</summary>
    public static string? WrongIn(string postgres) => postgres.Length == 0 ? null : PostgresSettings.WrongIn(postgres);

    /// <summary>How long to wait for another program that has the file locked before giving up.</summary>
    public TimeSpan WaitForLock { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The path in full: what a person reads at start and looks for on the disk.</summary>
    public string FullPath => System.IO.Path.GetFullPath(Path.Length > 0 ? Path : DefaultPath);

    /// <summary>A file under the user's own data folder.</summary>
    public static string DefaultPath =>
        System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "AutomatosX.Bot", "bot.db");
}
