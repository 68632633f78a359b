using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Http;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.MsTeams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.MsTeams.Tests.Support;

/// <summary>The way in by HTTP on a port of this computer, with whoever issues its tokens; what comes through is noted.</summary>
public sealed class ListeningEndpoint : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private WebApplication app = null!;

    public TestClock Clock { get; } = new(Some.At("09:00"));

    public CountedMeters Meters { get; } = new();

    public HeardWords Log { get; } = new();

    public FakeIdentity Identity { get; private set; } = null!;

    /// <summary>What came through.</summary>
    public ConcurrentQueue<MsTeamsActivity> Taken { get; } = [];

    /// <summary>What it is answered.</summary>
    public MsTeamsResponse Answer { get; set; } = MsTeamsResponse.Taken;

    public static async Task<ListeningEndpoint> Start(Action<MsTeamsOptions>? configure = null)
    {
        var endpoint = new ListeningEndpoint();
        endpoint.Identity = await FakeIdentity.Start(endpoint.Clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(endpoint.Log).AddFilter("Microsoft", LogLevel.None);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<MsTeamsOptions>(options =>
        {
            options.AppId = FakeIdentity.App;
            options.TenantId = FakeIdentity.Tenant;
            options.MetadataAddress = endpoint.Identity.Metadata;
            configure?.Invoke(options);
        });
        builder.Services.AddSingleton<TimeProvider>(endpoint.Clock).AddSingleton(new MsTeamsMeters(endpoint.Meters)).AddMsTeamsHttp();
        endpoint.app = builder.Build();
        endpoint.app.MapMsTeams((activity, _) =>
        {
            endpoint.Taken.Enqueue(activity);
            return Task.FromResult(endpoint.Answer);
        });
        await endpoint.app.StartAsync();
        endpoint.http.BaseAddress = new Uri(endpoint.app.Urls.First());
        return endpoint;
    }

    /// <summary>Sends a body with a good token, unless another is given.</summary>
    public async Task<(int Status, string Words)> Send(string body, string? authorization = "good", string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization == "good" ? $"Bearer {Identity.Mint()}" : authorization);
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await Identity.DisposeAsync();
        Meters.Dispose();
    }
}
