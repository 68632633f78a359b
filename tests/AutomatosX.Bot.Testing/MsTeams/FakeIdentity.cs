using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AutomatosX.Bot.Testing.MsTeams;

/// <summary>
/// Whoever issues the tokens that Teams sends: publishes its keys at an address of this machine and signs for real. On demand
/// its keys change, it fails, or it takes its time.
/// </summary>
public sealed class FakeIdentity : IAsyncDisposable
{
    public const string App = "22222222-2222-4222-8222-222222222222";
    public const string Tenant = "11111111-1111-4111-8111-111111111111";
    public const string ServiceUrl = $"https://smba.trafficmanager.net/emea/{Tenant}/";
    public const string Issuer = "https://api.botframework.com";

    /// <summary>The key that speaks for Teams; every token is signed with it unless another is named.</summary>
    public const string Key = "k-teams";

    // To make a key takes long.
    private static readonly Lazy<RSA> First = new(() => RSA.Create(2048));
    private static readonly Lazy<RSA> Second = new(() => RSA.Create(2048));

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Dictionary<string, (RSA Rsa, JsonNode? Endorsements)> keys = [];
    private WebApplication server = null!;
    private int fetches;

    private FakeIdentity(TimeProvider clock)
    {
        this.clock = clock;
        Publish(Key, new JsonArray("msteams", "msteams-emulated"));
    }

    /// <summary>The document that names the place of the keys.</summary>
    public string Metadata => $"{server.Urls.First()}/v1/.well-known/openidconfiguration";

    /// <summary>How often the keys were asked for.</summary>
    public int Fetches => Volatile.Read(ref fetches);

    /// <summary>Whether it answers 500 instead of its keys.</summary>
    public bool Fails { get; set; }

    /// <summary>What the keys wait for before they are given.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What it answers instead of its keys.</summary>
    public string? Instead { get; set; }

    public static async Task<FakeIdentity> Start(TimeProvider clock)
    {
        var identity = new FakeIdentity(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        identity.server = builder.Build();
        identity.server.MapGet("/v1/.well-known/openidconfiguration", () => Results.Text(identity.Document(), "application/json"));
        identity.server.MapGet("/v1/.well-known/keys", identity.Answer);
        await identity.server.StartAsync();
        return identity;
    }

    /// <summary>Publishes a key of that name.</summary>
    /// <param name="endorsements">The channels that it may speak for; null leaves them out.</param>
    public void Publish(string key, JsonNode? endorsements)
    {
        lock (gate)
            keys[key] = (First.Value, endorsements);
    }

    /// <summary>The key is published no more.</summary>
    public void Withdraw(string key)
    {
        lock (gate)
            keys.Remove(key);
    }

    /// <summary>A token as Teams sends it, for the next hour.</summary>
    /// <param name="claims">What is to be said otherwise.</param>
    /// <param name="header">What is to stand otherwise in the header.</param>
    public string Mint(Action<JsonObject>? claims = null, Action<JsonObject>? header = null)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var body = new JsonObject { ["serviceurl"] = ServiceUrl, ["nbf"] = now - 60, ["exp"] = now + 3600, ["iss"] = Issuer, ["aud"] = App };
        claims?.Invoke(body);
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Key };
        header?.Invoke(head);
        return Sign($"{Part(head)}.{Part(body)}", (string?)head["alg"], First.Value);
    }

    /// <summary>A token that somebody else signed under the name of our key.</summary>
    public string Forge() => Sign(string.Join('.', Mint().Split('.')[..2]), "RS256", Second.Value);

    /// <summary>The least activity that the token speaks for.</summary>
    public static JsonObject Activity() => new()
    {
        ["type"] = "message",
        ["id"] = "1736845200123",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["text"] = "R-4 is red",
        ["conversation"] = new JsonObject { ["id"] = "19:ferry@thread.tacv2", ["tenantId"] = Tenant },
    };

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private static string Sign(string what, string? algorithm, RSA key)
    {
        var bytes = Encoding.ASCII.GetBytes(what);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), bytes),
            "RS384" => key.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            "RS512" => key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{what}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private string Document() => new JsonObject
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{server.Urls.First()}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    }.ToJsonString();

    private async Task<IResult> Answer()
    {
        Interlocked.Increment(ref fetches);
        await Gate;
        if (Fails)
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        return Results.Text(Instead ?? Keys(), "application/json");
    }

    private string Keys()
    {
        lock (gate)
            return new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => Published(key.Key, key.Value.Rsa, key.Value.Endorsements))]) }.ToJsonString();
    }

    private static JsonObject Published(string name, RSA rsa, JsonNode? endorsements)
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = name, ["n"] = Base64Url.EncodeToString(parameters.Modulus), ["e"] = Base64Url.EncodeToString(parameters.Exponent) };
        if (endorsements is not null)
            key["endorsements"] = endorsements.DeepClone();
        return key;
    }
}
