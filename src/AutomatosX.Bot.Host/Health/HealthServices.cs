using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Web.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutomatosX.Bot.Host.Health;

/// <summary>Brings into a host what tells how the bot is doing.</summary>
internal static class HealthServices
{
    public const string Live = "live";
    public const string Ready = "ready";

    /// <summary>Who asks waits for few seconds; a check that takes longer has failed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddHealth(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(new LastLook(TimeProvider.System)).AddSingleton<OutboxWatch>().AddSingleton<Figures>().AddHostedService<KeepMeasuring>();
        var checks = services.AddHealthChecks()
            .AddCheck("process", () => HealthCheckResult.Healthy("The program answers."), [Live])
            .AddCheck<StoreCheck>("store", tags: [Ready])
            .AddCheck<SchedulerCheck>("scheduler", tags: [Ready])
            .AddCheck<OutboxCheck>("outbox", tags: [Ready]);
        if (settings.Slack is { IsOn: true, AppToken.Length: > 0 })
            checks.AddCheck<SocketsCheck>("sockets", tags: [Ready]);
        return services.AddSingleton<TellHealth>(provider => cancel => Tell(provider, cancel));
    }

    private static async Task<HealthView> Tell(IServiceProvider provider, CancellationToken cancel)
    {
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains(Ready), cancel);
        return new HealthView(
            [.. report.Entries.Select(entry => new HealthCheckView(entry.Key, entry.Value.Status != HealthStatus.Unhealthy, entry.Value.Description ?? ""))],
            provider.GetRequiredService<Figures>().Now());
    }
}
