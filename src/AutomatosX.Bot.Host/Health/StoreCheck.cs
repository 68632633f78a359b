using System.Diagnostics.CodeAnalysis;
using AutomatosX.Bot.Chat;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutomatosX.Bot.Host.Health;

/// <summary>The store can be read: something is read from it.</summary>
internal sealed class StoreCheck(IOutbox outbox, TimeProvider clock) : IHealthCheck
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever keeps the store from being read, it cannot be read.")]
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await outbox.Depth(clock.GetUtcNow(), cancellationToken).WaitAsync(HealthServices.Patience, TimeProvider.System, cancellationToken);
            return HealthCheckResult.Healthy("The database answers.");
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // What the database says of itself may name paths and hosts; whoever may read that reads the log.
            return HealthCheckResult.Unhealthy("The database does not answer. The log says why; look whether its disk or its server is there. What people write meanwhile is not acknowledged, so their platform sends it again.");
        }
    }
}
