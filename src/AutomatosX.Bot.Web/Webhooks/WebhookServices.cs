using AutomatosX.Bot.Chat;
using Microsoft.Extensions.DependencyInjection;

namespace AutomatosX.Bot.Web.Webhooks;

/// <summary>Brings webhooks into a host.</summary>
public static class WebhookServices
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <param name="secrets">What messages are signed with, by the name that projects give it.</param>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IReadOnlyDictionary<string, string> secrets) => services.AddSingleton<IChatPlatform>(provider => new WebhookPlatform(
        provider.GetRequiredService<IBotStore>(),
        provider.GetRequiredService<TimeProvider>(),
        // A receiver that sends elsewhere could send the bot to where only the bot gets.
        new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = LongestWait },
        secrets));
}
