using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.CrashHarness.Faults;

/// <summary>
/// Stands between two that speak HTTP and passes on what they say, except where something goes wrong with it. When nobody
/// is at the other end, or whoever was there dies in the middle, the caller's connection breaks as well.
/// </summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private static readonly string[] NotPassedOn = ["Host", "Connection", "Transfer-Encoding", "Content-Length", "Keep-Alive"];

    private readonly HttpClient http;
    private readonly ConcurrentDictionary<Fault, int> injected = [];
    private readonly WebApplication server;

    private FaultyProxy(WebApplication server)
    {
        this.server = server;
        // A connection of its own for each request: one that died with a host must not look like a lost request to the next.
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero }) { Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Who stands at the other end; null for nobody.</summary>
    public Func<Uri?> Target { get; set; } = () => null;

    /// <summary>What goes wrong with a request.</summary>
    public Func<HttpContext, (Fault Fault, TimeSpan For)> Choose { get; set; } = _ => (Fault.None, TimeSpan.Zero);

    /// <summary>Told of each request that may have been carried out, as far as its caller can tell, once its answer came or was lost.</summary>
    public Action<ProxyCall>? Told { get; set; }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(server.Urls.First());

    /// <summary>Whether anything goes wrong at all.</summary>
    public bool IsFaulty { get; set; } = true;

    /// <summary>What went wrong, and how often.</summary>
    public IReadOnlyDictionary<Fault, int> Injected => injected;

    public static async Task<FaultyProxy> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var app = builder.Build();
        var proxy = new FaultyProxy(app);
        app.Run(proxy.Pass);
        await app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await server.StopAsync(now.Token);
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task Pass(HttpContext context)
    {
        var (fault, time) = IsFaulty ? Choose(context) : (Fault.None, TimeSpan.Zero);
        if (fault != Fault.None)
            injected.AddOrUpdate(fault, 1, (_, times) => times + 1);
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            if (fault == Fault.SlowRequest)
                await Slowness.Of(time);
            if (fault is Fault.LostRequest or Fault.Error)
                Told?.Invoke(new ProxyCall(context.Request.Path.Value!, body.ToArray(), IsAnswered: false));
            await (fault switch
            {
                Fault.LostRequest => Break(context),
                Fault.Error => Refuse(context, StatusCodes.Status500InternalServerError),
                Fault.TooMany => Refuse(context, StatusCodes.Status429TooManyRequests),
                _ => Pass(context, body.ToArray(), fault, time),
            });
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or HttpRequestException or Microsoft.AspNetCore.Http.BadHttpRequestException)
        {
            context.Abort();
        }
    }

    private async Task Pass(HttpContext context, byte[] body, Fault fault, TimeSpan time)
    {
        if (Target() is not { } other)
        {
            context.Abort();
            return;
        }

        using var request = Copied(context.Request, other, body);
        using var answer = await http.SendAsync(request);
        var content = await answer.Content.ReadAsByteArrayAsync();
        if (fault == Fault.SlowAnswer)
            await Slowness.Of(time);
        var isAnswered = fault is not (Fault.LostAnswer or Fault.ErrorAfter);
        Told?.Invoke(new ProxyCall(context.Request.Path.Value!, body, isAnswered && !context.RequestAborted.IsCancellationRequested));
        if (fault == Fault.LostAnswer)
            await Break(context);
        else if (fault == Fault.ErrorAfter)
            await Refuse(context, StatusCodes.Status500InternalServerError);
        else
            await Answer(context, answer, content);
    }

    private static HttpRequestMessage Copied(HttpRequest original, Uri other, byte[] body)
    {
        var request = new HttpRequestMessage(new HttpMethod(original.Method), new Uri(other, original.Path + original.QueryString)) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in original.Headers.Where(header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                request.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        return request;
    }

    private static async Task Answer(HttpContext context, HttpResponseMessage answer, byte[] content)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !NotPassedOn.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            context.Response.Headers[name] = values.ToArray();
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static Task Break(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "1";
        return context.Response.WriteAsync("""{"ok":false,"error":"internal_error"}""", context.RequestAborted);
    }
}

/// <summary>A request of which its caller has heard, or has not.</summary>
/// <param name="IsAnswered">Whether its answer went back to the caller.</param>
internal sealed record ProxyCall(string Path, byte[] Body, bool IsAnswered);
