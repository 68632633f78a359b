namespace AutomatosX.Bot.Storage.Backups;

/// <summary>
/// Makes a backup out of a copy: written under another name beside its target, read back whole, and moved into place only then.
/// Whoever finds a file under a backup's name finds a whole one, with its checksum.
/// </summary>
internal static class BackupFile
{
    /// <summary>Ends the name of what is being written; a program that was killed leaves it behind.</summary>
    public const string Unfinished = ".unfinished";

    /// <param name="copy">Writes the copy into the file that it is given, which is not there.</param>
    /// <exception cref="BackupException">It was not made; nothing is left behind.</exception>
    public static async Task<BackupFigures> Write(string file, Func<string, Task> copy, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            throw new BackupException($"There is no folder {Path.GetDirectoryName(file)}. Make it, or name a file in another one.");
        using var only = OnlyOne.On(file) ?? throw new BackupException($"Another backup is being written to {file}. Wait until it is done, or name another file.");
        MustBeFree(file);
        MustBeFree(Checksum.FileOf(file));
        var unfinished = file + Unfinished;
        Clear(unfinished);
        try
        {
            await copy(unfinished);
            return await Finish(unfinished, file, cancel);
        }
        finally
        {
            Clear(unfinished);
        }
    }

    private static async Task<BackupFigures> Finish(string unfinished, string file, CancellationToken cancel)
    {
        OnDisk.Flush(unfinished);
        var figures = ReadBack(unfinished, file);
        var checksum = await Checksum.Of(unfinished, cancel);
        // The checksum first: a backup is never there without it.
        await Checksum.Keep(file, checksum, cancel);
        try
        {
            File.Move(unfinished, file, overwrite: false);
        }
        catch
        {
            File.Delete(Checksum.FileOf(file));
            throw;
        }

        OnDisk.FlushFolderOf(file);
        return figures with { Checksum = checksum };
    }

    private static BackupFigures ReadBack(string unfinished, string file)
    {
        try
        {
            return BackupCheck.Of(unfinished, file);
        }
        catch (StoreCannotOpenException error)
        {
            throw new BackupException($"What was written to {file} does not read back whole, and was removed. See to the disk, or name a file on another one.", error);
        }
    }

    private static void MustBeFree(string file)
    {
        if (Path.Exists(file))
            throw new BackupException($"{file} is there already; a backup never overwrites. Name another file, or move this one away.");
    }

    private static void Clear(string unfinished)
    {
        foreach (var ending in new[] { "", "-journal", "-wal", "-shm" })
            File.Delete(unfinished + ending);
    }
}
