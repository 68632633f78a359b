using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Web.Acts;
using AutomatosX.Bot.Web.Clock;
using AutomatosX.Bot.Web.Days;
using AutomatosX.Bot.Web.Health;
using AutomatosX.Bot.Web.Http;
using AutomatosX.Bot.Web.Rooms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Web;

/// <summary>Brings the playground into a host.</summary>
public static class WebServices
{
    /// <summary>
    /// The playground as a chat platform, with its pages and, unless turned off, its clock as the bot's
    /// <see cref="TimeProvider"/>. The host brings the store and the two entrances, and registers a
    /// <see cref="CompleteCommand"/> if commands shall complete themselves.
    /// </summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services, Action<PlaygroundOptions>? configure = null)
    {
        var options = new PlaygroundOptions();
        configure?.Invoke(options);
        services.AddSingleton<IOptions<PlaygroundOptions>>(new OptionsWrapper<PlaygroundOptions>(options));
        services.AddRazorComponents();
        services.AddDataProtection();
        services.AddSingleton<DayKeys>();
        if (options.MovableClock)
            AddClock(services);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ChangeFeed>().AddSingleton<RoomMessages>().AddSingleton<PlaygroundPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<PlaygroundPlatform>());
        services.TryAddSingleton<IPlaygroundBot, BotInProcess>();
        services.TryAddSingleton<CompleteCommand>(_ => (_, _, _, _) => Task.FromResult<IReadOnlyList<Commands.CommandUsage>>([]));
        services.TryAddSingleton<TellHealth>(_ => _ => Task.FromResult(new HealthView([], [])));
        services.AddSingleton<FindVisitor>().AddSingleton<SayMessage>().AddSingleton<ChangeMessage>().AddSingleton<TypeCommand>();
        services.AddSingleton<PressButton>().AddSingleton<SendForm>().AddSingleton<ShowChat>().AddSingleton<Listening>();
        return services.AddHostedService<PlaygroundStart>();
    }

    /// <summary>The playground's endpoints, each behind its guard.</summary>
    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder routes)
    {
        var pages = Guarded(routes);
        ChatEndpoints.Map(pages);
        ActEndpoints.Map(pages);
        DayEndpoints.Map(pages);
        HealthEndpoints.Map(pages);
        if (routes.ServiceProvider.GetService<PlaygroundClock>() is not null)
            ClockEndpoints.Map(pages);
        pages.MapGet("/events", EventStream.Get);
        pages.MapGet("/assets/{name}", (string name, HttpContext context) => OwnFiles.Get(name, context));
        return routes;
    }

    /// <summary>The archive of day summaries alone, behind the same guard: for a bot that lives on another platform.</summary>
    public static IEndpointRouteBuilder MapDays(this IEndpointRouteBuilder routes)
    {
        var pages = Guarded(routes);
        DayEndpoints.Map(pages);
        pages.MapGet("/assets/{name}", (string name, HttpContext context) => OwnFiles.Get(name, context));
        return routes;
    }

    private static RouteGroupBuilder Guarded(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("");
        pages.AddEndpointFilter(new PlaygroundGuard(
            routes.ServiceProvider.GetRequiredService<IOptions<PlaygroundOptions>>(), routes.ServiceProvider.GetRequiredService<Listening>()));
        return pages;
    }

    private static void AddClock(IServiceCollection services)
    {
        services.AddSingleton(provider => new PlaygroundClock(
            provider.GetRequiredService<IBotStore>(), provider.GetRequiredService<IOptions<PlaygroundOptions>>(), TimeProvider.System));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<PlaygroundClock>()));
        services.AddSingleton<MoveClock>();
        services.AddSingleton(provider => new PlayDay(
            provider.GetRequiredService<PlaygroundClock>(),
            provider.GetRequiredService<MoveClock>(),
            TimeProvider.System,
            provider.GetRequiredService<ChangeFeed>(),
            provider.GetRequiredService<ILogger<PlayDay>>()));
    }
}
