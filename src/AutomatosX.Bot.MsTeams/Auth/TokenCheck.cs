using AutomatosX.Bot.MsTeams.Activities;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>
/// Whether a token is one of Teams' for this bot and this activity. Stricter than Microsoft's own libraries where they let
/// something pass that Teams never sends. Pure.
/// </summary>
internal sealed class TokenCheck(IOptions<MsTeamsOptions> options)
{
    /// <summary>How far the clocks of both sides may be apart, in seconds.</summary>
    public const int MostSkew = 300;

    private const string Teams = "msteams";

    private readonly HashSet<string> issuers = new(
        options.Value.Issuers is { Length: > 0 } named ? named : [MsTeamsAddresses.Of(options.Value.Cloud).Issuer], StringComparer.Ordinal);

    /// <summary>What is wrong with what it says, or null when all of it holds.</summary>
    public TokenFault? ClaimsFault(BearerToken token, MsTeamsActivity activity, DateTimeOffset now)
    {
        var claims = token.Claims;
        var seconds = now.ToUnixTimeSeconds();
        if (claims.Text("iss") is not { } issuer || !issuers.Contains(issuer))
            return TokenFault.Issuer;
        if (options.Value.AppId.Length == 0 || !string.Equals(claims.Text("aud"), options.Value.AppId, StringComparison.OrdinalIgnoreCase))
            return TokenFault.Audience;
        if (Instant(token, "exp") is not { } ends || ends < seconds - MostSkew)
            return TokenFault.Expired;
        if (claims.ContainsKey("nbf") && !(Instant(token, "nbf") <= seconds + MostSkew))
            return TokenFault.NotYet;
        return AddressFault(claims.Text("serviceurl"), activity);
    }

    /// <summary>The channel alone: all that can be held against an activity that came without a token.</summary>
    public static TokenFault? ChannelFault(MsTeamsActivity activity) => activity.Body.Text("channelId") == Teams ? null : TokenFault.Channel;

    /// <summary>Whether the key did not sign it or may not speak for Teams, or null when it did and may.</summary>
    public TokenFault? KeyFault(BearerToken token, SigningKey key)
    {
        if (!key.Signed(token))
            return TokenFault.Signature;
        var endorsed = key.Endorsements.Count == 0 ? options.Value.AcceptKeysWithoutEndorsements : key.Endorsements.Contains(Teams, StringComparer.Ordinal);
        return endorsed ? null : TokenFault.Endorsement;
    }

    // The activity is not signed: that the token says the same address is all that ties the two together.
    private static TokenFault? AddressFault(string? claimed, MsTeamsActivity activity)
    {
        if (ChannelFault(activity) is { } fault)
            return fault;
        return claimed is not null && activity.Body.Text("serviceUrl") == claimed ? null : TokenFault.ServiceAddress;
    }

    private static long? Instant(BearerToken token, string claim) =>
        token.Claims[claim] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<long>(out var seconds) ? seconds : null;
}
