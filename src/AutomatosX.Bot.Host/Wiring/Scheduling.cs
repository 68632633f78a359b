using AutomatosX.Bot.Host.Clock;
using AutomatosX.Bot.Host.Settings;
using Quartz;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>
/// Quartz, which says when to look: in memory for one program, in the shared database for several replicas, of which one looks
/// at each moment and another when that one is gone. It holds no truth; deleting all of its rows loses nothing.
/// </summary>
internal static class Scheduling
{
    public static IServiceCollection AddScheduling(this IServiceCollection services, StorageSettings storage)
    {
        services.AddQuartz(quartz =>
        {
            if (storage.Postgres.Length > 0)
                Share(quartz, storage.Postgres);
        });
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services.AddSingleton<LookSchedule>().AddHostedService<KeepUp>();
    }

    private static void Share(IQuartzBuilder quartz, string connection)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "AutomatosX.Bot";
            scheduler.GenerateInstanceId = true;
        });
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(connection);
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
            store.UseClustering(cluster =>
            {
                // Who was not heard of for this long is taken over from.
                cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
            });
        });
    }
}
