using AutomatosX.Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.CrashHarness;

/// <summary>The database of a run: what hosts are told of it, and how the books are opened.</summary>
internal sealed record SharedDatabase(IReadOnlyList<string> Settings, Func<SqlBotStore> Open)
{
    /// <summary>A file of the run's own, or the server that was named.</summary>
    /// <exception cref="CrashHarness.Hosts.CrashException">There is no such database.</exception>
    public static SharedDatabase Of(CrashOptions options)
    {
        if (options.Database.Length > 0)
            throw new Hosts.CrashException("This build keeps its data in a file; it cannot be given a server.");
        var path = Path.Combine(options.Folder, "bot.db");
        return new SharedDatabase([$"--Storage:Path={path}"], () => SqlBotStore.Open(new StorageOptions { Path = path }, NullLogger<SqlBotStore>.Instance));
    }
}
