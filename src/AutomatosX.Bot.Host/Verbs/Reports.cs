using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>A day's document computed from what stands now.</summary>
internal static class Reports
{
    public static async Task<DaySummary> Of(IServiceProvider services, Project project, DateOnly day, CancellationToken cancel) =>
        DaySummary.Of(await DayFacts.Load(services.GetRequiredService<IBotStore>(), project, day, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel), Template.Named(project.Template));

    /// <summary>Whether anything happened on that day.</summary>
    public static async Task<bool> Knows(IBotStore store, Project project, DateOnly day, CancellationToken cancel) =>
        (await store.Runs(project.Key, day, cancel)).Count > 0 || (await store.ChangesOn(project.Key, day, cancel)).Count > 0 || (await store.RepliesOn(project.Key, day, cancel)).Count > 0;

    public static async Task<string> Markdown(IServiceProvider services, Project project, DateOnly day, CancellationToken cancel) =>
        MarkdownWriter.Write(await Of(services, project, day, cancel), services.GetRequiredService<ILinks>());
}
