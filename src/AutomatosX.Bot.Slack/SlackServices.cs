using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Deliveries;
using AutomatosX.Bot.Slack.Forms;
using AutomatosX.Bot.Slack.Http;
using AutomatosX.Bot.Slack.Notices;
using AutomatosX.Bot.Slack.People;
using AutomatosX.Bot.Slack.Sockets;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutomatosX.Bot.Slack;

/// <summary>Brings Slack into a host.</summary>
public static class SlackServices
{
    /// <summary>
    /// Slack as a chat platform: both ways in, the work behind them, and the sockets when there is an app token. The host
    /// brings the store, the two entrances, the backlog and the links.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, Action<SlackOptions>? configure = null)
    {
        services.AddOptions<SlackOptions>().Configure(options => configure?.Invoke(options));
        services.AddMetrics();
        services.AddSlackDeliveries();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SlackMeters>().AddSingleton<SlackEntrance>().AddSingleton<SlackEndpoints>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<IRoomPeople>(provider => provider.GetRequiredService<SlackPeople>()).AddSingleton<ISlackNotice>(provider => provider.GetRequiredService<SlackPeople>());
        services.AddSingleton<InstallEndpoints>().AddSingleton<ISlackNotice, ForgetInstall>();
        services.AddSingleton<ShowHome>().AddSingleton<ShowForm>();
        services.AddSingleton<ISlackNotice>(provider => provider.GetRequiredService<ShowHome>()).AddSingleton<ISlackNotice, RecordMessage>();
        return services.AddSingleton<SlackSockets>().AddHostedService(provider => provider.GetRequiredService<SlackSockets>());
    }

    /// <summary>The addresses that Slack sends to over HTTP; without a signing secret they answer nothing.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<SlackEndpoints>().Map(routes);
        routes.ServiceProvider.GetRequiredService<InstallEndpoints>().Map(routes);
        return routes;
    }
}
