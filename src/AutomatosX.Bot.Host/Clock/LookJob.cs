using Quartz;

namespace AutomatosX.Bot.Host.Clock;

/// <summary>Quartz says "look", and this looks. The job knows no more than which project; what is due, stored state says.</summary>
[DisallowConcurrentExecution]
internal sealed class LookJob(CatchUp catchUp, LookSchedule schedule, IHostApplicationLifetime program) : IJob
{
    public const string Project = "project";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await catchUp.Run(cancellationToken);
        try
        {
            await schedule.Plan(cancellationToken);
        }
        catch (SchedulerException) when (program.ApplicationStopping.IsCancellationRequested)
        {
            // The program is stopping; it plans anew when it starts.
        }
    }
}
