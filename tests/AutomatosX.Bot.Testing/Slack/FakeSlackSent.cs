using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AutomatosX.Bot.Testing.Slack;

/// <summary>Something that Slack sends: over HTTP as a signed request, over a socket in an envelope.</summary>
/// <param name="Kind">As an envelope calls it: <c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
public sealed record FakeSlackSent(string Kind, JsonObject Body)
{
    /// <summary>The address that an app with three of them has for it.</summary>
    public string Path => Kind switch { "events_api" => "/slack/events", "slash_commands" => "/slack/commands", _ => "/slack/interactivity" };

    /// <summary>The raw body of a request.</summary>
    public string Raw => Kind switch
    {
        "events_api" => Body.ToJsonString(),
        "slash_commands" => Form(Body.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value ?? ""))),
        _ => Form([KeyValuePair.Create("payload", Body.ToJsonString())]),
    };

    /// <summary>A signed request, as the servers of Slack make it.</summary>
    /// <param name="retry">Which delivery it is, 0 for the first.</param>
    public HttpRequestMessage Request(string secret, DateTimeOffset at, string? path = null, int retry = 0)
    {
        var request = Signed(path ?? Path, Raw, Kind == "events_api" ? "application/json" : "application/x-www-form-urlencoded", secret, at);
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        return request;
    }

    public static HttpRequestMessage Signed(string path, string raw, string contentType, string secret, DateTimeOffset at)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(raw));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{raw}"))));
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        return request;
    }

    /// <param name="attempt">Which delivery it is, 0 for the first.</param>
    public JsonObject Envelope(string id, int attempt = 0)
    {
        var envelope = new JsonObject { ["envelope_id"] = id, ["payload"] = Body.DeepClone(), ["type"] = Kind, ["accepts_response_payload"] = Kind != "events_api" };
        if (Kind == "events_api" || attempt > 0)
            (envelope["retry_attempt"], envelope["retry_reason"]) = (attempt, attempt > 0 ? "timeout" : "");
        return envelope;
    }

    private static string Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));
}
