using System.Net;
using System.Net.Sockets;
using AutomatosX.Bot.CrashHarness.Faults;

namespace AutomatosX.Bot.CrashHarness.Hosts;

/// <summary>The replicas of the bot: killed one at a time and started again, reached in turn.</summary>
internal sealed class HostFleet : IAsyncDisposable
{
    private readonly List<Replica> replicas;
    private readonly Func<string, IReadOnlyList<string>> settings;
    private readonly IReadOnlyList<string> program;
    private readonly string folder;
    private readonly Lock gate = new();
    private TaskCompletionSource up = New();
    private int turn;

    /// <param name="program">The program's file and its first arguments.</param>
    /// <param name="settings">The settings of a replica that listens at an address.</param>
    public HostFleet(int count, IReadOnlyList<string> program, Func<string, IReadOnlyList<string>> settings, string folder)
    {
        (this.program, this.settings, this.folder) = (program, settings, folder);
        replicas = [.. Enumerable.Range(0, count).Select(number => new Replica(FreeAddress(), Path.Combine(folder, $"host-{number}.log")))];
    }

    /// <summary>The address of the replica whose turn it is, whether it lives or not; as whoever stands before replicas hands requests out.</summary>
    public Uri Next()
    {
        lock (gate)
        {
            var ready = replicas.Where(replica => replica.IsReady).ToList();
            return new Uri((ready.Count > 0 ? ready[++turn % ready.Count] : replicas[++turn % replicas.Count]).Address);
        }
    }

    /// <summary>Returns when a replica takes requests.</summary>
    public Task Up()
    {
        lock (gate)
            return up.Task;
    }

    public async Task Start()
    {
        foreach (var replica in replicas)
            await Start(replica);
    }

    /// <summary>Kills a replica and starts it again.</summary>
    /// <param name="early">Kills it once more while it starts, after this long.</param>
    public async Task Kill(int which, TimeSpan? early)
    {
        var replica = replicas[which % replicas.Count];
        Down(replica);
        if (!replica.Process!.IsAlive)
            throw new CrashException($"A host ended by itself; see {replica.Log}.");
        await replica.Process.Kill();
        if (early is { } after)
        {
            var starting = Launch(replica);
            await Task.WhenAny(Slowness.Of(after), starting);
            Down(replica);
            await replica.Process.Kill();
            await starting;
        }

        await Start(replica);
    }

    /// <summary>Ends all of them as services are ended.</summary>
    public async Task Stop()
    {
        foreach (var replica in replicas)
        {
            Down(replica);
            await replica.Process!.Stop();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas.Where(replica => replica.Process is not null))
            await replica.Process!.DisposeAsync();
    }

    private async Task Start(Replica replica)
    {
        if (!await Launch(replica))
            throw new CrashException($"A host did not start; see {replica.Log}.");
    }

    private async Task<bool> Launch(Replica replica)
    {
        if (replica.Process is { } before)
            await before.DisposeAsync();
        replica.Process = HostProcess.Start(program, settings(replica.Address), folder, replica.Log);
        if (!await replica.Process.Ready())
            return false;
        lock (gate)
        {
            replica.IsReady = true;
            up.TrySetResult();
        }

        return true;
    }

    private void Down(Replica replica)
    {
        lock (gate)
        {
            replica.IsReady = false;
            if (up.Task.IsCompleted && !replicas.Exists(other => other.IsReady))
                up = New();
        }
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Replica(string address, string log)
    {
        public string Address { get; } = address;

        public string Log { get; } = log;

        public HostProcess? Process { get; set; }

        public bool IsReady { get; set; }
    }
}

/// <summary>The run itself cannot go on; says nothing of the books.</summary>
internal sealed class CrashException(string message) : Exception(message);
