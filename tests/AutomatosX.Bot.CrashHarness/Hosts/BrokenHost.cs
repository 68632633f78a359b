using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Host.Wiring;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AutomatosX.Bot.CrashHarness.Hosts;

/// <summary>The very same host with one promise broken: what the harness is there to find out.</summary>
internal static class BrokenHost
{
    /// <summary>The first argument that makes this program such a host.</summary>
    public const string Verb = "broken-host";

    public static async Task<int> Run(Breakage breakage, string[] settings)
    {
        await using var app = await BotHost.Build(settings, services => Break(services, breakage));
        await app.StartAsync();
        Console.WriteLine("AutomatosX.Bot is running, and is broken.");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void Break(IServiceCollection services, Breakage breakage)
    {
        if (breakage == Breakage.AckBeforeCommit)
            Wrap<IBotStore>(services, EarlyKeep.Over);
        else
            Wrap<IChatPlatform>(services, platform => platform.Platform == Platform.Slack ? new EarlyPlatform(platform) : platform);
    }

    private static void Wrap<TService>(IServiceCollection services, Func<TService, TService> wrapped)
        where TService : class
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(TService)).ToList())
        {
            services.Remove(service);
            services.AddSingleton(provider => wrapped(Made<TService>(provider, service)));
        }
    }

    private static TService Made<TService>(IServiceProvider provider, ServiceDescriptor service)
        where TService : class =>
        (TService)(service.ImplementationInstance ?? service.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));
}
