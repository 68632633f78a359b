using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Storing;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Web.Tests.Support;

/// <summary>The real store in a file that goes with the test.</summary>
public sealed class ScratchStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automatosx-web-");
    private readonly SqlBotStore store;

    private ScratchStore() =>
        store = SqlBotStore.Open(new StorageOptions { Path = Path.Combine(folder.FullName, "bot.db") }, NullLogger<SqlBotStore>.Instance);

    public IBotStore Store => store;

    public static async Task<ScratchStore> With(Project project)
    {
        var scratch = new ScratchStore();
        await scratch.Store.Commit(Work.Nothing.And(new SaveProject(project)));
        return scratch;
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
