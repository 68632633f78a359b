using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Web.Tests.Support;

/// <summary>The real store in a file that goes with the test.</summary>
public sealed class ScratchStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automatosx-web-");
    private readonly SqlBotStore store;

    private ScratchStore() =>
        store = SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db"), WaitForLock = TimeSpan.FromSeconds(1) }, NullLogger<SqlBotStore>.Instance);

    public IBotStore Store => store;

    public static async Task<ScratchStore> With(Project project)
    {
        var scratch = new ScratchStore();
        await scratch.Store.Commit(Work.Nothing.And(new SaveProject(project)));
        return scratch;
    }

    /// <summary>Another program has the file locked until it is let go.</summary>
    public async Task<IAsyncDisposable> Locked()
    {
        var other = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "bot.db")};Pooling=False");
        await other.OpenAsync();
        await using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN EXCLUSIVE";
        await begin.ExecuteNonQueryAsync();
        return other;
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
