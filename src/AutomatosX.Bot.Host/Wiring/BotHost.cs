using AutomatosX.Bot.Commands;
using AutomatosX.Bot.Documents;
using AutomatosX.Bot.Host.Clock;
using AutomatosX.Bot.Host.Health;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Host.Telemetry;
using AutomatosX.Bot.MsTeams;
using AutomatosX.Bot.Slack;
using AutomatosX.Bot.Storage;
using AutomatosX.Bot.Web;
using AutomatosX.Bot.Web.Api;
using AutomatosX.Bot.Web.Days;
using AutomatosX.Bot.Web.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>Puts the program together.</summary>
public static class BotHost
{
    /// <summary>The whole bot, ready to be started: store opened, project taken in.</summary>
    /// <param name="args">Settings given on the command line, as <c>--Storage:Path=bot.db</c>.</param>
    /// <exception cref="WrongSettingsException">A setting is wrong.</exception>
    /// <exception cref="StoreCannotOpenException">The database cannot be opened.</exception>
    /// <exception cref="UnreadableFileException">The project file cannot be read.</exception>
    public static Task<WebApplication> Build(string[] args) => Build(args, _ => { }, _ => { });

    /// <summary>The same with a word in what it is put together from: the stories take the loops out and say themselves when to look.</summary>
    internal static Task<WebApplication> Build(string[] args, Action<IServiceCollection> adjust) => Build(args, adjust, _ => { });

    /// <summary>The same with a check of the settings, before anything is made.</summary>
    internal static Task<WebApplication> Build(string[] args, Action<HostSettings> check) => Build(args, _ => { }, check);

    private static async Task<WebApplication> Build(string[] args, Action<IServiceCollection> adjust, Action<HostSettings> check)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(BotHost).Assembly.GetName().Name });
        // What a verb prints is for programs as well as people; what the program notes beside it is not part of that.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // Nothing is kept under the framework's protection keys but the pages' own forms; where they lie is nobody's worry here.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("AutomatosX.Bot.Storage", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        // A probe that finds something wrong tells whoever asks; the log would fill with the same line.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        SettingsCheck.CheckArguments(args);
        var settings = SettingsCheck.Read(builder.Configuration);
        check(settings);
        var file = await Projects.Of(settings);
        builder.WebHost.UseUrls(settings.Playground.Address);
        builder.Services.AddSingleton(settings);
        AddServices(builder.Services, settings, file);
        adjust(builder.Services);
        var app = builder.Build();
        app.MapHealth();
        app.MapApi();
        if (settings.IsConnected)
            app.MapDays();
        else
            app.MapPlayground();
        if (settings.Slack.IsOn)
            app.MapSlack();
        if (settings.MsTeams.IsOn)
            app.MapMsTeams();
        await app.Services.GetRequiredService<DayKeys>().Open();
        if (file is not null)
            await Projects.TakeIn(app.Services, settings.Project, file);
        return app;
    }

    /// <summary>The bot without its loops and its web server: for verbs that do one thing and end.</summary>
    internal static void AddServices(IServiceCollection services, HostSettings settings, ProjectFile? file)
    {
        services.AddSqlStore(storage =>
        {
            storage.Path = settings.Storage.Path;
            storage.Postgres = settings.Storage.Postgres;
            storage.WaitForLock = TimeSpan.FromSeconds(settings.Storage.WaitForLockSeconds);
        });
        // First to start and last to stop: what the others do is to be seen.
        if (settings.Telemetry.IsOn)
            services.AddHostedService(_ => new ExportTelemetry(settings.Telemetry));
        services.AddHealth(settings);
        services.AddBot();
        services.AddApi();
        services.AddWebhooks(settings.Webhooks.ByName);
        services.AddPlayground(playground =>
        {
            playground.BaseAddress = new Uri(settings.Playground.Address);
            // Where people work, time is real.
            playground.MovableClock = settings.Playground.MovableClock && !settings.IsConnected;
            playground.StartAt = SettingsCheck.Instant(settings.Playground.StartAt) ?? (file is null ? null : Projects.StartOf(settings.Project, file));
            playground.PublicAddress = PublicAddress(settings);
            foreach (var host in settings.Playground.AllowedHosts)
                playground.AllowedHosts.Add(host);
        });
        var keys = services.AddDataProtection().SetApplicationName("AutomatosX.Bot");
        if (settings.Storage.KeysPath.Length > 0)
            keys.PersistKeysToFileSystem(new DirectoryInfo(settings.Storage.KeysPath));
        if (settings.Slack.IsOn)
            services.AddSlack(slack => Copy(settings.Slack, slack));
        if (settings.MsTeams.IsOn)
            services.AddMsTeams(teams => Copy(settings.MsTeams, teams));
        if (settings.IsConnected)
            services.AddHostedService<KeepWorking>();
        services.AddSingleton<CompleteCommand>(provider =>
        {
            var commands = provider.GetRequiredService<CommandSet>();
            return (project, _, typed, cancel) => commands.Complete(project, typed, cancel);
        });
        services.AddScheduling(settings.Storage);
        if (settings.Storage.BackupFolder.Length > 0)
            services.AddHostedService<KeepBackups>();
    }

    private static Uri? PublicAddress(HostSettings settings) =>
        settings.MsTeams is { IsOn: true, PublicAddress.Length: > 0 } ? new Uri(settings.MsTeams.PublicAddress)
            : settings.Slack is { IsOn: true, PublicAddress.Length: > 0 } ? new Uri(settings.Slack.PublicAddress)
            : null;

    private static void Copy<TOptions>(TOptions from, TOptions to)
    {
        foreach (var setting in typeof(TOptions).GetProperties().Where(property => property.CanWrite))
            setting.SetValue(to, setting.GetValue(from));
    }
}
