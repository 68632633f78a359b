using System.Diagnostics.CodeAnalysis;
using AutomatosX.Bot.Chat;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutomatosX.Bot.Host.Health;

/// <summary>What is due goes out.</summary>
internal sealed class OutboxCheck(IOutbox outbox, OutboxWatch watch, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan LongestStill = TimeSpan.FromMinutes(5);

    /// <summary>More than the largest project needs at the pace that a platform allows.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever keeps the outbox from being read, nothing can be said of it.")]
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var now = clock.GetUtcNow();
            var depth = await outbox.Depth(now, cancellationToken).WaitAsync(HealthServices.Patience, TimeProvider.System, cancellationToken);
            return Of(depth, watch.Still(depth, now), depth.Age(now));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("How much waits to be sent cannot be told while the database does not answer. See the check \"store\".");
        }
    }

    private static HealthCheckResult Of(OutboxDepth depth, TimeSpan still, TimeSpan age)
    {
        var due = $"{depth.Due} {(depth.Due == 1 ? "post is" : "posts are")} due, the oldest for {Duration.Of(age)}";
        if (age > LongestWait)
            return HealthCheckResult.Unhealthy($"{due}. The log says what the chat platform answers; look whether this machine reaches it. What waits goes out by itself then.");
        if (age > LongestStill && still > LongestStill)
            return HealthCheckResult.Unhealthy($"{due}, and none has gone out for {Duration.Of(still)}. The log says what the chat platform answers; look whether this machine reaches it. What waits goes out by itself then.");
        return HealthCheckResult.Healthy(depth.Due == 0 ? "Nothing waits to be sent." : $"{due}; they are going out.");
    }
}
