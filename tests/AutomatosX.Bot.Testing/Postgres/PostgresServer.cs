using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace AutomatosX.Bot.Testing.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own, from the machine's package, on 127.0.0.1 and a free port, with its data in a folder
/// that goes with it. It can be stopped and started, as a server that fails does.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "bot";
    public const string Password = "a-secret-of-the-tests";

    private static readonly Lazy<Task<PostgresServer>> One = new(() => Start(durable: false));
    private static int databases;

    private readonly string bin;
    private readonly DirectoryInfo folder;
    private readonly string[] settings;
    private Process? process;

    private PostgresServer(string bin, DirectoryInfo folder, int port, string[] settings) => (this.bin, this.folder, Port, this.settings) = (bin, folder, port, settings);

    public int Port { get; }

    private string Data => Path.Combine(folder.FullName, "data");

    /// <summary>The one that the tests of a process share: as fast as may be, since nobody pulls its plug. Skips the test where there is none.</summary>
    public static Task<PostgresServer> Shared()
    {
        Skip.If(Bin() is null, "PostgreSQL is not here (package postgresql).");
        return One.Value;
    }

    /// <summary>A server of one's own. Skips the test where there is none.</summary>
    /// <param name="durable">Whether what it committed survives the machine, as it should where people use it.</param>
    public static async Task<PostgresServer> Start(bool durable)
    {
        var programs = Bin();
        Skip.If(programs is null, "PostgreSQL is not here (package postgresql).");
        var server = new PostgresServer(programs!, Directory.CreateTempSubdirectory("postgres-"), FreePort(), durable ? [] : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Kill();
        await server.Make();
        await server.Start();
        return server;
    }

    /// <summary>A new, empty database: its connection string.</summary>
    public async Task<string> Database()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"bot_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={User};Password={Password}");

    public async Task Start()
    {
        process = Run("postgres", ["-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=300", .. settings]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await Answers())
        {
            patience.Token.ThrowIfCancellationRequested();
            if (process.HasExited)
                throw new InvalidOperationException($"PostgreSQL ended: {await process.StandardError.ReadToEndAsync()}");
        }
    }

    /// <summary>Stops it as an administrator does who is in a hurry: connections are cut, nothing is lost.</summary>
    public async Task Stop()
    {
        if (process is null or { HasExited: true })
            return;
        using var signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        return ValueTask.CompletedTask;
    }

    private static string? Bin() =>
        new DirectoryInfo("/usr/lib/postgresql") is { Exists: true } versions
            ? versions.EnumerateDirectories().Where(version => File.Exists(Path.Combine(version.FullName, "bin", "initdb"))).OrderByDescending(version => int.Parse(version.Name, CultureInfo.InvariantCulture)).Select(version => Path.Combine(version.FullName, "bin")).FirstOrDefault()
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Make()
    {
        var password = Path.Combine(folder.FullName, "password");
        await File.WriteAllTextAsync(password, Password);
        if (Environment.IsPrivilegedProcess)
            await Finish(Process.Start(new ProcessStartInfo("chown", ["-R", "postgres", folder.FullName]))!);
        await Finish(Run("initdb", ["-D", Data, "-U", User, "--pwfile", password, "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]));
    }

    // The server refuses to run as root; then it runs as the user whom its package made.
    private Process Run(string program, string[] arguments)
    {
        var path = Path.Combine(bin, program);
        string[] line = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments] : [path, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        var started = Process.Start(start)!;
        if (program != "initdb")
        {
            started.OutputDataReceived += (_, _) => { };
            started.BeginOutputReadLine();
        }

        return started;
    }

    private static async Task Finish(Process run)
    {
        using (run)
        {
            var said = run.StartInfo.RedirectStandardError ? await run.StandardError.ReadToEndAsync() : "";
            await run.WaitForExitAsync();
            if (run.ExitCode != 0)
                throw new InvalidOperationException($"{run.StartInfo.FileName} failed: {said}");
        }
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false;Timeout=2");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private void Kill()
    {
        if (process is { HasExited: false })
        {
            using var signal = Process.Start("kill", ["-QUIT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            process.WaitForExit(TimeSpan.FromSeconds(10));
        }

        if (folder.Exists)
            folder.Delete(recursive: true);
    }
}
