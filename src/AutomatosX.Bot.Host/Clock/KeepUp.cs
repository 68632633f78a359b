using System.Diagnostics.CodeAnalysis;
using AutomatosX.Bot.Host.Health;
using AutomatosX.Bot.Storing;
using AutomatosX.Bot.Web.Clock;

namespace AutomatosX.Bot.Host.Clock;

/// <summary>
/// The look at start, which finds whatever was missed while the program was not running, and a steady one beside Quartz's:
/// whatever fails is tried again here.
/// </summary>
internal sealed partial class KeepUp(CatchUp catchUp, LookSchedule schedule, LastLook last, ILogger<KeepUp> log, PlaygroundClock? clock = null) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);
    private bool planned;

    /// <summary>One look. The first, and the first after the clock was moved, also plans the next ones.</summary>
    public async Task Look(CancellationToken cancel = default)
    {
        await catchUp.Run(cancel);
        last.Ended();
        if (!planned)
        {
            planned = true;
            await PlanOrRemember(cancel);
        }
    }

    private async Task PlanOrRemember(CancellationToken cancel)
    {
        try
        {
            await schedule.Plan(cancel);
        }
        catch
        {
            planned = false;
            throw;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A round that fails must not end those after it.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, TimeProvider.System);
        // Quartz sleeps until its next trigger by the clock as it was; a clock that jumped needs the triggers laid anew.
        if (clock is not null)
            clock.Moved += (_, _) => planned = false;
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (StoreUnavailableException away)
            {
                Log.Away(log, away.Message);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Log.Failed(log, error);
            }
        }
        while (!stoppingToken.IsCancellationRequested && await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A look failed; the next one tries again.")]
        public static partial void Failed(ILogger logger, Exception error);

        [LoggerMessage(LogLevel.Error, "A look failed; the next one tries again. {Trouble}")]
        public static partial void Away(ILogger logger, string trouble);
    }
}
