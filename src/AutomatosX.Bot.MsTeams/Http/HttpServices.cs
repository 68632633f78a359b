using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Auth;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutomatosX.Bot.MsTeams.Http;

/// <summary>The way in from Teams, for a host.</summary>
public static class HttpServices
{
    /// <summary>The check of tokens, the list of hosts and the endpoint, over the <see cref="MsTeamsOptions"/> that the host sets.</summary>
    public static IServiceCollection AddMsTeamsHttp(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<MsTeamsMeters>();
        services.TryAddSingleton<ServiceHosts>();
        return services.AddSingleton<SigningKeys>().AddSingleton<CheckToken>().AddSingleton<MsTeamsEndpoints>();
    }

    /// <summary>The address that Teams sends to; without an app id it answers nothing.</summary>
    /// <param name="take">What is done with an activity that is Teams' own and of a tenant that the bot serves.</param>
    public static IEndpointRouteBuilder MapMsTeams(this IEndpointRouteBuilder routes, Func<MsTeamsActivity, CancellationToken, Task<MsTeamsResponse>> take)
    {
        routes.ServiceProvider.GetRequiredService<MsTeamsEndpoints>().Map(routes, take);
        return routes;
    }
}
