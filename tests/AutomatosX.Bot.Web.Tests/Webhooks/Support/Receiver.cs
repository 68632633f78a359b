using System.Collections.Concurrent;
using System.Text.Json;
using AutomatosX.Bot.Web.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Web.Tests.Webhooks.Support;

/// <summary>A program that listens, over real HTTP, and answers as it is told to; with 204 once it has nothing more to say.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app) => this.app = app;

    public ConcurrentQueue<Heard> Heard { get; } = new();

    public ConcurrentQueue<int> Answers { get; } = new();

    public string Url => $"{app.Urls.First()}/hook";

    public static async Task<Receiver> Listens()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--urls", "http://127.0.0.1:0"] });
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/{**path}", receiver.Hear);
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Hear(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        Heard.Enqueue(new Heard(context.Request.Path, await reader.ReadToEndAsync(), headers[WebhookSignature.IdHeader].ToString(), headers[WebhookSignature.TimeHeader].ToString(), headers[WebhookSignature.Header].ToString()));
        context.Response.StatusCode = Answers.TryDequeue(out var answer) ? answer : StatusCodes.Status204NoContent;
        if (context.Response.StatusCode == StatusCodes.Status307TemporaryRedirect)
            context.Response.Headers.Location = "/elsewhere";
    }
}

/// <summary>What it heard.</summary>
public sealed record Heard(string Path, string Body, string Id, string Timestamp, string Signature)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    public string Event => Json.GetProperty("event").GetString()!;
}
