using System.Diagnostics;

namespace AutomatosX.Bot.Scenarios.Verbs;

/// <summary>Runs the built program as a person would, and keeps what it said.</summary>
internal static class TheProgram
{
    public static string Root { get; } = FindRoot();

    /// <summary>The program as it was built beside these tests.</summary>
    public static string Dll { get; } = Path.Combine(Root, "src", "AutomatosX.Bot.Host", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "AutomatosX.Bot.Host.dll");

    public static async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Dll);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await complained);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AutomatosX.Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not stand in the repository.");
    }
}

/// <summary>A folder that is gone when the test is.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automatosx-verbs-");

    public string File(string name) => Path.Combine(folder.FullName, name);

    public string Name => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
