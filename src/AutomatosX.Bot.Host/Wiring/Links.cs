using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web;
using AutomatosX.Bot.Web.Days;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>Links to messages, by the platform they are on, and to the archive's pages.</summary>
internal sealed class Links(IServiceProvider provider, IOptions<PlaygroundOptions> playground, HostSettings settings) : ILinks
{
    // The platforms need services that need links; they are asked for when the first link is.
    private readonly Lazy<Dictionary<Platform, IChatPlatform>> platforms =
        new(() => provider.GetServices<IChatPlatform>().ToDictionary(platform => platform.Platform));

    public Uri? To(MessageRef message) => platforms.Value.TryGetValue(message.Place.Platform, out var platform) ? platform.LinkTo(message) : null;

    // Who reads a summary elsewhere reaches this machine only where it has an address for that, and then the one page alone.
    public Uri? ToDay(string project, DateOnly day)
    {
        var page = $"/days/{Uri.EscapeDataString(project)}/{DateWords.Iso(day)}";
        if (!settings.IsConnected)
            return new Uri(playground.Value.BaseAddress, page);
        return playground.Value.PublicAddress is { } outside ? new Uri(outside, $"{page}?key={provider.GetRequiredService<DayKeys>().Of(project, day)}") : null;
    }
}
