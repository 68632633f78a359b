using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Settings;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>The project that the bot begins with.</summary>
internal static class Projects
{
    /// <exception cref="UnreadableFileException">The file is no project.</exception>
    public static async Task<ProjectFile> Of(ProjectSettings settings) =>
        settings.File.Length == 0 ? Sample.Project() : await InputFiles.Project(settings.File, CancellationToken.None);

    /// <summary>When the playground's clock begins in a new database: the sample has a day of its own, other projects live now.</summary>
    public static DateTimeOffset? StartOf(ProjectSettings settings, ProjectFile file) => settings.File.Length == 0 ? Sample.Begins(file) : null;

    /// <summary>Takes the project in when the database does not have it; one that is there is left as it is.</summary>
    public static async Task TakeIn(IServiceProvider services, ProjectSettings settings, ProjectFile file)
    {
        var store = services.GetRequiredService<IBotStore>();
        if (await store.Project(file.Project.Key) is not null)
            return;
        var calendar = file.Project.Calendar;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = calendar.DateOf(now);
        var first = calendar.Sprints is [var sprint, ..] && sprint.First < today ? sprint.First : today;

        // What a project begins with was there before its first day; nothing of it came up on that day.
        var import = services.GetRequiredService<ImportProject>().Import(file with { Project = file.Project with { Since = now } }, calendar.InstantOf(first.AddDays(-1), TimeOnly.MinValue));
        await InputFiles.Named(settings.File, async () =>
        {
            await import;
            return true;
        });
    }
}
