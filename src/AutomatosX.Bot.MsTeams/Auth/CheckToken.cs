using AutomatosX.Bot.MsTeams.Activities;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Auth;

/// <summary>Checks the token of a request, with the keys that Microsoft publishes.</summary>
public sealed class CheckToken(SigningKeys keys, IOptions<MsTeamsOptions> options, MsTeamsMeters meters, TimeProvider clock)
{
    private readonly TokenCheck check = new(options);

    /// <summary>Why the request is none of Teams', or null when it is.</summary>
    /// <param name="authorization">The header Authorization as it came; null when it is missing or stands there twice.</param>
    public async Task<TokenFault?> Check(string? authorization, MsTeamsActivity activity, CancellationToken cancel = default)
    {
        var (read, malformed) = BearerToken.Read(authorization);
        if (read is not { } token)
            return malformed;
        // Before any key is looked for: nobody makes us fetch keys who does not know what a good token says.
        if (check.ClaimsFault(token, activity, clock.GetUtcNow()) is { } fault)
            return fault;
        try
        {
            return await keys.Find(token.KeyId, cancel) is { } key ? Judge(token, key) : TokenFault.UnknownKey;
        }
        catch (KeysUnreachedException)
        {
            return TokenFault.KeysUnreached;
        }
    }

    private TokenFault? Judge(BearerToken token, SigningKey key)
    {
        var fault = check.KeyFault(token, key);
        if (key.Endorsements.Count == 0 && fault is null or TokenFault.Endorsement)
            meters.Unendorsed();
        return fault;
    }
}
