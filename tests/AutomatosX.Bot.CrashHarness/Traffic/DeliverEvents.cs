using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AutomatosX.Bot.CrashHarness.Faults;
using AutomatosX.Bot.CrashHarness.Hosts;
using AutomatosX.Bot.Testing.Slack;

namespace AutomatosX.Bot.CrashHarness.Traffic;

/// <summary>
/// Slack's side of the way in: signed requests, each made again until it is acknowledged. What goes wrong on the way is said
/// to the proxy with the request.
/// </summary>
internal sealed class DeliverEvents : IDisposable
{
    /// <summary>Tells the proxy what goes wrong; it goes no further.</summary>
    public const string FaultHeader = "X-Harness-Fault";

    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    // Slack itself waits a minute for the second try; a run has no such time.
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly HostFleet fleet;
    private readonly Ledger ledger;
    private readonly FaultDice faults;
    private readonly SemaphoreSlim free;
    private readonly HttpClient http;

    public DeliverEvents(Uri address, HostFleet fleet, Ledger ledger, CrashOptions options)
    {
        (this.fleet, this.ledger) = (fleet, ledger);
        faults = FaultDice.Inbound(options.Seed);
        free = new SemaphoreSlim(options.InFlight);
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10) }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>What a fault of the header's reads as.</summary>
    public static (Fault Fault, TimeSpan For) FaultOf(string? header) => header?.Split('/') is [var fault, var time]
        ? (Enum.Parse<Fault>(fault), TimeSpan.FromMilliseconds(int.Parse(time, CultureInfo.InvariantCulture)))
        : (Fault.None, TimeSpan.Zero);

    /// <summary>Delivers the event until it is acknowledged.</summary>
    /// <param name="place">Which delivery of the run it is: chance is thrown by it.</param>
    public Task Deliver(FakeSlackSent sent, int place) => Deliver(_ => sent, place, repeats: true);

    /// <summary>Delivers what a person does once more until it is acknowledged: each time it is something new.</summary>
    /// <param name="did">Told of each try whether it was acknowledged.</param>
    public Task DoAgain(Func<int, FakeSlackSent> make, int place, Action<int, bool>? did = null) => Deliver(make, place, repeats: false, did);

    /// <summary>Delivers once more what was acknowledged before, as Slack does when it did not hear of that.</summary>
    public Task Repeat(FakeSlackSent sent, int place) => Deliver(_ => sent, place, repeats: true, counts: false);

    public void Dispose()
    {
        free.Dispose();
        http.Dispose();
    }

    private async Task Deliver(Func<int, FakeSlackSent> make, int place, bool repeats, Action<int, bool>? did = null, bool counts = true)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        for (var attempt = 0; ; attempt++)
        {
            if (patience.IsCancellationRequested)
                throw new CrashException($"An event was not acknowledged within {Patience.TotalMinutes} minutes.");
            await fleet.Up().WaitAsync(patience.Token);
            await free.WaitAsync(patience.Token);
            bool isAcknowledged;
            try
            {
                ledger.Delivers(again: (repeats && attempt > 0) || !counts);
                isAcknowledged = await Try(make(attempt), place, attempt, retry: !counts ? attempt + 1 : repeats ? attempt : 0);
            }
            finally
            {
                free.Release();
            }

            did?.Invoke(attempt, isAcknowledged);
            if (isAcknowledged)
                break;
            await Slowness.Of(Again);
        }

        if (counts)
            ledger.Acknowledge();
    }

    private async Task<bool> Try(FakeSlackSent sent, int place, int attempt, int retry)
    {
        using var request = sent.Request(Secret, TimeProvider.System.GetUtcNow(), retry: retry);
        var (fault, time) = faults.Throw((place * 31) + attempt);
        if (fault != Fault.None)
            request.Headers.Add(FaultHeader, string.Create(CultureInfo.InvariantCulture, $"{fault}/{time.TotalMilliseconds}"));
        try
        {
            using var response = await http.SendAsync(request);
            return response.StatusCode == HttpStatusCode.OK && IsTaken(await response.Content.ReadAsStringAsync());
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    // A command is answered with 200 also where it could not be kept: who typed it is told so, and types it again.
    private static bool IsTaken(string answer) =>
        answer.Length == 0 || JsonNode.Parse(answer) is not JsonObject said || ((string?)said["text"])?.StartsWith("I could not keep this", StringComparison.Ordinal) != true;
}
