using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace AutomatosX.Bot.Web.Http;

/// <summary>Who can reach the server.</summary>
internal sealed class Listening(IServer server)
{
    /// <summary>Whether the server listens beyond this computer. A server that does not say where it listens counts as one that stays inside.</summary>
    public bool Exposed => (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Any(address => !IsLoopback(address));

    private static bool IsLoopback(string address)
    {
        var binding = BindingAddress.Parse(address);
        var host = binding.Host;
        return binding.IsUnixPipe
            || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
