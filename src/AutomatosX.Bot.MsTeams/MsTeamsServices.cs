using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Commands;
using AutomatosX.Bot.MsTeams.Activities;
using AutomatosX.Bot.MsTeams.Answers;
using AutomatosX.Bot.MsTeams.Deliveries;
using AutomatosX.Bot.MsTeams.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.MsTeams;

/// <summary>Brings Microsoft Teams into a host.</summary>
public static class MsTeamsServices
{
    /// <summary>Teams as a chat platform: the way in, the way out, and the answers between them. The host brings the store, the two entrances, the backlog and the links.</summary>
    public static IServiceCollection AddMsTeams(this IServiceCollection services, Action<MsTeamsOptions>? configure = null)
    {
        services.AddOptions<MsTeamsOptions>().Configure(options => configure?.Invoke(options));
        services.AddMsTeamsHttp().AddMsTeamsDeliveries();
        services.AddSingleton(provider => new MsTeamsActivityReader(provider.GetRequiredService<CommandSet>().Helps));
        services.AddSingleton<SayAtOnce>().AddSingleton<FormChoices>().AddSingleton<AnswerCard>().AddSingleton<AnswerQuery>().AddSingleton<MsTeamsEntrance>();
        return services.AddSingleton<IChatPlatform, MsTeamsPlatform>();
    }

    /// <summary>The address that Teams sends to.</summary>
    public static IEndpointRouteBuilder MapMsTeams(this IEndpointRouteBuilder routes)
    {
        var entrance = routes.ServiceProvider.GetRequiredService<MsTeamsEntrance>();
        return routes.MapMsTeams(entrance.Take);
    }
}
