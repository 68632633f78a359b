using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>
/// A Slack of our own on a port of this machine: the Web API with its rules, its limits and, on demand, its faults. It keeps
/// the rooms, so that a test reads what stands there.
/// </summary>
public sealed partial class FakeSlack : IAsyncDisposable
{
    public const string Team = "T0FERRY";
    public const string Bot = "U0BOT";
    public const string AppId = "A0FERRY";

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly List<FakeSlackCall> calls = [];
    private readonly List<(string Method, FakeSlackFault Fault)> faults = [];
    private readonly Dictionary<string, FakeSlackRoom> rooms = [];
    private readonly Dictionary<string, FakeSlackPerson> people = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> lastMessages = [];
    private readonly FakeSlackLimits limits;
    private WebApplication? server;
    private int numbers;
    private int port;

    private FakeSlack(TimeProvider clock)
    {
        this.clock = clock;
        limits = new FakeSlackLimits(clock);
        methods = Methods();
        AddToken(BotToken, [.. AllScopes]);
        AddToken(AppToken, ["connections:write"]);
    }

    /// <summary>Good until it is revoked.</summary>
    public string BotToken { get; } = "xoxb-fake-bot-token";

    /// <summary>The app-level token, for Socket Mode alone.</summary>
    public string AppToken { get; } = "xapp-fake-app-token";

    /// <summary>What calls go to: <see cref="FakeSlack"/>'s own <c>https://slack.com/api/</c>.</summary>
    public Uri Api => new(Address, "api/");

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>Whether a second message within a second into one channel is answered with 429.</summary>
    public bool LimitsChannels { get; set; }

    /// <summary>Whether a method is answered with 429 when it was called as often as Slack takes it in a minute.</summary>
    public bool LimitsMethods { get; set; }

    /// <summary>How many calls were answered with 429 because they came too soon.</summary>
    public int Limited { get; private set; }

    /// <summary>What takes a WebSocket that is opened at <c>/link</c>; null refuses it.</summary>
    public Func<HttpContext, Task>? Socket { get; set; }

    /// <summary>The body of the answer of <c>apps.connections.open</c>, given the host that sockets are taken at; null gives an address of our own.</summary>
    public Func<string, JsonObject>? Connections { get; set; }

    /// <summary>What answers a request that is none of the Web API's, nor at an address of <see cref="IssueResponseUrl"/>. Null answers 404.</summary>
    public Func<HttpContext, Task>? Elsewhere { get; set; }

    /// <summary>Told of each call once it was carried out, or was not, and before it is answered.</summary>
    public Action<FakeSlackCall>? Called { get; set; }

    /// <summary>Every call that arrived, in its order; those that went wrong too.</summary>
    public IReadOnlyList<FakeSlackCall> Calls
    {
        get
        {
            lock (gate)
                return [.. calls];
        }
    }

    /// <summary>The calls of one method.</summary>
    public IReadOnlyList<FakeSlackCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>Reads what stands in rooms while others write there.</summary>
    public T Read<T>(Func<T> what)
    {
        lock (gate)
            return what();
    }

    public static async Task<FakeSlack> Start(TimeProvider clock)
    {
        var slack = new FakeSlack(clock);
        await slack.ComeBack();
        return slack;
    }

    /// <summary>The next call of the method goes wrong; several faults come one after the other.</summary>
    public void Fail(string method, params FakeSlackFault[] next)
    {
        lock (gate)
            faults.AddRange(next.Select(fault => (method, fault)));
    }

    /// <summary>Nobody answers any more: connections are refused.</summary>
    public async Task GoDown()
    {
        if (server is not { } running)
            return;
        server = null;
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await running.StopAsync(now.Token);
        await running.DisposeAsync();
    }

    /// <summary>Listens again, at the same address.</summary>
    public async Task ComeBack()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1));
        server = builder.Build();
        server.MapPost("/api/{method}", Answer);
        server.MapGet("/api/{method}", Answer);
        server.MapPost("/upload/{file}", Upload);
        server.Map("/link", context => Socket is { } socket ? socket(context) : Missing(context));
        server.MapFallback(async context =>
        {
            if (!await Respond(context))
                await (Elsewhere is { } elsewhere ? elsewhere(context) : Missing(context));
        });
        await server.StartAsync();
        port = new Uri(server.Urls.First()).Port;
    }

    public async ValueTask DisposeAsync() => await GoDown();

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private async Task Answer(HttpContext context)
    {
        var method = (string)context.Request.RouteValues["method"]!;
        var (token, arguments) = await FakeSlackRequest.Read(context.Request);
        var call = new FakeSlackCall(method, token, arguments);
        FakeSlackFault? fault;
        lock (gate)
        {
            calls.Add(call);
            fault = NextFault(method, arguments.GetValueOrDefault("channel") ?? arguments.GetValueOrDefault("channel_id"));
        }

        FakeSlackAnswer? answer = null;
        if (fault is null or { After: true })
        {
            lock (gate)
            {
                answer = LimitsMethods && limits.TooSoon(method) is { } seconds ? FakeSlackAnswer.TooMany(seconds) : Carry(method, token, arguments);
                Limited += answer.Status == 429 ? 1 : 0;
            }
        }

        Called?.Invoke(call);
        await (fault is null ? answer!.Write(context) : FakeSlackAnswer.Write(fault, context));
    }

    private FakeSlackFault? NextFault(string method, string? channel)
    {
        var index = faults.FindIndex(waiting => waiting.Method == method && (waiting.Fault.Channel is null || waiting.Fault.Channel == channel));
        if (index < 0)
            return null;
        var fault = faults[index].Fault;
        faults.RemoveAt(index);
        return fault;
    }

    private string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++numbers:0000}");

    // As Slack names messages: by the second, and within it in their order. There are never more than six digits.
    private string NextTs() => string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()}.{++numbers % 10_000 * 100:000000}");
}
