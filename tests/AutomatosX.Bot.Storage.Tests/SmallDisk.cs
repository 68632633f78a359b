using System.Diagnostics;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>A disk of its own with room for a few megabytes. Only root may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Filler = "filler";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("small-disk-");

    public SmallDisk(int megabytes)
    {
        var mounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={megabytes}m"), "tmpfs", _folder.FullName);
        if (!mounted)
            _folder.Delete();
        Skip.IfNot(mounted, "A full disk needs root, who may mount a small one.");
    }

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public IEnumerable<string> Files => _folder.EnumerateFiles().Select(file => file.Name).Where(name => name != Filler).Order(StringComparer.Ordinal);

    /// <summary>Takes all the room there is.</summary>
    public void Fill()
    {
        using var filler = new FileStream(File(Filler), FileMode.Create);
        var bytes = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(bytes);
                filler.Flush();
            }
        }
        catch (IOException)
        {
            // That was the last of it.
        }
    }

    public void MakeRoom() => System.IO.File.Delete(File(Filler));

    public void Dispose()
    {
        Run("umount", _folder.FullName);
        _folder.Delete();
    }

    private static bool Run(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
