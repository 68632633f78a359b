using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutomatosX.Bot.Host.Health;

/// <summary>What is due is looked for.</summary>
internal sealed class SchedulerCheck(LastLook last) : IHealthCheck
{
    /// <summary>A look is made every 15 seconds; one that has much to do may take longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(last.Age switch
    {
        null => HealthCheckResult.Unhealthy("The first look at what is due has not come to its end. It begins with the program; if this lasts, the log says what is in its way."),
        { } age when age > Longest => HealthCheckResult.Unhealthy($"The last look at what is due was {Duration.Of(age)} ago; there should be one every 15 s. The log says what is in its way; if it says nothing, start the bot again."),
        { } age => HealthCheckResult.Healthy($"The last look at what is due was {Duration.Of(age)} ago."),
    });
}
