using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Scenarios.Telemetry;

/// <summary>A collector that takes OTLP over HTTP and keeps what it was sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Sent> received = [];

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public IReadOnlyList<Sent> Received => [.. received];

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.app.MapPost("/{**path}", collector.Take);
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All that came to a path, as one text: protobuf keeps words as they are.</summary>
    public string At(string path) => string.Concat(received.Where(sent => sent.Path == path).Select(sent => Encoding.UTF8.GetString(sent.Body)));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue(new Sent(context.Request.Path, context.Request.ContentType, body.ToArray()));
        context.Response.ContentType = context.Request.ContentType;
    }

    /// <summary>One request.</summary>
    internal sealed record Sent(string Path, string? ContentType, byte[] Body);
}
