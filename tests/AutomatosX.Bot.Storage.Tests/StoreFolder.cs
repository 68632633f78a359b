using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>A folder of its own for one test's database files; it goes with the test.</summary>
public sealed class StoreFolder : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("store-");
    private readonly List<SqlBotStore> _opened = [];

    public string File => Path.Combine(_folder.FullName, "bot.db");

    public string Beside(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>What lies in the folder, by name.</summary>
    public IEnumerable<string> Files => _folder.EnumerateFileSystemInfos().Select(file => file.Name).Order();

    public SqlBotStore Open(string? path = null)
    {
        // A test that meets a lock means it: it need not wait as long as a person would.
        var store = SqlBotStore.Open(new StorageOptions { Path = path ?? File, WaitForLock = TimeSpan.FromSeconds(1) }, NullLogger<SqlBotStore>.Instance);
        _opened.Add(store);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
            await store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
