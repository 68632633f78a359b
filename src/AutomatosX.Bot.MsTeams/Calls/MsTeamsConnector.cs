using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutomatosX.Bot.MsTeams.Auth;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.MsTeams.Calls;

/// <summary>
/// The Bot Connector over HTTP: no redirects, one try, and the token only to hosts on the list, which is looked at before
/// there is a token at all. Whoever calls decides what an answer that never came means.
/// </summary>
public sealed partial class MsTeamsConnector : IMsTeamsCalls, IDisposable
{
    /// <summary>The code of a refusal of our own: the address is not on the list of hosts.</summary>
    public const string ForeignHost = "ForeignHost";

    /// <summary>The code of a refusal of our own: no token was given; the message says which word came instead.</summary>
    public const string NoToken = "NoToken";

    /// <summary>The code of a refusal of Teams': it knows no bot with this app id.</summary>
    public const string NotRegistered = "BotNotRegistered";

    /// <summary>A longer answer is not read: a page of five hundred people is a quarter of that.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ServiceHosts hosts;
    private readonly ITokens tokens;
    private readonly MsTeamsOptions options;
    private readonly ILogger<MsTeamsConnector> log;
    private readonly HttpClient http;

    public MsTeamsConnector(ServiceHosts hosts, ITokens tokens, IOptions<MsTeamsOptions> options, ILogger<MsTeamsConnector> log)
    {
        (this.hosts, this.tokens, this.options, this.log) = (hosts, tokens, options.Value, log);
        // A connection that idled long may be closed at the other end while we write to it: that would be an answer that never came.
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            // What this process calls its own steps is nothing to Teams.
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MostBytes,
        };
    }

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    public async Task<MsTeamsAnswer> CallAsync(MsTeamsCall call, CancellationToken cancel = default)
    {
        if (!hosts.Allows(call.Service))
        {
            Log.Foreign(log, call.Service.IsAbsoluteUri ? call.Service.Host : "");
            return new MsTeamsAnswer.Refused(0, ForeignHost, "");
        }

        // For the Agents Playground alone, which gives no tokens and takes none.
        if (options.AllowAnonymous && options is { ClientSecret.Length: 0, CertificatePath.Length: 0, ManagedIdentity: false })
            return await Send(call, null, cancel);
        var token = await tokens.Token(null, cancel);
        if (token is not MsTeamsToken.Given first)
            return Without(token);
        var answer = await Send(call, first.Value, cancel);
        if (answer is not MsTeamsAnswer.Refused { Status: 401 })
            return answer;
        token = await tokens.Token(first.Value, cancel);
        if (token is not MsTeamsToken.Given other)
            return Without(token);
        return other.Value == first.Value ? Unauthorized(answer) : Unauthorized(await Send(call, other.Value, cancel));
    }

    public void Dispose() => http.Dispose();

    // Teams says no more than "denied" to a token from the wrong tenant; whoever reads it should not have to guess.
    private MsTeamsAnswer Unauthorized(MsTeamsAnswer answer)
    {
        if (answer is not MsTeamsAnswer.Refused { Status: 401 } refused || refused.Code == NotRegistered)
            return answer;
        Log.Denied(log, options.TenantId);
        return refused with { Message = $"Teams denied a token that Entra had given for the tenant {options.TenantId}. That is how it answers a token from the wrong authority: a single-tenant bot asks for it in the tenant that it is registered in." };
    }

    private static MsTeamsAnswer Without(MsTeamsToken token) => token switch
    {
        MsTeamsToken.Refused refused => new MsTeamsAnswer.Refused(0, NoToken, refused.Code),
        MsTeamsToken.OutOfReach lost => new MsTeamsAnswer.OutOfReach(lost.Why),
        _ => throw new InvalidOperationException($"{token.GetType().Name} is no trouble."),
    };

    private async Task<MsTeamsAnswer> Send(MsTeamsCall call, string? token, CancellationToken cancel)
    {
        using var content = call.Body is null ? null : new TrackedContent(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(call.Body, Plain), "application/json");
        using var request = new HttpRequestMessage(call.Method, new Uri(Folder(call.Service), call.Path)) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Timeout);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return AnswerReader.Read((int)response.StatusCode, response.Headers.RetryAfter?.Delta, await response.Content.ReadAsByteArrayAsync(patience.Token));
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var why = error is OperationCanceledException ? FormattableString.Invariant($"no answer within {Timeout.TotalSeconds:0.#} s") : error.Message;
            return content is null ? NeverConnected(error) ? new MsTeamsAnswer.OutOfReach(why) : new MsTeamsAnswer.Unknown(why)
                : content.IsBegun ? new MsTeamsAnswer.Unknown(why) : new MsTeamsAnswer.OutOfReach(why);
        }
    }

    // A path that is put beneath an address needs the address to end like a folder.
    private static Uri Folder(Uri service) => service.AbsolutePath.EndsWith('/') ? service : new UriBuilder(service) { Path = service.AbsolutePath + "/" }.Uri;

    private static bool NeverConnected(Exception error) =>
        error is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Nothing was sent to {Host}: it is none of the cloud's Teams hosts, and MsTeams:ServiceHosts does not name it.")]
        public static partial void Foreign(ILogger logger, string host);

        [LoggerMessage(LogLevel.Error, "Teams denies (401) a fresh token of the tenant {Tenant}: that is how it answers a token from the wrong authority. MsTeams:TenantId has to be the tenant that the bot is registered in.")]
        public static partial void Denied(ILogger logger, string tenant);
    }
}
