using AutomatosX.Bot.Chat;
using AutomatosX.Bot.Host.Settings;
using AutomatosX.Bot.Projects;
using AutomatosX.Bot.Web;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Host.Wiring;

/// <summary>Links to messages, by the platform they are on, and to the archive's pages.</summary>
internal sealed class Links(IServiceProvider provider, IOptions<PlaygroundOptions> playground, HostSettings settings) : ILinks
{
    // The platforms need services that need links; they are asked for when the first link is.
    private readonly Lazy<Dictionary<Platform, IChatPlatform>> platforms =
        new(() => provider.GetServices<IChatPlatform>().ToDictionary(platform => platform.Platform));

    public Uri? To(MessageRef message) => platforms.Value.TryGetValue(message.Place.Platform, out var platform) ? platform.LinkTo(message) : null;

    // Who reads a summary elsewhere cannot reach this machine; the whole document goes with it there.
    public Uri? ToDay(string project, DateOnly day) => settings.IsConnected ? null :
        new(playground.Value.BaseAddress, $"/days/{Uri.EscapeDataString(project)}/{DateWords.Iso(day)}");
}
