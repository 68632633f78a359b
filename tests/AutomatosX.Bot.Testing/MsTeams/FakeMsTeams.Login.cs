using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

namespace AutomatosX.Bot.Testing.MsTeams;

// Who may speak: Entra's side.
public sealed partial class FakeMsTeams
{
    public const string Secret = "fake~client.secret";

    private const string Assertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // The token, and the tenant whose authority gave it.
    private readonly Dictionary<string, string> tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> revoked = new(StringComparer.Ordinal);

    /// <summary>The certificate that stands in for the secret, or null.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Other tenants that give tokens, which Teams does not take.</summary>
    public HashSet<string> OtherTenants { get; } = new(["botframework.com"], StringComparer.Ordinal);

    /// <summary>Every token that was given, in its order.</summary>
    public IReadOnlyList<string> Tokens
    {
        get
        {
            lock (gate)
                return [.. tokens.Keys];
        }
    }

    /// <summary>None of the tokens given so far is taken any more.</summary>
    public void RevokeTokens()
    {
        lock (gate)
            revoked.UnionWith(tokens.Keys);
    }

    private bool IsGood(string? token) => token is not null && tokens.GetValueOrDefault(token) == Tenant && !revoked.Contains(token);

    private FakeMsTeamsAnswer Login(FakeMsTeamsCall call)
    {
        if (call.Kind == "identity")
        {
            return call.Query.GetValueOrDefault("client_id") == AppId && call.Query.GetValueOrDefault("resource") == "https://api.botframework.com"
                ? new FakeMsTeamsAnswer(200, Given(Tenant, ("resource", "https://api.botframework.com"), ("client_id", AppId)))
                : Denied(400, "invalid_request", "Identity not found");
        }

        var tenant = call.Path.Split('/')[1];
        var form = HttpUtility.ParseQueryString(call.Raw);
        if (tenant != Tenant && !OtherTenants.Contains(tenant))
            return Denied(400, "invalid_request", $"AADSTS90002: Tenant '{tenant}' not found.");
        if (form["grant_type"] != "client_credentials" || form["client_id"] != AppId)
            return Denied(400, "unauthorized_client", $"AADSTS700016: Application with identifier '{form["client_id"]}' was not found in the directory.");
        if (!(form["scope"] ?? "").Split(' ').Contains("https://api.botframework.com/.default"))
            return Denied(400, "invalid_scope", "AADSTS70011: The provided value for the input parameter 'scope' is not valid.");
        if (form["client_assertion_type"] is { } type ? type != Assertion || !IsSigned(form["client_assertion"] ?? "") : form["client_secret"] != Secret)
            return Denied(401, "invalid_client", "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.");
        return new FakeMsTeamsAnswer(200, Given(tenant));
    }

    private JsonObject Given(string tenant, params (string Name, string Value)[] more)
    {
        var token = $"fake-token-{NextNumber()}";
        tokens[token] = tenant;
        var given = new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = token };
        foreach (var (name, value) in more)
            given[name] = value;
        return given;
    }

    private static FakeMsTeamsAnswer Denied(int status, string error, string description) =>
        new(status, new JsonObject { ["error"] = error, ["error_description"] = description, ["error_codes"] = new JsonArray(), ["correlation_id"] = "c", ["trace_id"] = "t" });

    private bool IsSigned(string assertion)
    {
        if (Certificate is null || assertion.Split('.') is not [var header, var claims, var signature])
            return false;
        using var key = Certificate.GetRSAPublicKey()!;
        var padding = (string?)JsonNode.Parse(Decoded(header))!["alg"] switch { "PS256" => RSASignaturePadding.Pss, "RS256" => RSASignaturePadding.Pkcs1, _ => null };
        return padding is not null
            && key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Decoded(signature), HashAlgorithmName.SHA256, padding)
            && JsonNode.Parse(Decoded(claims)) is JsonObject said && (string?)said["iss"] == AppId && (string?)said["sub"] == AppId;
    }

    private static byte[] Decoded(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);
}
