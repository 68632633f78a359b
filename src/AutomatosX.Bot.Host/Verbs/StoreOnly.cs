using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Host.Wiring;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>The program's services by its settings, without a project and with the database unopened: for verbs about the database itself.</summary>
internal static class StoreOnly
{
    /// <exception cref="WrongSettingsException">A setting is wrong.</exception>
    /// <param name="check">A check of the settings, before anything is made.</param>
    public static ServiceProvider Of(string[] args, Action<HostSettings>? check = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(BotHost).Assembly.GetName().Name });
        // What a verb prints is for programs as well; what is noted beside it is not part of that.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter("AutomatosX.Bot.Storage", LogLevel.Warning);
        SettingsCheck.CheckArguments(args);
        var settings = SettingsCheck.Read(builder.Configuration);
        check?.Invoke(settings);
        BotHost.AddServices(builder.Services, settings, null);
        return builder.Services.BuildServiceProvider();
    }
}
