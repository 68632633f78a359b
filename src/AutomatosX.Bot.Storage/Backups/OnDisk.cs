using System.Runtime.InteropServices;

namespace AutomatosX.Bot.Storage.Backups;

/// <summary>Waits until what was written is on the disk and would survive a loss of power.</summary>
internal static class OnDisk
{
    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The names in a folder: a file that was moved is under its new name for certain only after this.</summary>
    public static void FlushFolderOf(string file)
    {
        // Windows writes names through by itself, and opens no folder as a file.
        if (OperatingSystem.IsWindows())
            return;
        var folder = Open(Path.GetDirectoryName(file)!, 0);
        if (folder < 0)
            return;
        _ = FSync(folder);
        _ = Close(folder);
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int FSync(int file);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int file);
}
