using AutomatosX.Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.CrashHarness;

/// <summary>The database of a run: what hosts are told of it, and how the books are opened.</summary>
internal sealed record SharedDatabase(IReadOnlyList<string> Settings, Func<SqlBotStore> Open)
{
    /// <summary>The server that was named, or a file of the run's own.</summary>
    public static SharedDatabase Of(CrashOptions options)
    {
        var path = Path.Combine(options.Folder, "bot.db");
        return options.Database.Length > 0
            ? new SharedDatabase([$"--Storage:Postgres={options.Database}"], () => Opened(new StorageOptions { Postgres = options.Database }))
            : new SharedDatabase([$"--Storage:Path={path}"], () => Opened(new StorageOptions { Path = path }));
    }

    private static SqlBotStore Opened(StorageOptions options) => SqlBotStore.Open(options, NullLogger<SqlBotStore>.Instance);
}
