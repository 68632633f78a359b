using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Host.Wiring;

namespace AutomatosX.Bot.Host.Verbs;

/// <summary>The program's services by its settings, without a project and with the database unopened: for verbs about the database itself.</summary>
internal static class StoreOnly
{
    /// <exception cref="WrongSettingsException">A setting is wrong.</exception>
    public static ServiceProvider Of(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(BotHost).Assembly.GetName().Name });
        SettingsCheck.CheckArguments(args);
        BotHost.AddServices(builder.Services, SettingsCheck.Read(builder.Configuration), null);
        return builder.Services.BuildServiceProvider();
    }
}
