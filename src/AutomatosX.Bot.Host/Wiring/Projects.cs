using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Storing;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>The project that the bot begins with.</summary>
internal static class Projects
{
    /// <summary>The project, or null where projects are set up in chat.</summary>
    /// <exception cref="UnreadableFileException">The file is no project.</exception>
    /// <exception cref="WrongSettingsException">The project lives on a platform that is not connected.</exception>
    public static async Task<ProjectFile?> Of(HostSettings settings)
    {
        if (settings.Project.File.Length == 0)
            return settings.IsConnected ? null : Sample.Project();
        var file = await InputFiles.Project(settings.Project.File, CancellationToken.None);
        var lives = file.Project.Channels.Select(channel => channel.Platform).ToHashSet();
        if (lives.Contains(Platform.Slack) && !settings.Slack.IsOn)
            throw new WrongSettingsException([new SettingComplaint("Slack:BotToken", $"is missing, and {settings.Project.File} lives on Slack")]);
        if (lives.Contains(Platform.MsTeams) && !settings.MsTeams.IsOn)
            throw new WrongSettingsException([new SettingComplaint("MsTeams:AppId", $"is missing, and {settings.Project.File} lives in Teams")]);
        if (lives.Contains(Platform.Playground) && settings.MsTeams.IsOn && !settings.Slack.IsOn)
            throw new WrongSettingsException([new SettingComplaint("Project:File", $"{settings.Project.File} says nothing of Teams; give it \"msteams\": {{ \"tenant\": \"…\", \"channel\": \"19:…\" }} and each member \"msteams\": \"…\" or \"email\": \"…\", or leave the file out and say standup setup in the channel")]);
        if (lives.Contains(Platform.Playground) && settings.Slack.IsOn)
            throw new WrongSettingsException([new SettingComplaint("Project:File", $"{settings.Project.File} says nothing of Slack; give it \"slack\": {{ \"workspace\": \"T…\", \"channel\": \"C…\" }} and each member \"slack\": \"U…\", or leave the file out and type /standup setup in the channel")]);
        var secrets = settings.Webhooks.ByName;
        if (file.Project.Webhooks.FirstOrDefault(webhook => !secrets.ContainsKey(webhook.Secret)) is { Secret: var name })
            throw new WrongSettingsException([new SettingComplaint("Webhooks:Secrets", $"holds no {name}, and {settings.Project.File} signs with it; add {name}=…")]);
        return file;
    }

    /// <summary>When the playground's clock begins in a new database: the sample has a day of its own, other projects live now.</summary>
    public static DateTimeOffset? StartOf(ProjectSettings settings, ProjectFile file) => settings.File.Length == 0 ? Sample.Begins(file) : null;

    /// <summary>Takes the project in when the database does not have it; one that is there is left as it is, save for the programs that it tells: those are the file's.</summary>
    public static async Task TakeIn(IServiceProvider services, ProjectSettings settings, ProjectFile file)
    {
        var store = services.GetRequiredService<IBotStore>();
        if (await store.Project(file.Project.Key) is { } there)
        {
            if (settings.File.Length > 0 && (there.Webhooks.Count != file.Project.Webhooks.Count || there.Webhooks.Zip(file.Project.Webhooks).Any(pair => !pair.First.Is(pair.Second))))
                await store.Commit(Work.Nothing.And(new SaveProject(there with { Webhooks = file.Project.Webhooks })));
            return;
        }

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
