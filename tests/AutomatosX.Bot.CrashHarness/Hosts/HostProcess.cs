using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AutomatosX.Bot.CrashHarness.Hosts;

/// <summary>The bot as a process of its own, from its start to its end.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private const int SigTerm = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(Process process) => this.process = process;

    /// <summary>Whether it still runs.</summary>
    public bool IsAlive => !process.HasExited;

    /// <param name="program">The program's file and its first arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="log">What it notes is added to this file.</param>
    public static HostProcess Start(IReadOnlyList<string> program, IEnumerable<string> settings, string folder, string log)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (IEnumerable<string>)["exec", .. program, .. settings])
            start.ArgumentList.Add(argument);
        // Most of a life is its start: code that is compiled to run fast later never does.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        var host = new HostProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        host.Run(log);
        return host;
    }

    /// <summary>Returns when it takes requests; false when it ended before.</summary>
    public async Task<bool> Ready()
    {
        var ended = process.WaitForExitAsync();
        await Task.WhenAny(ready.Task, ended).WaitAsync(Patience);
        return ready.Task.IsCompletedSuccessfully;
    }

    /// <summary>Ends it between two instructions of its own (SIGKILL).</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service is ended (SIGTERM).</summary>
    public async Task Stop()
    {
        if (IsAlive)
            _ = Signal(process.Id, SigTerm);
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsAlive)
            await Kill();
        process.Dispose();
    }

    private void Run(string log)
    {
        // Two processes may write to the same log, one after the other.
        var notes = TextWriter.Synchronized(new StreamWriter(new FileStream(log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true });
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("AutomatosX.Bot is running", StringComparison.Ordinal) == true)
                ready.TrySetResult();
        };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                notes.WriteLine(text);
            else
                notes.Dispose();
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
