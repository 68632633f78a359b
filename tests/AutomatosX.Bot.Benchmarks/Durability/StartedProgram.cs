using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.Benchmarks.Durability;

/// <summary>A program that was started to be measured from outside: how soon it is ready, and how much memory it has.</summary>
internal sealed class StartedProgram : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, UseProxy = false });
    private readonly StringBuilder said = new();

    private StartedProgram(string dll, string address, string[] arguments)
    {
        http.BaseAddress = new Uri(address);
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // As a program of Sdk.Web is set up, which both shall be.
        (start.Environment["DOTNET_gcServer"], start.Environment["DOTNET_gcConcurrent"]) = ("1", "1");
        Begun = Stopwatch.GetTimestamp();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public long Begun { get; }

    public bool IsBare { get; private init; }

    public static StartedProgram Bare() => On(address => new(typeof(BareApp).Assembly.Location, address, ["bare", address]) { IsBare = true });

    public static StartedProgram Bot(string database, Uri slack) => On(address => new(HostDll(), address, [
        $"--Storage:Path={database}", $"--Storage:KeysPath={Path.GetDirectoryName(database)}", $"--Playground:Address={address}",
        "--Slack:BotToken=xoxb-fake-bot-token", $"--Slack:SigningSecret={Secret}", $"--Slack:ApiAddress={slack}"]));

    /// <summary>Returns how long after its start it answered that it is ready.</summary>
    public async Task<TimeSpan> Ready()
    {
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return Stopwatch.GetElapsedTime(Begun);
            }
            catch (HttpRequestException) when (!process.HasExited && Stopwatch.GetElapsedTime(Begun) < Patience)
            {
                // It does not listen yet.
            }

            if (process.HasExited || Stopwatch.GetElapsedTime(Begun) > Patience)
                throw new InvalidOperationException($"It does not get ready: {said}");
            await looks.WaitForNextTickAsync();
        }
    }

    /// <summary>In MiB.</summary>
    public double Resident() => int.Parse(
        File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>Asks for R-5 as Slack would, so many at once, for a time; returns the answers a second.</summary>
    public async Task<double> Load(int connections, TimeSpan time)
    {
        var begun = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(async connection =>
        {
            var answers = 0;
            for (; Stopwatch.GetElapsedTime(begun) < time; answers++)
                await Ask(FormattableString.Invariant($"{connection}.{answers}"));
            return answers;
        }));
        return counts.Sum() / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        http.Dispose();
    }

    private async Task Ask(string trigger)
    {
        var body = $"token=x&team_id={FakeSlack.Team}&channel_id=C00001&channel_name=p0&user_id=U0M0&user_name=m0&command=%2Frisk&text=R-5&api_app_id={FakeSlack.AppId}&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT%2F1%2Fx&trigger_id={trigger}";
        using var request = FakeSlackSent.Signed("/slack/commands", body, "application/x-www-form-urlencoded", Secret, TimeProvider.System.GetUtcNow());
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || !text.Contains("yellow", StringComparison.Ordinal))
            throw new InvalidOperationException($"R-5 was answered with {answer.StatusCode}: {text}");
    }

    private static StartedProgram On(Func<string, StartedProgram> start)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return start(FormattableString.Invariant($"http://127.0.0.1:{port}"));
    }

    private static string HostDll()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "AutomatosX.Bot.sln")))
            root = root.Parent;
        var dll = Path.Combine(root?.FullName ?? "", "src", "AutomatosX.Bot.Host", "bin", "Release", "net10.0", "AutomatosX.Bot.Host.dll");
        return File.Exists(dll) ? dll : throw new FileNotFoundException("Build src/AutomatosX.Bot.Host with -c Release first.", dll);
    }

    private void Hear(string? line)
    {
        lock (said)
            said.AppendLine(line);
    }
}
