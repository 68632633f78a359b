using AutomatosX.Bot.Chat;
using AutomatosX.Bot.MsTeams.Auth;
using AutomatosX.Bot.MsTeams.Calls;
using AutomatosX.Bot.MsTeams.People;
using AutomatosX.Bot.MsTeams.References;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AutomatosX.Bot.MsTeams.Deliveries;

/// <summary>The way out to Teams, as services: everything between the outbox and the Bot Connector.</summary>
public static class DeliveryServices
{
    /// <summary>The host brings the store, the clock and the options.</summary>
    public static IServiceCollection AddMsTeamsDeliveries(this IServiceCollection services)
    {
        services.TryAddSingleton<ServiceHosts>();
        return services.AddSingleton<ITokens, MsalTokens>()
            .AddSingleton<IMsTeamsCalls, MsTeamsConnector>()
            .AddSingleton(_ => new Pace(Random.Shared.NextDouble))
            .AddSingleton<PacedCalls>()
            .AddSingleton<ConversationReferences>().AddSingleton<KnownAccounts>().AddSingleton<ServiceAddresses>().AddSingleton<DirectChats>()
            .AddSingleton<MsTeamsPeople>().AddSingleton<RoomNames>()
            .AddSingleton<IRoomPeople>(provider => provider.GetRequiredService<MsTeamsPeople>())
            .AddSingleton<PostStates>().AddSingleton<DeliverPost>().AddSingleton<Targets>()
            .AddSingleton<MsTeamsDeliveries>();
    }
}
