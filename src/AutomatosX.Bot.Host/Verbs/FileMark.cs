using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Storage;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>
/// Keeps a database file for this program alone, from before it is opened: one who may not work on it must not have brought its
/// schema up to date, or taken a project in, under the other one's hands.
/// </summary>
internal sealed class FileMark : IAsyncDisposable
{
    private FileStream? mark;

    /// <exception cref="StoreCannotOpenException">Another program has it.</exception>
    public void Take(HostSettings settings)
    {
        if (settings.Storage.Postgres.Length > 0)
            return;
        var path = new StorageOptions { Path = settings.Storage.Path }.FullPath;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            mark = OnlyOne.On(path) ?? throw new StoreCannotOpenException(path, "is in use: another AutomatosX.Bot runs on it", "Stop it, or name another one with --Storage:Path=….");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Nobody can run where no file can be made; whoever opens the database says why.
        }
    }

    public ValueTask DisposeAsync() => mark?.DisposeAsync() ?? ValueTask.CompletedTask;
}
