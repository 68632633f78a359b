using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Summaries;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>A day's document computed from what stands now.</summary>
internal static class Reports
{
    public static async Task<DaySummary> Of(IServiceProvider services, Project project, DateOnly day, CancellationToken cancel) =>
        DaySummary.Of(await DayFacts.Load(services.GetRequiredService<IBotStore>(), project, day, cancel), Template.Named(project.Template));

    public static async Task<string> Markdown(IServiceProvider services, Project project, DateOnly day, CancellationToken cancel) =>
        MarkdownWriter.Write(await Of(services, project, day, cancel), services.GetRequiredService<ILinks>());
}
