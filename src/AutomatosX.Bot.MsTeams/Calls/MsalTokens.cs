using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>
/// Tokens from Microsoft Entra by its own library, which keeps them until shortly before they end: for a secret, a certificate
/// or the machine's managed identity. Asked for at the bot's own tenant: one from elsewhere is given, and not taken by Teams.
/// </summary>
/// <seealso href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>
public sealed class MsalTokens : ITokens, IDisposable
{
    private const string Unlisted = "token_refused";

    // Whatever is wrong, asking Entra once a minute is enough.
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(1);

    // The library gives none that ends within five; to ask it for each call is one call after the other.
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly MsTeamsOptions options;
    private readonly TimeProvider clock;
    private readonly LoginDoor door;
    private readonly SemaphoreSlim one = new(1, 1);
    private Func<bool, CancellationToken, Task<AuthenticationResult>>? acquire;
    private DateTimeOffset? refreshed;
    private Given? given;

    public MsalTokens(IOptions<MsTeamsOptions> options, TimeProvider clock)
    {
        (this.options, this.clock) = (options.Value, clock);
        door = new LoginDoor(this.options.LoginAddress);
    }

    public async Task<MsTeamsToken> Token(string? refused = null, CancellationToken cancel = default)
    {
        if (refused is null && given is { } last && clock.GetUtcNow() - last.At < GoodFor)
            return last.Token;
        await one.WaitAsync(cancel);
        try
        {
            // Made when it is first needed: a certificate that is missing is one post's trouble, not the start's.
            acquire ??= Source();
            var token = (await acquire(false, cancel)).AccessToken;
            if (token == refused && !(clock.GetUtcNow() - refreshed < BetweenRefreshes))
            {
                refreshed = clock.GetUtcNow();
                token = (await acquire(true, cancel)).AccessToken;
            }

            var now = new MsTeamsToken.Given(token);
            given = new Given(now, clock.GetUtcNow());
            return now;
        }
        catch (Exception error) when (Trouble(error, cancel) is { } trouble)
        {
            return trouble;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        door.Dispose();
        one.Dispose();
    }

    // What they say may hold what was sent; only the code of it is repeated.
    private static MsTeamsToken? Trouble(Exception error, CancellationToken cancel) => error switch
    {
        OperationCanceledException => cancel.IsCancellationRequested ? null : new MsTeamsToken.OutOfReach("no token came in time"),
        MsalServiceException { StatusCode: 408 or 429 or >= 500 } service => new MsTeamsToken.OutOfReach(FormattableString.Invariant($"asking for a token was answered with HTTP {service.StatusCode}")),
        MsalServiceException { StatusCode: >= 400 } service => new MsTeamsToken.Refused(CodeIn(service)),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or CryptographicException => new MsTeamsToken.Refused("certificate_unreadable"),
        HttpRequestException or IOException or MsalServiceException => new MsTeamsToken.OutOfReach("the place where tokens are asked for cannot be reached"),
        MsalException client => new MsTeamsToken.Refused(client.ErrorCode),
        _ => null,
    };

    // Entra's own number says more than the protocol's word.
    private static string CodeIn(MsalServiceException error)
    {
        var at = error.Message.IndexOf("AADSTS", StringComparison.Ordinal);
        if (at < 0)
            return error.ErrorCode ?? Unlisted;
        var end = at + "AADSTS".Length;
        while (end < error.Message.Length && char.IsAsciiDigit(error.Message[end]))
            end++;
        return error.Message[at..end];
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> Source() => options.ManagedIdentity ? Identity() : Client();

    private Func<bool, CancellationToken, Task<AuthenticationResult>> Identity()
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId)).WithHttpClientFactory(door, false).Build();
        return (fresh, cancel) => identity.AcquireTokenForManagedIdentity(LoginAddresses.Of(options.Cloud).Resource).WithForceRefresh(fresh).ExecuteAsync(cancel);
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> Client()
    {
        var login = LoginAddresses.Of(options.Cloud);
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority($"{door.Authority ?? login.Authority}/{options.TenantId}/", false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(door, false);
        builder = options.CertificatePath.Length > 0 ? builder.WithCertificate(X509Certificate2.CreateFromPemFile(options.CertificatePath)) : builder.WithClientSecret(options.ClientSecret);
        var client = builder.Build();
        return (fresh, cancel) => client.AcquireTokenForClient([$"{login.Resource}/.default"]).WithForceRefresh(fresh).ExecuteAsync(cancel);
    }

    private sealed record Given(MsTeamsToken.Given Token, DateTimeOffset At);
}
