using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Rhythm;
using AutomatosX.Bot.Storing;
using Quartz;

namespace AutomatosX.Bot.Host.Clock;

/// <summary>
/// A trigger for each touchpoint, and one for the project's rules, at its next moment by the project's own calendar and zone: a clock change cannot make
/// it fire at a wrong hour or not at all. It holds no truth; deleting every trigger loses nothing.
/// </summary>
internal sealed class LookSchedule(ISchedulerFactory factory, IProjects projects, ITurns turns, TimeProvider clock)
{
    /// <summary>Plans the next look for every touchpoint of every project.</summary>
    public async Task Plan(CancellationToken cancel = default)
    {
        // Replicas plan the same; at the same time they would be in each other's way.
        await using var turn = await turns.Take("schedule", cancel);
        var scheduler = await factory.GetScheduler(cancel);
        foreach (var project in await projects.Projects(cancel))
        {
            var job = new JobKey($"look/{project.Key}");
            await scheduler.AddJob(JobBuilder.Create<LookJob>().WithIdentity(job).UsingJobData(LookJob.Project, project.Key).StoreDurably().Build(), new AddJobOptions { Replace = true }, cancel);
            foreach (var touchpoint in project.Touchpoints)
                await Plan(scheduler, job, new TriggerKey($"{project.Key}/{touchpoint.Id}"), Moments.Next(project, touchpoint, clock.GetUtcNow())?.At, cancel);
            await Plan(scheduler, job, new TriggerKey($"{project.Key}/#rules"), Moments.NextOfRules(project, clock.GetUtcNow()), cancel);
        }
    }

    private static async Task Plan(IScheduler scheduler, JobKey job, TriggerKey key, DateTimeOffset? at, CancellationToken cancel)
    {
        if (at is not { } next)
        {
            await scheduler.UnscheduleJob(key, cancel);
            return;
        }

        var trigger = TriggerBuilder.Create().WithIdentity(key).ForJob(job).StartAt(next)
            .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow)).Build();
        if (await scheduler.RescheduleJob(key, trigger, cancel) is null)
            await scheduler.ScheduleJob(trigger, new ScheduleJobOptions(), cancel);
    }
}
