using System.Diagnostics;

namespace AutomatosX.Bot.Peers.Support;

/// <summary>The folder that <c>tests/run</c> installs the strangers into. Where it could not, the tests are skipped.</summary>
public static class Node
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The repository's own folder.</summary>
    public static string Repository { get; } = Root(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Folder { get; } = Path.Combine(Repository, "tests", "AutomatosX.Bot.Peers");

    private static string Program { get; } = Path.Combine(Folder, "node_modules", "node", "bin", "node");

    /// <summary>Skips the test that calls it when the package is not installed.</summary>
    public static void Need(string package) =>
        Skip.IfNot(File.Exists(Program) && Directory.Exists(Path.Combine([Folder, "node_modules", .. package.Split('/')])), $"{package} is not installed; tests/run installs it with npm");

    /// <summary>Runs a script of ours in node to its end.</summary>
    /// <returns>What it wrote, line by line.</returns>
    public static async Task<IReadOnlyList<string>> Run(string script, params IReadOnlyList<(string Name, string Value)> surroundings)
    {
        using var process = Start([Path.Combine(Folder, script)], surroundings);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0
                ? (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                : throw new InvalidOperationException($"{script} ended with {process.ExitCode}:\n{await said}\n{await complained}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a program of a package; it runs until somebody ends it.</summary>
    public static Process Start(string program, params IReadOnlyList<string> arguments) => Start([Path.Combine(Folder, "node_modules", program), .. arguments], []);

    /// <summary>Starts a script of ours; it runs until somebody ends it.</summary>
    public static Process StartScript(string script, params IReadOnlyList<(string Name, string Value)> surroundings) => Start([FileOf(script)], surroundings);

    /// <summary>A file of ours beside the scripts.</summary>
    public static string FileOf(string name) => Path.Combine(Folder, name);

    private static Process Start(IReadOnlyList<string> arguments, IReadOnlyList<(string Name, string Value)> surroundings)
    {
        var start = new ProcessStartInfo(Program, arguments) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in surroundings)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
    }

    private static string Root(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AutomatosX.Bot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("These tests run inside the repository.");
    }
}
