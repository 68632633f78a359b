using AutomatosX.Bot.Slack.Sockets;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AutomatosX.Bot.Host.Health;

/// <summary>Slack reaches the bot by Socket Mode.</summary>
internal sealed class SocketsCheck(SlackSockets sockets) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(sockets.State switch
    {
        { Stopped: true } => HealthCheckResult.Unhealthy("Socket Mode is turned off in the Slack app's settings, so nothing arrives from Slack. Turn it on there and start the bot again, or take Slack:AppToken out to use HTTP."),
        { Open: 0 } => HealthCheckResult.Unhealthy("No socket to Slack is open, so nothing arrives from Slack. It is tried again by itself; if this lasts, the log says why, and whether Slack:AppToken is at fault."),
        { Open: var open } => HealthCheckResult.Healthy($"{open} {(open == 1 ? "socket" : "sockets")} to Slack {(open == 1 ? "is" : "are")} open."),
    });
}
