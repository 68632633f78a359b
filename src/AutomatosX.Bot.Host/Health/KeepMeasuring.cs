using System.Diagnostics.CodeAnalysis;
using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Telemetry;

namespace AutomatosX.Bot.Host.Health;

/// <summary>Looks into the outbox from time to time, since its gauges are asked at moments that cannot wait for a store.</summary>
internal sealed class KeepMeasuring(IOutbox outbox, OutboxWatch watch, BotMeters meters, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>One look.</summary>
    public async Task Look(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var depth = await outbox.Depth(now, cancel);
        watch.Still(depth, now);
        meters.Measured(depth, now);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A look that fails must not end those after it.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // A store that cannot be read is told of by its check, and in the log by those who need it for their work.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
