using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Storage;

namespace AutomatosX.Bot.Host;

/// <summary>Files that a person names. Whatever is wrong in one is told with its name.</summary>
internal static class InputFiles
{
    /// <exception cref="UnreadableFileException">It is no text.</exception>
    public static Task<string> Text(string file, CancellationToken cancel) =>
        Named(file, async () => DocumentText.From(await File.ReadAllBytesAsync(file, cancel)));

    /// <exception cref="UnreadableFileException">It is no project.</exception>
    public static async Task<ProjectFile> Project(string file, CancellationToken cancel)
    {
        var text = await Text(file, cancel);
        return await Named(file, () => Task.FromResult(ProjectFileReader.Read(text)));
    }

    /// <summary>For what only reads: a database that is not there is not made.</summary>
    /// <exception cref="UnreadableFileException">There is no such file.</exception>
    public static void MustHaveDatabase(HostSettings settings)
    {
        var path = new StorageOptions { Path = settings.Storage.Path }.FullPath;
        if (settings.Storage.Postgres.Length == 0 && !File.Exists(path))
            throw new UnreadableFileException([new Complaint(path, "there is no database; name one with --Storage:Path=…")]);
    }

    /// <summary>Puts the file's name before the place of every complaint.</summary>
    public static async Task<T> Named<T>(string file, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (UnreadableFileException unreadable)
        {
            throw new UnreadableFileException([.. unreadable.Complaints.Select(complaint => complaint with { Where = $"{file}, {complaint.Where}" })]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException([new Complaint(file, error is FileNotFoundException or DirectoryNotFoundException ? "is not there" : error.Message)]);
        }
    }
}
