using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>A published key that tokens are signed with. Pure.</summary>
/// <param name="Endorsements">The channels that it may speak for; empty when it names none.</param>
internal sealed record SigningKey(string Id, RSAParameters Rsa, IReadOnlyList<string> Endorsements)
{
    private const int FewestBits = 2048;
    private const int MostHeld = 1_000;

    // A token comes with every request until it ends, and to compute a signature anew is the dearest thing about a request.
    // What held holds again for the very same words, as long as the key is this one; what did not is never kept.
    private readonly ConcurrentDictionary<string, bool> held = new(StringComparer.Ordinal);

    /// <summary>The keys in a published set; what is no RSA key for signatures is left out.</summary>
    public static IReadOnlyList<SigningKey> ReadAll(JsonObject set) => [.. set.Objects("keys").Select(Read).OfType<SigningKey>().DistinctBy(key => key.Id, StringComparer.Ordinal)];

    public bool Signed(BearerToken token)
    {
        if (held.ContainsKey(token.Text))
            return true;
        using var rsa = RSA.Create(Rsa);
        if (!rsa.VerifyData(token.Signed, token.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            return false;
        if (held.Count >= MostHeld)
            held.Clear();
        return held[token.Text] = true;
    }

    private static SigningKey? Read(JsonObject key)
    {
        if (key.Text("kty") != "RSA" || (key.Text("use") ?? "sig") != "sig" || key.Text("kid") is not { } id || Number(key, "n") is not { } modulus || Number(key, "e") is not { } exponent)
            return null;
        var parameters = new RSAParameters { Modulus = modulus, Exponent = exponent };
        try
        {
            using var rsa = RSA.Create(parameters);
            return rsa.KeySize >= FewestBits ? new SigningKey(id, parameters, EndorsementsOf(key)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Whatever else stands there than a list is no endorsement for Teams, and not the same as none.
    private static IReadOnlyList<string> EndorsementsOf(JsonObject key) => key["endorsements"] switch
    {
        null => [],
        JsonArray list => [.. list.Select(one => one is JsonValue value && value.TryGetValue<string>(out var channel) ? channel : "")],
        _ => [""],
    };

    private static byte[]? Number(JsonObject key, string name)
    {
        try
        {
            return key.Text(name) is { } digits ? Base64Url.DecodeFromChars(digits) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
