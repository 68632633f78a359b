using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>Fetches what a cloud publishes of its keys: a document that names the place of the keys, and the keys.</summary>
internal sealed class PublishedKeys : IDisposable
{
    private const int MostBytes = 1024 * 1024;

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostBytes,
    };

    public PublishedKeys(IOptions<MsTeamsOptions> options) =>
        Address = options.Value.MetadataAddress is { Length: > 0 } named ? named : MsTeamsAddresses.Of(options.Value.Cloud).Metadata;

    /// <summary>Where the document is that names the place of the keys.</summary>
    public string Address { get; }

    /// <exception cref="HttpRequestException">Nobody answers, or not with 200.</exception>
    /// <exception cref="FormatException">What is answered is not what was asked for.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public async Task<IReadOnlyList<SigningKey>> Fetch()
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var metadata) || !IsWeb(metadata))
            throw new FormatException("MsTeams:MetadataAddress is no address.");
        if (!Uri.TryCreate((await Get(metadata)).Text("jwks_uri"), UriKind.Absolute, out var place) || !IsWeb(place) || IsLessSafe(place, metadata))
            throw new FormatException("It names no place of the keys that can be trusted.");
        return SigningKey.ReadAll(await Get(place)) is { Count: > 0 } keys ? keys : throw new FormatException($"There is no key at {place}.");
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonObject> Get(Uri address) =>
        PayloadJson.Parse(await http.GetByteArrayAsync(address)) ?? throw new FormatException($"What {address} answers is no JSON object.");

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    // Without encryption only where the settings themselves do without.
    private static bool IsLessSafe(Uri place, Uri metadata) => metadata.Scheme == Uri.UriSchemeHttps && place.Scheme != Uri.UriSchemeHttps;
}
