using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>
/// The hosts that the bot's token may be sent to: those of its cloud over https, and those that its settings name, with
/// whatever scheme. What an activity says of its service address is believed no further than this list. Pure.
/// </summary>
public sealed class ServiceHosts(IOptions<MsTeamsOptions> options)
{
    private readonly HashSet<string> clouds = new(MsTeamsAddresses.Of(options.Value.Cloud).ServiceHosts, StringComparer.Ordinal);
    private readonly HashSet<string> named = new(options.Value.ServiceHosts.Select(host => host.Trim()).Where(host => host.Length > 0), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a request with the bot's token may go there.</summary>
    public bool Allows(Uri? address) =>
        address is { IsAbsoluteUri: true, UserInfo.Length: 0 }
        && ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && clouds.Contains(address.IdnHost))
            || (IsWeb(address) && named.Contains(address.Authority)));

    /// <summary>Whether the words are an address, and a request with the bot's token may go there.</summary>
    public bool Allows(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) && Allows(whole);

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;
}
