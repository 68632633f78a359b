using System.Net;
using System.Net.Sockets;
using AutomatosX.Bot.Host.Wiring;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Web.Tests.Browser.Support;

/// <summary>The whole program as a person starts it, on a free port and in a database that goes with it.</summary>
public sealed class RealBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private RealBot(WebApplication app, DirectoryInfo folder, Uri address)
    {
        this.app = app;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RealBot> Start()
    {
        var scratch = Directory.CreateTempSubdirectory("automatosx-browser-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var built = await BotHost.Build(
        [
            $"--Storage:Path={Path.Combine(scratch.FullName, "bot.db")}", "--Project:File=", $"--Playground:Address={address.GetLeftPart(UriPartial.Authority)}",
            "--Playground:MovableClock=true", "--Playground:StartAt=", "--Logging:LogLevel:Default=Warning",
        ]);
        await built.StartAsync();
        return new RealBot(built, scratch, address);
    }

    public T Part<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // The address is a setting, and links are made of it; so the port is known before the start.
    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
