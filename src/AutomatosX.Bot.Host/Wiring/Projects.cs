using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Projects;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>The project that the bot begins with.</summary>
internal static class Projects
{
    /// <exception cref="UnreadableFileException">The file is no project.</exception>
    public static ProjectFile Of(ProjectSettings settings) =>
        settings.File.Length == 0 ? Sample.Project() : ProjectFileReader.Read(File.ReadAllText(settings.File));

    /// <summary>When the playground's clock begins in a new database: the sample has a day of its own, other projects live now.</summary>
    public static DateTimeOffset? StartOf(ProjectSettings settings, ProjectFile file) => settings.File.Length == 0 ? Sample.Begins(file) : null;

    /// <summary>Takes the project in when the database does not have it; one that is there is left as it is.</summary>
    public static async Task TakeIn(IServiceProvider services, ProjectFile file)
    {
        var store = services.GetRequiredService<IBotStore>();
        if (await store.Project(file.Project.Key) is not null)
            return;
        await services.GetRequiredService<ImportProject>().Import(file, MorningOf(file.Project.Calendar, services.GetRequiredService<TimeProvider>().GetUtcNow()));
    }

    // The register that a project begins with stood there before its first day and before today: it is nothing that
    // somebody said today, a colour it names is what a risk comes from, and whatever is said comes after it.
    private static DateTimeOffset MorningOf(ProjectCalendar calendar, DateTimeOffset now)
    {
        var today = calendar.DateOf(now);
        var first = calendar.Sprints is [var sprint, ..] && sprint.First < today ? sprint.First : today;
        return calendar.InstantOf(first, TimeOnly.MinValue).AddTicks(-1);
    }
}
