using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>
/// Slack's side of Socket Mode: gives out addresses, greets, sends envelopes, notes acknowledgements, and fails in every way
/// that Slack does. Nothing happens by itself and after a while; a test says what happens.
/// </summary>
public sealed class FakeSlackSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock one = new();
    private readonly List<FakeSlackLink> links = [];
    private readonly List<FakeSlackAck> acks = [];
    private TaskCompletionSource change = New();
    private WebApplication? app;
    private int tickets;
    private int fewest = int.MaxValue;

    public string App { get; init; } = "A0FERRY";

    /// <summary>Where it is, as <c>http://127.0.0.1:4711/api/</c>, when it was started by itself.</summary>
    public string ApiAddress => $"{app!.Urls.First()}/api/";

    /// <summary>What <c>apps.connections.open</c> is refused with; null for not at all.</summary>
    public string? Refusal { get; set; }

    /// <summary>Whether a new socket is greeted.</summary>
    public bool Greets { get; set; } = true;

    /// <summary>The sockets that were greeted and are open, oldest first.</summary>
    public IReadOnlyList<FakeSlackLink> Open => Locked(() => (IReadOnlyList<FakeSlackLink>)[.. links.Where(link => link.IsOpen)]);

    /// <summary>All there ever were.</summary>
    public IReadOnlyList<FakeSlackLink> Links => Locked(() => (IReadOnlyList<FakeSlackLink>)[.. links]);

    /// <summary>The fewest that were open at any moment since <see cref="Count"/>.</summary>
    public int Fewest => Locked(() => fewest);

    public IReadOnlyList<FakeSlackAck> Acks => Locked(() => (IReadOnlyList<FakeSlackAck>)[.. acks]);

    /// <summary>How many addresses were given out or refused.</summary>
    public int Asked { get; private set; }

    /// <summary>By itself on a free port, with <c>apps.connections.open</c> as its whole Web API.</summary>
    public static async Task<FakeSlackSocket> Start()
    {
        var socket = new FakeSlackSocket();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        socket.app = builder.Build();
        socket.Map(socket.app);
        socket.app.MapPost("/api/apps.connections.open", (HttpContext context) => context.Response.WriteAsJsonAsync(socket.OpenConnection(context.Request.Host.Value!)));
        await socket.app.StartAsync();
        return socket;
    }

    /// <summary>Takes sockets at <c>/link</c> in another server.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.Map("/link", Take);

    /// <summary>The answer of <c>apps.connections.open</c>.</summary>
    /// <param name="host">Where the sockets are taken, as <c>127.0.0.1:4711</c>.</param>
    public JsonObject OpenConnection(string host)
    {
        lock (one)
        {
            Asked++;
            Tell();
            return Refusal is { } error
                ? new JsonObject { ["ok"] = false, ["error"] = error }
                : new JsonObject { ["ok"] = true, ["url"] = string.Create(CultureInfo.InvariantCulture, $"ws://{host}/link/?ticket={++tickets}&app_id={App}") };
        }
    }

    /// <summary>From now on it is noted how many sockets are open.</summary>
    public void Count() => Locked(() => fewest = links.Count(link => link.IsOpen));

    /// <summary>Returns when it is so; fails when it does not come to be.</summary>
    public async Task Until(Func<FakeSlackSocket, bool> holds)
    {
        while (true)
        {
            var next = Locked(() => change.Task);
            if (holds(this))
                return;
            await next.WaitAsync(Patience);
        }
    }

    /// <summary>Sends it over a socket, any if none is named, and returns its acknowledgement.</summary>
    public async Task<FakeSlackAck> Delivers(FakeSlackSent sent, string id, FakeSlackLink? over = null, int attempt = 0)
    {
        var link = over ?? Open[0];
        await link.Send(sent.Envelope(id, attempt));
        await Until(_ => Acks.Any(ack => ack.Envelope == id && ack.Link == link));
        return Acks.Last(ack => ack.Envelope == id && ack.Link == link);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var link in Links)
            link.Drop();
        if (app is not null)
            await app.DisposeAsync();
    }

    internal void Changed() => Locked(() =>
    {
        fewest = Math.Min(fewest, links.Count(link => link.IsOpen));
        Tell();
        return 0;
    });

    internal void Acknowledged(FakeSlackAck ack) => Locked(() =>
    {
        acks.Add(ack);
        Tell();
        return 0;
    });

    /// <summary>Takes a request for a socket.</summary>
    public async Task Take(HttpContext context)
    {
        if (await SilenceableStream.Upgrade(context) is not { } wire)
            return;
        using var socket = WebSocket.CreateFromStream(wire, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.FromSeconds(10), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        var link = new FakeSlackLink(this, socket, wire, context.Abort);
        Locked(() =>
        {
            links.Add(link);
            Tell();
            return 0;
        });
        await link.Live(Greets, App, Open.Count + 1);
    }

    private void Tell()
    {
        change.TrySetResult();
        change = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private T Locked<T>(Func<T> read)
    {
        lock (one)
            return read();
    }
}

/// <summary>An acknowledgement, over which socket and when it came.</summary>
/// <param name="Envelope">The id of what is acknowledged.</param>
public sealed record FakeSlackAck(FakeSlackLink Link, string Envelope, JsonObject Payload, long At);
