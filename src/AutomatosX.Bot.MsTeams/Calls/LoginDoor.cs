using Microsoft.Identity.Client;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>
/// The HTTP client that tokens are asked for with. An address of one's own stands in for the cloud's; in the clear only on
/// this machine, since a secret goes there.
/// </summary>
internal sealed class LoginDoor : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient http;

    public LoginDoor(string address)
    {
        HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20) };
        if (address.Length > 0)
        {
            var own = new Uri(address, UriKind.Absolute);
            if (own.Scheme != Uri.UriSchemeHttps && !(own.Scheme == Uri.UriSchemeHttp && own.IsLoopback))
                throw new InvalidOperationException("MsTeams:LoginAddress is an https address, or one of this machine's.");
            Authority = $"https://{own.Authority}";
            handler = new Detour(own, handler);
        }

        http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(20) };
    }

    /// <summary>Whom to ask instead of the cloud's authority, or null.</summary>
    public string? Authority { get; }

    public HttpClient GetHttpClient() => http;

    public void Dispose() => http.Dispose();

    /// <summary>Leads whatever is asked to the one address.</summary>
    private sealed class Detour(Uri to, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = to.Scheme, Host = to.Host, Port = to.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
