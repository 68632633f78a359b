using System.Net;
using System.Net.Sockets;
using AutomatosX.Bot.Host.Clock;
using AutomatosX.Bot.Host.Wiring;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace AutomatosX.Bot.Scenarios.Playing;

/// <summary>
/// The real host on a file, listening on this computer. Its loops are taken out, so that nothing happens between two
/// moments of a story but what the story says; that the loops run is proven by <see cref="Stories.TheSchedulerLooksByItself"/>.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly Type[] Loops = [typeof(KeepUp), typeof(QuartzHostedService), typeof(KeepWorking)];

    /// <summary>Where the bots of this test log everything of their own, down to the smallest; null for nowhere.</summary>
    public static readonly AsyncLocal<HeardLog?> Log = new();

    private readonly WebApplication app;

    private RunningBot(WebApplication app, string address)
    {
        this.app = app;
        Address = address;
    }

    public string Address { get; }

    /// <summary>What could not be worked off. A story in which something is set aside has failed.</summary>
    public List<string> SetAside { get; } = [];

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="settings">Settings beside the address.</param>
    /// <param name="adjust">What else of the program is other than in life.</param>
    /// <param name="address">Where it listens when it was there before: what it says of its own pages stays as it is.</param>
    public static async Task<RunningBot> Start(IReadOnlyList<string> settings, Action<IServiceCollection>? adjust = null, string? address = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            address = attempt == 1 && address is not null ? address : FreeAddress();
            var host = await BotHost.Build([.. settings, $"--Playground:Address={address}", "--Logging:LogLevel:Default=None"], services =>
            {
                WithoutLoops(services);
                if (Log.Value is { } log)
                    services.AddLogging(logging => logging.AddProvider(log).AddFilter<HeardLog>("AutomatosX", LogLevel.Trace));
                adjust?.Invoke(services);
            });
            try
            {
                await host.StartAsync();
                return await new RunningBot(host, address).AfterTheFirstLook();
            }
            catch (IOException) when (attempt < 3)
            {
                // Somebody else took the port between looking for one and listening on it.
                await host.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>An address on this computer at which nobody listens.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static void WithoutLoops(IServiceCollection services)
    {
        foreach (var loop in services.Where(service => service.ServiceType == typeof(IHostedService) && Loops.Contains(Made(service))).ToList())
            services.Remove(loop);
        services.TryAddSingleton<KeepUp>();
    }

    // Of a service that is made by a function, the function says what it makes.
    private static Type? Made(ServiceDescriptor service) => service.ImplementationType ?? service.ImplementationFactory?.GetType().GenericTypeArguments[^1];

    private async Task<RunningBot> AfterTheFirstLook()
    {
        var inbox = Get<Inbox>();
        var logs = inbox.SetAside;
        inbox.SetAside = (raw, error) =>
        {
            logs?.Invoke(raw, error);
            SetAside.Add($"{raw.Key} could not be worked off: {error}");
        };
        await Get<KeepUp>().Look();
        return this;
    }
}
