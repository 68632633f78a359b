using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutomatosX.Bot.Slack.Calls;

/// <summary>
/// Slack's Web API over HTTP: a form, the token in the header alone, one try. Whoever calls decides what an answer that
/// never came means; in here nothing is ever sent twice.
/// </summary>
/// <seealso href="https://docs.slack.dev/apis/web-api/"/>
public sealed partial class SlackWebApi : ISlackCalls, ISlackUploads, ISlackResponseUrls, IDisposable
{
    /// <summary>A longer answer is not read: a page of a thousand people is a quarter of that.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Uri api;
    private readonly HttpClient http;
    private readonly ILogger<SlackWebApi> log;

    public SlackWebApi(IOptions<SlackOptions> options, ILogger<SlackWebApi> log)
    {
        this.log = log;
        api = new Uri(options.Value.ApiAddress.TrimEnd('/') + "/", UriKind.Absolute);
        // A connection that idled long may be closed at the other end while we write to it: that would be an answer that never came.
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
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

    public async Task<SlackAnswer> CallAsync(string method, string token, JsonObject arguments, CancellationToken cancel = default)
    {
        using var form = new FormUrlEncodedContent(Fields(arguments));
        using var content = new TrackedContent(await form.ReadAsByteArrayAsync(cancel), "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(api, method)) { Content = content };
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await Send(request, content, AnswerReader.Read, cancel);
        if (answer is SlackAnswer.Done { Body: var body } && body["warning"] is JsonValue warning)
            Log.Warned(log, method, warning.ToString());
        return answer;
    }

    public async Task<SlackAnswer> UploadAsync(Uri address, byte[] bytes, CancellationToken cancel = default)
    {
        // What Slack answers decides where the bytes go; never in the clear, unless Slack itself is spoken to so (in a test).
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != api.Scheme)
            return new SlackAnswer.Refused("upload_address_not_https", []);
        using var content = new TrackedContent(bytes, "application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        return await Send(request, content, (status, after, _, _) => status switch
        {
            200 => new SlackAnswer.Done([]),
            429 => new SlackAnswer.TooMany(AnswerReader.Bounded(after)),
            >= 400 and < 500 => new SlackAnswer.Refused(FormattableString.Invariant($"upload_failed_{status}"), []),
            _ => new SlackAnswer.Unknown(FormattableString.Invariant($"the upload was answered with HTTP {status}")),
        }, cancel);
    }

    public async Task<SlackAnswer> RespondAsync(Uri address, JsonObject message, CancellationToken cancel = default)
    {
        if (!IsSlacks(address))
            return new SlackAnswer.Refused("response_url_not_slacks", []);
        using var content = new TrackedContent(JsonSerializer.SerializeToUtf8Bytes(message, Plain), "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        return await Send(request, content, AnswerReader.ReadResponse, cancel);
    }

    public void Dispose() => http.Dispose();

    // hooks.slack.com for slack.com, and the like for its other clouds; or Slack's very address where that is set to another (in a test).
    private bool IsSlacks(Uri address) => address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.Host == $"hooks.{api.Host}") || (address.Scheme == api.Scheme && address.Authority == api.Authority));

    private async Task<SlackAnswer> Send(HttpRequestMessage request, TrackedContent content, Func<int, TimeSpan?, string, byte[], SlackAnswer> read, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Timeout);
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            var scopes = response.Headers.TryGetValues("x-oauth-scopes", out var values) ? string.Join(',', values) : "";
            return read((int)response.StatusCode, response.Headers.RetryAfter?.Delta, scopes, await response.Content.ReadAsByteArrayAsync(patience.Token));
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var why = error is OperationCanceledException ? FormattableString.Invariant($"no answer within {Timeout.TotalSeconds:0.#} s") : error.Message;
            return content.IsBegun ? new SlackAnswer.Unknown(why) : new SlackAnswer.OutOfReach(why);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(JsonObject arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (value is not null)
                yield return new(name, value is JsonValue plain && plain.TryGetValue(out string? text) ? text : value.ToJsonString(Plain));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Slack warns about {Method}: {Warning}")]
        public static partial void Warned(ILogger logger, string method, string warning);
    }
}
