using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>
/// A Microsoft Teams of our own on a port of this machine: the login, and the Bot Connector with its rules, its limits and, on
/// demand, its faults. It keeps the conversations, so that a test reads what stands there.
/// </summary>
public sealed partial class FakeMsTeams : IAsyncDisposable
{
    public const string Tenant = FakeIdentity.Tenant;
    public const string AppId = FakeIdentity.App;
    public const string Bot = "28:" + AppId;

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly List<FakeMsTeamsCall> calls = [];
    private readonly List<(string Kind, FakeMsTeamsFault Fault)> faults = [];
    private readonly Dictionary<string, FakeMsTeamsRoom> rooms = new(StringComparer.Ordinal);
    private readonly List<FakeMsTeamsPerson> people = [];
    private WebApplication? server;
    private long lastActivity;
    private int numbers;
    private int port;

    private FakeMsTeams(TimeProvider clock)
    {
        this.clock = clock;
        limits = new FakeMsTeamsLimits(clock);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>What activities name as their service address, shaped like Microsoft's own.</summary>
    public Uri Service => new(Address, $"emea/{Tenant}/");

    /// <summary>Where people are first written to.</summary>
    public Uri Proactive => new(Address, "teams/");

    /// <summary>Whether more calls than Teams takes are answered with 429.</summary>
    public bool EnforcesLimits { get; set; } = true;

    /// <summary>Whether messages for one person alone are taken.</summary>
    public bool TakesTargeted { get; set; } = true;

    /// <summary>Told of each call once it was carried out, or was not, and before it is answered.</summary>
    public Action<FakeMsTeamsCall>? Called { get; set; }

    /// <summary>Every call that arrived, in its order; those that went wrong too.</summary>
    public IReadOnlyList<FakeMsTeamsCall> Calls
    {
        get
        {
            lock (gate)
                return [.. calls];
        }
    }

    /// <summary>The calls of one kind: <c>login</c>, <c>create</c>, <c>post</c>, <c>update</c>, <c>delete</c>, <c>member</c>, <c>members</c>, <c>pagedmembers</c>, <c>team</c>, <c>channels</c>.</summary>
    public IReadOnlyList<FakeMsTeamsCall> CallsOf(params IReadOnlyList<string> kinds) => [.. Calls.Where(call => kinds.Contains(call.Kind))];

    public static async Task<FakeMsTeams> Start(TimeProvider clock)
    {
        var teams = new FakeMsTeams(clock);
        await teams.ComeBack();
        return teams;
    }

    /// <summary>The next call of the kind goes wrong; several faults come one after the other.</summary>
    public void Fail(string kind, params FakeMsTeamsFault[] next)
    {
        lock (gate)
            faults.AddRange(next.Select(fault => (kind, fault)));
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
        server.MapPost("/{tenant}/oauth2/v2.0/token", context => Answer("login", "", context));
        server.MapGet("/metadata/identity/oauth2/token", context => Answer("identity", "", context));
        server.MapFallback(context => Route(context) is { } route ? Answer(route.Kind, route.Conversation, context) : FakeMsTeamsAnswer.No(404, "NotFound", "No such resource.").Write(context));
        await server.StartAsync();
        port = new Uri(server.Urls.First()).Port;
    }

    public async ValueTask DisposeAsync() => await GoDown();

    // Beneath the region and the tenant stands what the Connector's own paths begin with.
    private static (string Kind, string Conversation)? Route(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(parts, "v3");
        return at < 0 ? null : (context.Request.Method, parts[(at + 1)..]) switch
        {
            ("POST", ["conversations"]) => ("create", ""),
            ("POST", ["conversations", var c, "activities"]) => ("post", c),
            ("POST", ["conversations", var c, "activities", _]) => ("post", c),
            ("PUT", ["conversations", var c, "activities", _]) => ("update", c),
            ("DELETE", ["conversations", var c, "activities", _]) => ("delete", c),
            ("GET", ["conversations", var c, "members"]) => ("members", c),
            ("GET", ["conversations", var c, "pagedmembers"]) => ("pagedmembers", c),
            ("GET", ["conversations", var c, "members", _]) => ("member", c),
            ("GET", ["teams", var t]) => ("team", t),
            ("GET", ["teams", var t, "conversations"]) => ("channels", t),
            _ => null,
        };
    }

    private async Task Answer(string kind, string conversation, HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var call = new FakeMsTeamsCall(kind, conversation, context.Request.Path.Value!.Split('/')[^1], context.Request, await reader.ReadToEndAsync(context.RequestAborted));
        FakeMsTeamsFault? fault;
        lock (gate)
        {
            calls.Add(call);
            fault = NextFault(call);
        }

        FakeMsTeamsAnswer? answer = null;
        if (fault is null or { After: true })
        {
            lock (gate)
                answer = kind is "login" or "identity" ? Login(call) : Carry(call);
        }

        Called?.Invoke(call);
        await (fault is null ? answer!.Write(context) : FakeMsTeamsAnswer.Write(fault, context));
    }

    private FakeMsTeamsAnswer Carry(FakeMsTeamsCall call)
    {
        if (!IsGood(call.Token))
            return new FakeMsTeamsAnswer(401, new JsonObject { ["message"] = "Authorization has been denied for this request." });
        if (EnforcesLimits && limits.TooSoon(call) is { } wait)
            return FakeMsTeamsAnswer.No(429, "Throttled", "Too many requests.") with { RetryAfter = (int)Math.Ceiling(wait.TotalSeconds) };
        return call.Kind switch
        {
            "create" => Create(call),
            "post" => PostActivity(call),
            "update" => UpdateActivity(call),
            "delete" => DeleteActivity(call),
            "team" or "channels" => AboutTeam(call),
            _ => AboutMembers(call),
        };
    }

    private FakeMsTeamsFault? NextFault(FakeMsTeamsCall call)
    {
        var index = faults.FindIndex(waiting => waiting.Kind == call.Kind && (waiting.Fault.Conversation is null || call.IsAbout(waiting.Fault.Conversation)));
        if (index < 0)
            return null;
        var fault = faults[index].Fault;
        faults.RemoveAt(index);
        return fault;
    }

    private string NextNumber() => (++numbers).ToString("0000", CultureInfo.InvariantCulture);

    // As Teams names messages: by the millisecond, and never two alike.
    private string NextActivity()
    {
        lastActivity = Math.Max(lastActivity + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
        return lastActivity.ToString(CultureInfo.InvariantCulture);
    }
}
