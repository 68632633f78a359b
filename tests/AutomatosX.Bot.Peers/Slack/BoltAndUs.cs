using System.Diagnostics;
using System.Globalization;
using AutomatosX.Bot.Host.Wiring;
using AutomatosX.Bot.Peers.Support;
using AutomatosX.Bot.Testing;
using AutomatosX.Bot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace AutomatosX.Bot.Peers.Slack;

/// <summary>A Bolt app and our whole host with one secret and one clock: both are sent the same request.</summary>
internal sealed class BoltAndUs : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("signatures-");
    private readonly TestClock clock = new(Some.At("09:00"));
    private FakeSlack slack = null!;
    private WebApplication host = null!;
    private Process bolt = null!;
    private (HttpClient Bolt, HttpClient Us) http;

    public DateTimeOffset Now => clock.GetUtcNow();

    public static async Task<BoltAndUs> Start()
    {
        Node.Need("@slack/bolt");
        var both = new BoltAndUs();
        both.slack = await FakeSlack.Start(both.clock);
        both.host = await BotHost.Build(
            [
                $"--Storage:Path={Path.Combine(both.folder.FullName, "bot.db")}", "--Playground:Address=http://127.0.0.1:0", "--Logging:LogLevel:Default=None",
                $"--Slack:BotToken={both.slack.BotToken}", $"--Slack:SigningSecret={Secret}", $"--Slack:ApiAddress={both.slack.Api}",
            ],
            services => services.RemoveAll<IHostedService>().RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(both.clock));
        await both.host.StartAsync();
        both.bolt = Node.StartScript("Slack/bolt-http.mjs", ("SECRET", Secret), ("NOW", both.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
        var port = await both.bolt.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await both.bolt.StandardError.ReadToEndAsync());
        both.http = (new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") }, new HttpClient { BaseAddress = new Uri(both.host.Urls.First()) });
        return both;
    }

    /// <summary>What each of them says to it: its status, and the words where it is <paramref name="read"/>.</summary>
    public async Task<(string Bolt, string Us)> Answer(Func<HttpRequestMessage> request, bool read) =>
        (await Answer(http.Bolt, request(), read), await Answer(http.Us, request(), read));

    public async ValueTask DisposeAsync()
    {
        http.Bolt.Dispose();
        http.Us.Dispose();
        bolt.Kill(entireProcessTree: true);
        bolt.Dispose();
        await host.DisposeAsync();
        await slack.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<string> Answer(HttpClient client, HttpRequestMessage request, bool read)
    {
        using var sent = request;
        using var answer = await client.SendAsync(sent);
        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return read ? $"{status} {await answer.Content.ReadAsStringAsync()}" : status;
    }
}
