using Quartz;

namespace AutomatosX.Bot.Host.Clock;

/// <summary>Quartz says "look", and this looks. The job knows no more than which project; what is due, stored state says.</summary>
[DisallowConcurrentExecution]
internal sealed class LookJob(CatchUp catchUp, LookSchedule schedule) : IJob
{
    public const string Project = "project";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await catchUp.Run(cancellationToken);
        await schedule.Plan(cancellationToken);
    }
}
