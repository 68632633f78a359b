using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Slack.Calls;
using AutomatosX.Bot.Slack.Installs;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Slack.Deliveries;

/// <summary>The way out to Slack, as services: everything between the outbox and Slack's Web API.</summary>
public static class DeliveryServices
{
    public static IServiceCollection AddSlackDeliveries(this IServiceCollection services)
    {
        services.AddDataProtection();
        return services.AddSingleton<InstallVault>().AddSingleton<Organizations>().AddSingleton<OAuthInstalls>()
            .AddSingleton<SlackWebApi>()
            .AddSingleton<ISlackCalls>(provider => provider.GetRequiredService<SlackWebApi>())
            .AddSingleton<ISlackUploads>(provider => provider.GetRequiredService<SlackWebApi>())
            .AddSingleton<ISlackResponseUrls>(provider => provider.GetRequiredService<SlackWebApi>())
            .AddSingleton(_ => new Pace(Random.Shared.NextDouble))
            .AddSingleton<PacedCalls>()
            .AddSingleton<SlackInstalls>().AddSingleton<ISlackInstalls, AllInstalls>()
            .AddSingleton<DirectChats>().AddSingleton<PostStates>().AddSingleton<FindPost>().AddSingleton<ShareFile>().AddSingleton<ResponseUrls>().AddSingleton<ReplacePrivate>().AddSingleton<DeliverPost>()
            .AddSingleton<SlackPlatform>()
            .AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
    }
}
