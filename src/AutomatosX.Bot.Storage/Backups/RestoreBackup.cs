using System.Globalization;
using AutomatosX.Bot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutomatosX.Bot.Storage.Backups;

/// <summary>
/// Makes a backup the database. All that can go wrong happens to a copy beside the database; the last step is one renaming,
/// so that a program killed at any moment leaves the old database or the new one, whole. The old one is kept beside.
/// </summary>
public sealed class RestoreBackup(StorageOptions options, TimeProvider clock)
{
    private readonly string target = options.FullPath;

    /// <summary>Told after each step, for tests that look at what a kill would leave.</summary>
    internal Action<string> Passed { get; init; } = _ => { };

    /// <exception cref="BackupException">The file is not what it should be; the database is as it was.</exception>
    /// <exception cref="StoreCannotOpenException">The file is no whole database of the bot's, or a bot runs on the database.</exception>
    public async Task<Restored> From(string file, CancellationToken cancel = default)
    {
        if (options.Postgres.Length > 0)
            throw new BackupException("The database is on a PostgreSQL server. Leave Storage:Postgres out to restore a backup into a file.");
        file = Path.GetFullPath(file);
        if (!File.Exists(file))
            throw new BackupException($"{file} is not there. Name the backup to restore.");
        if (file == target)
            throw new BackupException($"{file} is the database itself. Name the backup to restore.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var only = OnlyOne.On(target) ?? throw new StoreCannotOpenException(target, "is in use: an AutomatosX.Bot runs on it", "Stop it, then restore.");
        var copy = $"{target}.restoring";
        Clear(copy);
        try
        {
            var isChecked = await Copy(file, copy, cancel);
            Passed("copied");
            var figures = BackupCheck.Of(copy, file) with { Checksum = await Checksum.Of(copy, cancel) };
            await BringUpToDate(copy, file);
            Passed("brought up to date");
            return new Restored(figures, target, Migrations.Newest, PutInPlace(copy), isChecked);
        }
        finally
        {
            Clear(copy);
        }
    }

    private static async Task<bool> Copy(string file, string copy, CancellationToken cancel)
    {
        var kept = await Checksum.Kept(file, cancel);
        await CopyBytes(file, copy, cancel);
        if (kept is not null && await Checksum.Of(copy, cancel) is var read && read != kept)
            throw new BackupException($"{file} is not what was backed up: its checksum is {read}, and {Checksum.FileOf(file)} says {kept}. Take another backup; the database was not changed.");
        // A database copied by hand may have its newest writes in a log beside it.
        if (kept is null && File.Exists($"{file}-wal"))
            await FoldIn($"{file}-wal", copy, file, cancel);
        return kept is not null;
    }

    private static async Task FoldIn(string log, string copy, string named, CancellationToken cancel)
    {
        await CopyBytes(log, $"{copy}-wal", cancel);
        Try(named, () => MakeOneFile(copy, TimeSpan.FromSeconds(1)));
    }

    // Bytes only: a backup may be read-only, and what is made of it may not be.
    private static async Task CopyBytes(string from, string to, CancellationToken cancel)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var copy = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        await source.CopyToAsync(copy, cancel);
    }

    private static async Task BringUpToDate(string copy, string named)
    {
        await SqlBotStore.Open(new StorageOptions { Path = copy }, NullLogger<SqlBotStore>.Instance).DisposeAsync();
        Try(named, () => MakeOneFile(copy, TimeSpan.FromSeconds(1)));
        OnDisk.Flush(copy);
    }

    private string? PutInPlace(string copy)
    {
        var before = FreeName();
        var was = File.Exists(target);
        if (was)
        {
            TakeModeOf(target, copy);
            SettlePresent();
        }

        Passed("settled");
        // Only what SQLite could not fold into a damaged database is still there. It would be taken for the new one's.
        foreach (var ending in new[] { "-wal", "-journal" })
        {
            if (File.Exists(target + ending))
                File.Move(target + ending, before + ending);
        }

        File.Delete($"{target}-shm");
        Passed("cleared");
        if (was)
            File.Replace(copy, target, before);
        else
            File.Move(copy, target);
        OnDisk.FlushFolderOf(target);
        Passed("in place");
        return was ? before : null;
    }

    // From here to the renaming the present database is one file without a log: whole by itself wherever it is moved.
    private void SettlePresent()
    {
        // SQLite would throw the log of an empty or foreign file away.
        if (SqliteHeader.Of(target) is not { IsDatabase: true })
            return;
        try
        {
            MakeOneFile(target, options.WaitForLock);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            // Beyond folding; it is kept as it lies, with what is beside it.
        }
        catch (SqliteException error)
        {
            throw Refusal.Of(target, error);
        }
    }

    // Refused by SQLite while anybody else has the file open.
    private static void MakeOneFile(string file, TimeSpan waitForLock)
    {
        using var connection = new SqliteFile(file, waitForLock).OpenForCopying();
        connection.Execute("PRAGMA journal_mode = DELETE");
    }

    private static void Try(string named, Action act)
    {
        try
        {
            act();
        }
        catch (SqliteException error)
        {
            throw Refusal.Of(named, error);
        }
    }

    private string FreeName()
    {
        var name = $"{target}.before-{clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{n}"))
            .First(free => !File.Exists(free) && !File.Exists($"{free}-wal") && !File.Exists($"{free}-journal"));
    }

    private static void TakeModeOf(string file, string copy)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(copy, File.GetUnixFileMode(file));
    }

    private static void Clear(string copy)
    {
        foreach (var ending in new[] { "", "-journal", "-wal", "-shm" })
            File.Delete(copy + ending);
    }
}
