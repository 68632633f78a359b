using System.Diagnostics;

namespace AutomatosX.Bot.Storage.Tests;

/// <summary>Files that may not be written to for a while, not even by who has them open. Only root may say so, and not of every file system.</summary>
internal sealed class Immutable : IDisposable
{
    private readonly string[] _files;

    public Immutable(params string[] files)
    {
        _files = files;
        Skip.IfNot(OperatingSystem.IsLinux() && Chattr("+i"), "A file that may not be written to even by who has it open needs root, and a file system that knows of it.");
    }

    public void Dispose() => Chattr("-i");

    private bool Chattr(string mode)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("chattr", [mode, .. _files]) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
